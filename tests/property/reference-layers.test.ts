import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putEntry, removeEntry, restoreEntry, undoEdit } from '../../lib/reference/edits.ts';
import { exportJson } from '../../lib/reference/export.ts';
import { applyImport } from '../../lib/reference/import/apply.ts';
import { previewImport } from '../../lib/reference/import/preview.ts';
import { loadReferenceSet, openReferenceSet } from '../../lib/reference/load.ts';
import { fakeDatabase } from '../unit/reference/fake-database.ts';
import { sampleParts, sampleStatement, sourceOf } from '../unit/reference/sample-parts.ts';

const source = sourceOf('1', sampleParts());
const ids = ['members-2017', 'members-2018', 'own-1', 'own-2'];
const metrics = ['coalition.members', 'coalition.participants'];

/** What a reader may do: write, remove, restore, and bring in a file. */
type Step =
  | { readonly does: 'put'; readonly id: string; readonly value: number; readonly metric: string }
  | { readonly does: 'remove'; readonly id: string }
  | { readonly does: 'restore'; readonly id: string }
  | { readonly does: 'import'; readonly values: readonly number[]; readonly keep: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('put' as const),
    id: fc.constantFrom(...ids),
    value: fc.nat(99),
    metric: fc.constantFrom(...metrics),
  }),
  fc.record({ does: fc.constant('remove' as const), id: fc.constantFrom(...ids) }),
  fc.record({ does: fc.constant('restore' as const), id: fc.constantFrom(...ids) }),
  fc.record({
    does: fc.constant('import' as const),
    values: fc.array(fc.nat(99), { minLength: 1, maxLength: 4 }),
    keep: fc.boolean(),
  }),
);

type Database = ReturnType<typeof fakeDatabase>;

async function take(database: Database, done: Step): Promise<void> {
  if (done.does === 'remove') return await removeEntry(database, 'statements', done.id);
  if (done.does === 'restore') return await restoreEntry(database, 'statements', done.id);
  if (done.does === 'put') {
    const { id, value, metric } = done;
    await putEntry(database, 'statements', sampleStatement(id, { value, metric }));
    return;
  }
  const statements = done.values.map((value, place) =>
    sampleStatement(ids[place] ?? '', { value }),
  );
  const file = JSON.stringify({ format: 'hashiya-reference', formatVersion: 1, statements });
  const preview = await previewImport(database, file, 'json');
  await applyImport(database, preview, { conflicts: done.keep ? 'keep' : 'replace' });
}

async function exported(database: Database): Promise<string> {
  const { set } = await loadReferenceSet(database, source);
  return exportJson({ ...set, version: '' });
}

async function undone(database: Database): Promise<number> {
  return await database.history.count();
}

describe('the layers of a set', () => {
  it('come back byte by byte, each change undone by one undoing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const database = fakeDatabase();
        const before = [await exported(database)];
        for (const each of steps) {
          const known = await undone(database);
          await take(database, each);
          if ((await undone(database)) > known) before.push(await exported(database));
        }
        while (before.length > 1) {
          expect(await exported(database)).toBe(before.pop());
          expect(await undoEdit(database)).toBe(true);
        }
        expect(await exported(database)).toBe(before[0]);
        expect(await undoEdit(database)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('are the same from a snapshot, from the entries, opened and read whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const database = fakeDatabase();
        await exported(database);
        for (const each of steps) await take(database, each);
        const overSnapshot = await loadReferenceSet(database, source);
        const { statements } = await openReferenceSet(database, source);
        for (const metric of metrics) {
          const ofOne = overSnapshot.set.statements.filter((each) => each.metric === metric);
          const byId = (list: readonly { readonly id: string }[]) =>
            list.toSorted((one, other) => (one.id < other.id ? -1 : 1));
          expect(byId(statements.of(metric) ?? [])).toEqual(byId(ofOne));
        }
        await database.snapshots.clear();
        expect(await loadReferenceSet(database, source)).toEqual(overSnapshot);
      }),
      { numRuns: 25 },
    );
  });

  it('are exported and imported into nothing as the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const database = fakeDatabase();
        await exported(database);
        for (const each of steps) await take(database, each);
        const text = await exported(database);
        const empty = fakeDatabase();
        const nothing = sourceOf('1', {
          metrics: [],
          statements: [],
          events: [],
          offices: [],
          persons: [],
          terms: [],
        });
        await loadReferenceSet(empty, nothing);
        await applyImport(empty, await previewImport(empty, text, 'json'), { conflicts: 'keep' });
        const { set } = await loadReferenceSet(empty, nothing);
        expect(exportJson({ ...set, version: '' })).toBe(text);
      }),
      { numRuns: 15 },
    );
  });
});
