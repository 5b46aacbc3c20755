import { describe, expect, it } from 'vitest';
import { keepSafetyCopy, recoverLost } from '../../../lib/exchange/safety-copy.ts';
import { newBatch } from '../../../lib/reference/batches.ts';
import {
  discardCorrection,
  entryLayers,
  putEntry,
  readerEntries,
  removeEntry,
  restoreEntry,
  undoEdit,
} from '../../../lib/reference/edits.ts';
import { exportJson } from '../../../lib/reference/export.ts';
import { applyImport } from '../../../lib/reference/import/apply.ts';
import { previewImport } from '../../../lib/reference/import/preview.ts';
import { loadReferenceSet } from '../../../lib/reference/load.ts';
import { beginStaging, stagePiece } from '../../../lib/reference/staging.ts';
import { sweep } from '../../../lib/reference/sweep.ts';
import { dump, fakeDatabase } from './fake-database.ts';
import { sampleParts, sampleStatement, sourceOf } from './sample-parts.ts';

/** More than is written one by one. */
const MANY = 520;
const source = sourceOf('1', sampleParts());

async function start() {
  const database = fakeDatabase();
  await loadReferenceSet(database, source);
  await putEntry(database, 'statements', sampleStatement('own', { value: 11 }));
  const said = async (id: string) =>
    (await loadReferenceSet(database, source)).set.statements.find((each) => each.id === id)?.value;
  const ids = async () =>
    (await loadReferenceSet(database, source)).set.statements.map(({ id }) => id);
  return { database, said, ids };
}

type Database = Awaited<ReturnType<typeof start>>['database'];

async function previewOf(database: Database, value: number, others: readonly string[] = []) {
  const many = Array.from({ length: MANY }, (_, index) =>
    sampleStatement(`s${index}`, { value: value + index }),
  );
  const more = others.map((id) => sampleStatement(id, { value }));
  const head = { format: 'hashiya-reference', formatVersion: 1, version: '1' } as const;
  const file = exportJson({ ...head, ...sampleParts(), statements: [...many, ...more] });
  return await previewImport(database, file, 'json');
}

async function importMany(
  database: Database,
  value: number,
  others: readonly string[] = [],
  conflicts: 'keep' | 'replace' = 'keep',
) {
  return await applyImport(database, await previewOf(database, value, others), { conflicts });
}

describe('the name of a batch', () => {
  it('comes after those that stand, though the clock has gone back', () => {
    const first = newBatch([], Date.UTC(2026, 5, 1));
    const second = newBatch([first], Date.UTC(2020, 0, 1));
    const third = newBatch([second, first], Date.UTC(2020, 0, 1));
    expect([third, first, second].sort()).toEqual([first, second, third]);
  });
});

