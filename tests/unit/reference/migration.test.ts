import { describe, expect, it } from 'vitest';
import { metricOutletMatrix } from '../../../lib/ledger/matrix.ts';
import { listObservations } from '../../../lib/ledger/queries.ts';
import { searchLedger } from '../../../lib/ledger/search.ts';
import { loadReferenceSet } from '../../../lib/reference/load.ts';
import { databaseVersions } from '../../../lib/reference/versions.ts';
import { sampleExport } from '../exchange/sample-export.ts';
import { databaseAtVersion, fakeDatabase, fakeStorage } from './fake-database.ts';
import { sampleParts, sampleStatement, sourceOf } from './sample-parts.ts';

const current = Math.max(...databaseVersions.map(({ version }) => version));

describe('the database', () => {
  it('numbers its versions from 1 without a gap', () => {
    expect(databaseVersions.map(({ version }) => version)).toEqual(
      databaseVersions.map((_, index) => index + 1),
    );
  });

  it.each(databaseVersions.map(({ version }) => version))(
    'keeps the reader’s edits when it is opened from version %i',
    async (version) => {
      const storage = fakeStorage();
      const earlier = databaseAtVersion(version, storage);
      const row = {
        part: 'statements',
        layer: 'reader',
        id: 'own',
        entry: sampleStatement('own', { value: 11 }),
        removed: false,
        order: 0,
        generation: 1,
      };
      await earlier.table('entries').put(row);
      await earlier
        .table('state')
        .put({ name: 'state', generation: 1, bundledVersion: null, edited: true });
      await earlier
        .table('history')
        .add({ action: 'put', at: '2026-01-01T00:00:00Z', changes: [] });
      earlier.close();

      const database = fakeDatabase(storage);
      const { set, origin } = await loadReferenceSet(database, sourceOf('1', sampleParts()));
      expect(origin).toBe('database');
      expect(database.dexie.verno).toBe(current);
      expect(set.statements.find(({ id }) => id === 'own')?.value).toBe(11);
      expect(await database.entries.get(['statements', 'reader', 'own'])).toEqual(row);
      expect(await database.history.count()).toBe(1);
      for (const table of database.dexie.tables) await table.count();
    },
  );

  it('brings a ledger of version 3 over, found by its words and counted', async () => {
    const storage = fakeStorage();
    const earlier = databaseAtVersion(3, storage);
    const [filed] = sampleExport().articles;
    const { whole: _, ...article } = { whole: false, ...filed?.article };
    await earlier.table('articles').put({ ...article, words: ['تحالف', 'كويت'] });
    await earlier.table('observations').bulkPut([...(filed?.observations ?? [])]);
    await earlier.table('snapshots').put({ name: 'merged', generation: 0, chunks: [] });
    earlier.close();
    const database = fakeDatabase(storage);
    expect(await database.articles.toArray()).toEqual([{ ...filed?.article, whole: false }]);
    expect((await searchLedger(database, 'تحالف')).observations).not.toEqual([]);
    const { rows } = await metricOutletMatrix(database);
    expect(rows.map(({ metric, total }) => [metric, total])).toEqual([['coalition.members', 1]]);
    expect(await database.snapshots.count()).toBe(0);
  });

  it.each([4, 5, 6])(
    'packs what a ledger of version %i is found by, with its tags',
    async (version) => {
      const storage = fakeStorage();
      const earlier = databaseAtVersion(version, storage);
      const [filed] = sampleExport().articles;
      const [first, ...others] = filed?.observations ?? [];
      await earlier.table('articles').put({ ...filed?.article, tags: ['سؤال'] });
      await earlier.table('observations').bulkPut([{ ...first, tags: ['عدد'] }, ...others]);
      await earlier.table('snapshots').put({ name: 'snapshot', generation: 0, chunks: [] });
      earlier.close();
      const database = fakeDatabase(storage);
      expect((await metricOutletMatrix(database)).rows).toMatchObject([
        { metric: 'coalition.members', total: 1 },
      ]);
      const under = async (tag: string) =>
        (await listObservations(database, { tag })).observations.length;
      expect([await under('سؤال'), await under('عدد')]).toEqual([1 + others.length, 1]);
      expect(await database.snapshots.count()).toBe(version === 6 ? 1 : 0);
    },
  );

  it('closes for another context that upgrades it, and goes on afterwards', async () => {
    const storage = fakeStorage();
    const earlier = databaseAtVersion(1, storage);
    await earlier.open();
    const database = fakeDatabase(storage);
    const { origin } = await loadReferenceSet(database, sourceOf('1', sampleParts()));
    expect(origin).toBe('database');
  });
});
