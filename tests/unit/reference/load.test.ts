import { describe, expect, it } from 'vitest';
import { putEntry, removeEntry } from '../../../lib/reference/edits.ts';
import { indexReference } from '../../../lib/reference/index.ts';
import { loadReferenceSet } from '../../../lib/reference/load.ts';
import { databaseAtVersion, fakeDatabase, fakeStorage } from './fake-database.ts';
import { sampleParts, sampleStatement, sourceOf } from './sample-parts.ts';

describe('loadReferenceSet', () => {
  it('seeds an empty database and reads the set from it afterwards', async () => {
    const database = fakeDatabase();
    const first = sourceOf('1', sampleParts());
    const seeded = await loadReferenceSet(database, first);
    expect(seeded).toMatchObject({ origin: 'database', problem: null });
    expect(seeded.set).toMatchObject({ version: '1', ...sampleParts() });
    const again = sourceOf('1', sampleParts());
    const loaded = await loadReferenceSet(database, again);
    expect(again.reads).toEqual([]);
    expect(loaded.set).toEqual(seeded.set);
    expect(indexReference(loaded.set).version).toBe('1');
  });

  it('replaces the bundled layer when the extension brings another version, and keeps the reader’s', async () => {
    const database = fakeDatabase();
    await loadReferenceSet(database, sourceOf('1', sampleParts()));
    await putEntry(database, 'statements', sampleStatement('members-2018', { value: 76 }));
    await removeEntry(database, 'statements', 'members-2017');
    const parts = sampleParts();
    const [, second] = parts.statements;
    const newer = { ...parts, statements: [...(second ? [second] : []), sampleStatement('new')] };
    const { set } = await loadReferenceSet(database, sourceOf('2', newer));
    expect(set.statements.map(({ id, value }) => [id, value])).toEqual([
      ['members-2018', 76],
      ['new', 74],
    ]);
    expect(set.version).toMatch(/^2\+/u);
  });

  it('gives the bundled set where there is no database or it cannot be opened', async () => {
    const broken = fakeDatabase({
      ...fakeStorage(),
      indexedDB: {
        open: () => {
          throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
        },
      } as unknown as ReturnType<typeof fakeStorage>['indexedDB'],
    });
    for (const database of [null, broken]) {
      const { set, origin, problem } = await loadReferenceSet(
        database,
        sourceOf('1', sampleParts()),
      );
      expect(origin).toBe('bundled');
      expect(problem).not.toBeNull();
      expect(set.statements).toEqual(sampleParts().statements);
    }
  });

  it('seeds anew after the browser has evicted the database', async () => {
    const storage = fakeStorage();
    const database = fakeDatabase(storage);
    await loadReferenceSet(database, sourceOf('1', sampleParts()));
    await new Promise((resolve, reject) => {
      const request = storage.indexedDB.deleteDatabase('hashiya');
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    const { set, origin } = await loadReferenceSet(database, sourceOf('1', sampleParts()));
    expect(origin).toBe('database');
    expect(set.metrics).toHaveLength(2);
  });

  it('opens again a connection that was closed under it', async () => {
    const database = fakeDatabase();
    await loadReferenceSet(database, sourceOf('1', sampleParts()));
    database.dexie.close();
    const loaded = await loadReferenceSet(database, sourceOf('1', sampleParts()));
    expect(loaded.origin).toBe('database');
    database.dexie.close();
    await removeEntry(database, 'persons', 'rex-tillerson');
    expect((await loadReferenceSet(database, sourceOf('1', sampleParts()))).set.terms).toEqual([]);
  });

  it('keeps the last good set where a newer bundled set is broken', async () => {
    const database = fakeDatabase();
    await loadReferenceSet(database, sourceOf('1', sampleParts()));
    const { set, origin, problem } = await loadReferenceSet(database, {
      version: '2',
      loadPart: async () => [{ id: 'no' }],
    });
    expect(origin).toBe('database');
    expect(problem).toContain('ValiError');
    expect(set.version).toBe('1');
  });

  it('gives the bundled set while another context keeps an earlier version open', async () => {
    const storage = fakeStorage();
    const earlier = databaseAtVersion(1, storage);
    await earlier.open();
    earlier.close();
    const held = await new Promise<{ close: () => void }>((resolve, reject) => {
      const request = storage.indexedDB.open('hashiya');
      request.onsuccess = () => resolve(request.result);
      request.onerror = reject;
    });
    const database = fakeDatabase(storage);
    const source = sourceOf('1', sampleParts());
    const { set, origin, problem } = await loadReferenceSet(database, source, { openLimit: 50 });
    expect(origin).toBe('bundled');
    expect(problem).toContain('did not open in time');
    expect(set.statements).toHaveLength(2);
    held.close();
    expect((await loadReferenceSet(database, source)).origin).toBe('database');
  });

  it('goes on with a database that a later version of the extension has left', async () => {
    const storage = fakeStorage();
    const later = databaseAtVersion(99, storage);
    later.version(99).stores({ something: 'id' });
    await later.open();
    await later.table('entries').put({
      part: 'statements',
      layer: 'reader',
      id: 'own',
      entry: sampleStatement('own', { value: 11 }),
      removed: false,
      order: 0,
      generation: 0,
    });
    later.close();
    const { set } = await loadReferenceSet(fakeDatabase(storage), sourceOf('1', sampleParts()));
    expect(set.statements.find(({ id }) => id === 'members-2017')).toBeDefined();
    const again = databaseAtVersion(99, storage);
    again.version(99).stores({ something: 'id' });
    expect(await again.table('entries').get(['statements', 'reader', 'own'])).toBeDefined();
  });

  it('lets two contexts start at once', async () => {
    const storage = fakeStorage();
    const [one, other] = await Promise.all(
      [fakeDatabase(storage), fakeDatabase(storage)].map((database) =>
        loadReferenceSet(database, sourceOf('1', sampleParts())),
      ),
    );
    expect(one?.set).toEqual(other?.set);
    expect(one?.set.statements).toHaveLength(2);
  });
});