describe('a large import', () => {
  it('is undone by taking its name away, and the snapshot from before is there again', async () => {
    const { database, ids } = await start();
    const [before, edition] = [await ids(), await editionOf(database)];
    expect(await importMany(database, 0)).toEqual({ ok: true, written: MANY });
    expect(await ids()).toHaveLength(before.length + MANY);
    expect(await editionOf(database)).not.toBe(edition);
    expect(await undoEdit(database)).toBe(true);
    expect(await editionOf(database)).toBe(edition);
    expect(await ids()).toEqual(before);
    // What it wrote is still there until it is swept away.
    expect(await database.entries.count()).toBeGreaterThan(MANY);
    await sweep(database);
    expect(await database.entries.count()).toBeLessThan(MANY);
    expect(await ids()).toEqual(before);
  });

  it('is undone after later edits were undone, too', async () => {
    const { database, ids } = await start();
    const before = await ids();
    await importMany(database, 0);
    await putEntry(database, 'statements', sampleStatement('s1', { value: -1 }));
    await ids();
    await undoEdit(database);
    await undoEdit(database);
    expect(await ids()).toEqual(before);
    await sweep(database);
    expect(await ids()).toEqual(before);
  });

  it('stands above an earlier one and below what was edited by hand', async () => {
    const { database, said } = await start();
    await importMany(database, 0, ['members-2017']);
    await putEntry(database, 'statements', sampleStatement('s1', { value: -1 }));
    await importMany(database, 1000);
    expect([await said('s0'), await said('s1')]).toEqual([0, -1]);
    await importMany(database, 2000, [], 'replace');
    expect([await said('s0'), await said('s1')]).toEqual([2000, 2001]);
    await database.snapshots.clear();
    expect([await said('s0'), await said('s1')]).toEqual([2000, 2001]);
    await undoEdit(database);
    expect([await said('s0'), await said('s1')]).toEqual([0, -1]);
    expect(await said('members-2017')).toBe(0);
  });

  it('is edited entry by entry: removed, restored, taken off again', async () => {
    const { database, said } = await start();
    await importMany(database, 5, ['members-2017']);
    const layers = await entryLayers(database, 'statements', 'members-2017');
    expect([layers.reader?.entry, layers.below]).toMatchObject([{ value: 5 }, { value: 74 }]);
    expect(await readerEntries(database)).toHaveLength(MANY + 2);
    await removeEntry(database, 'statements', 'members-2017');
    expect(await said('members-2017')).toBeUndefined();
    await restoreEntry(database, 'statements', 'members-2017');
    expect(await said('members-2017')).toBe(5);
    await discardCorrection(database, 'statements', 'members-2017');
    expect(await said('members-2017')).toBe(74);
    await database.snapshots.clear();
    expect(await said('members-2017')).toBe(74);
    await undoEdit(database);
    expect(await said('members-2017')).toBe(5);
  });

  it('whose writer was killed is no part of the set, and is swept away once it is given up', async () => {
    for (const dies of [1, 2, 40, MANY, MANY + 1, MANY + 2, MANY + 4, MANY + 5, MANY + 7]) {
      const { database, ids } = await start();
      const set = await ids();
      const before = await dump(database);
      const preview = await previewOf(database, 0);
      const revive = killAfter(database, dies);
      await applyImport(database, preview, { conflicts: 'keep' }).catch(() => null);
      revive();
      expect(await ids()).toEqual(set);
      await sweep(database, Date.now() + 10 * 60_000);
      expect(await dump(database)).toBe(before);
    }
  });

  it('that goes on is spared by a sweep; one that was given up is refused', async () => {
    const { database, ids } = await start();
    const before = await ids();
    const preview = await previewOf(database, 0);
    const living = await applyImport(database, preview, {
      conflicts: 'keep',
      onProgress: () => void sweep(database),
    });
    expect(living.ok).toBe(true);
    await undoEdit(database);
    const name = await beginStaging(database);
    await sweep(database, Date.now() + 10 * 60_000);
    await expect(stagePiece(database, name, async () => undefined)).rejects.toThrow();
    expect(await ids()).toEqual(before);
  });

  it('comes back from a backup, and what was undone does not', async () => {
    const { database, ids } = await start();
    await importMany(database, 0);
    await undoEdit(database);
    await importMany(database, 7);
    let copy: string[] = [];
    const store = {
      read: async () => new File(copy, 'copy'),
      write: async (lines: readonly string[]) => {
        copy = [...lines];
      },
      setAside: async () => undefined,
    };
    await recoverLost(database, { ...store, read: async () => null });
    await keepSafetyCopy(database, store, '2026-01-01T00:00:00Z');
    expect(copy.length).toBeLessThan(MANY + 20);
    const lost = fakeDatabase();
    await recoverLost(lost, store);
    const { set } = await loadReferenceSet(lost, source);
    expect(set.statements.map(({ id }) => id).sort()).toEqual((await ids()).sort());
    expect(set.statements.find(({ id }) => id === 's1')?.value).toBe(8);
    await undoEdit(lost);
    expect((await loadReferenceSet(lost, source)).set.statements).toHaveLength(3);
  });
});

async function editionOf(database: Database): Promise<string> {
  const snapshot = await database.snapshots.get('snapshot');
  return snapshot && 'edition' in snapshot ? snapshot.edition : '';
}

/** Makes the n-th write from now on fail, and every later one, as when the browser takes the process away; gives the way back. */
function killAfter(database: Database, n: number): () => void {
  let left = n;
  const strike = () => {
    left -= 1;
    if (left <= 0) throw new Error('killed');
  };
  for (const table of database.dexie.tables) {
    table.hook('creating', strike);
    table.hook('updating', strike);
    table.hook('deleting', strike);
  }
  return () => {
    left = Number.POSITIVE_INFINITY;
  };
}
