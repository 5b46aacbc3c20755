import { describe, expect, it } from 'vitest';
import { putEntry, removeEntry, undoEdit } from '../../../lib/reference/edits.ts';
import { exportJson } from '../../../lib/reference/export.ts';
import { applyImport } from '../../../lib/reference/import/apply.ts';
import { previewImport } from '../../../lib/reference/import/preview.ts';
import { loadReferenceSet, type OpenedSet, openReferenceSet } from '../../../lib/reference/load.ts';
import { fakeDatabase } from './fake-database.ts';
import { sampleMetric, sampleParts, sampleStatement, sourceOf } from './sample-parts.ts';

const METRICS = 4;
const EACH = 501;

/** More statements of each metric than half a shelf takes, so that no two share one but the first, on which the bundled ones lie. */
function manyStatements() {
  return Array.from({ length: METRICS * EACH }, (_, number) =>
    sampleStatement(`s${number}`, { metric: `m${number % METRICS}`, value: number }),
  );
}

async function start() {
  const database = fakeDatabase();
  const source = sourceOf('1', sampleParts());
  await loadReferenceSet(database, source);
  const file = exportJson({
    format: 'hashiya-reference',
    formatVersion: 1,
    version: '1',
    ...sampleParts(),
    metrics: Array.from({ length: METRICS }, (_, number) => sampleMetric(`m${number}`)),
    statements: manyStatements(),
  });
  const preview = await previewImport(database, file, 'json');
  await applyImport(database, preview, { conflicts: 'keep' });
  const open = () => openReferenceSet(database, source);
  const whole = async () => (await loadReferenceSet(database, source)).set;
  return { database, open, whole };
}

/** Everything that an opened set comes to once all of it was asked for. */
async function readOut({ parts, statements }: OpenedSet) {
  const ask = () => parts.metrics.flatMap(({ id }) => statements.of(id) ?? []);
  ask();
  const answer = await statements.fetch();
  return { answer, statements: ask() };
}

const byId = (list: readonly { readonly id: string }[]) =>
  list.toSorted((one, other) => (one.id < other.id ? -1 : 1));

describe('openReferenceSet', () => {
  it('reads no statements of a large metric before they are asked for', async () => {
    const { open } = await start();
    const { statements } = await open();
    expect(statements.of('coalition.members')).toHaveLength(2);
    expect(await statements.fetch()).toBe('complete');
    expect(statements.of('m1')).toBeNull();
    expect(statements.get('s1')).toBeUndefined();
    expect(await statements.fetch()).toBe('fetched');
    expect(statements.of('m1')).toHaveLength(EACH);
    expect(statements.get('s1')?.value).toBe(1);
    expect(statements.of('m2')).toBeNull();
    expect(statements.of('nothing')).toEqual([]);
  });

  it('reads along what was asked for last, until the set is another', async () => {
    const { database, open, whole } = await start();
    const { statements } = await open();
    statements.of('m1');
    await statements.fetch();
    expect((await open()).statements.of('m1')).toHaveLength(EACH);
    expect((await open()).statements.of('m2')).toBeNull();
    await undoEdit(database);
    await whole();
    expect((await open()).statements.of('m1')).toEqual([]);
  });

  it('comes to the same as the whole set, whatever was changed since the snapshot', async () => {
    const { database, open, whole } = await start();
    const check = async () => {
      const set = await whole();
      const opened = await open();
      expect(opened.version).toBe(set.version);
      for (const part of ['metrics', 'events', 'offices', 'persons', 'terms'] as const) {
        expect(opened.parts[part]).toEqual(set[part]);
      }
      const { answer, statements } = await readOut(opened);
      expect(['fetched', 'complete']).toContain(answer);
      expect(byId(statements)).toEqual(byId(set.statements));
      const ofOne = set.statements.filter(({ metric }) => metric === 'm2');
      expect(opened.statements.of('m2')).toEqual(ofOne);
    };
    await check();
    await putEntry(database, 'statements', sampleStatement('s6', { metric: 'm2', value: -1 }));
    await removeEntry(database, 'statements', 's10');
    await check();
    await putEntry(database, 'statements', sampleStatement('s3', { metric: 'm1', value: -2 }));
    await putEntry(database, 'statements', sampleStatement('fresh', { metric: 'm2' }));
    await check();
    await removeEntry(database, 'metrics', 'm3');
    await check();
    for (let change = 0; change < 5; change += 1) await undoEdit(database);
    await check();
  });

  it('says so where the set was changed after it was opened', async () => {
    const { database, open } = await start();
    const { statements } = await open();
    expect(statements.of('m1')).toBeNull();
    await removeEntry(database, 'statements', 's0');
    expect(await statements.fetch()).toBe('stale');
  });

  it('makes a snapshot anew of which something is missing', async () => {
    const { database, open, whole } = await start();
    const opened = await open();
    const shelf = async (number: number) => {
      const snapshot = await database.snapshots.get('snapshot');
      return `shelf:${snapshot && 'edition' in snapshot ? snapshot.edition : ''}:${number}`;
    };
    await database.snapshots.delete(await shelf(2));
    expect((await readOut(opened)).answer).toBe('stale');
    expect(byId((await readOut(await open())).statements)).toEqual(
      byId((await whole()).statements),
    );
    await database.snapshots.delete(await shelf(0));
    expect(byId((await readOut(await open())).statements)).toEqual(
      byId((await whole()).statements),
    );
    expect(await database.snapshots.get(await shelf(0))).toBeDefined();
  });

  it('gives the bundled set where the database cannot be used', async () => {
    const opened = await openReferenceSet(null, sourceOf('1', sampleParts()));
    expect(opened.origin).toBe('bundled');
    expect(opened.statements.of('coalition.members')).toEqual(sampleParts().statements);
    expect(await opened.statements.fetch()).toBe('complete');
  });
});
