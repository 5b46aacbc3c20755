import { describe, expect, it } from 'vitest';
import { keepSafetyCopy, recoverLost } from '../../../lib/exchange/safety-copy.ts';
import type { SafetyStore } from '../../../lib/exchange/safety-store.ts';
import { putEntry } from '../../../lib/reference/edits.ts';
import { identityOf } from '../../../lib/reference/identity.ts';
import { loadReferenceSet } from '../../../lib/reference/load.ts';
import { fakeDatabase } from '../reference/fake-database.ts';
import { sampleParts, sampleStatement, sourceOf } from '../reference/sample-parts.ts';

const now = '2026-01-02T03:04:05.000Z';

/** A file in memory. */
function memoryStore(content: string | null = null) {
  const files = { copy: content, aside: null as string | null };
  const store: SafetyStore = {
    read: async () => (files.copy === null ? null : new Blob([files.copy])),
    write: async (lines) => {
      files.copy = lines.join('');
    },
    setAside: async () => {
      files.aside = files.copy;
      files.copy = null;
    },
  };
  return { files, store };
}

const load = (database: ReturnType<typeof fakeDatabase>, store: SafetyStore) =>
  loadReferenceSet(database, sourceOf('1', sampleParts()), {
    recover: (opened) => recoverLost(opened, store),
  });

async function edited(store: SafetyStore) {
  const database = fakeDatabase();
  await load(database, store);
  await putEntry(database, 'statements', sampleStatement('own', { value: 11 }));
  return database;
}

describe('the copy beside the database', () => {
  it('brings the reader’s entries back into a database that took the place of a lost one', async () => {
    const { store } = memoryStore();
    await keepSafetyCopy(await edited(store), store, now);
    const fresh = fakeDatabase();
    const { set } = await load(fresh, store);
    expect(set.statements.find(({ id }) => id === 'own')?.value).toBe(11);
    expect((await identityOf(fresh))?.recoveredFrom).toBe(now);
  });

  it('is left alone by a database that knows itself', async () => {
    const { files, store } = memoryStore();
    const database = await edited(store);
    await keepSafetyCopy(database, store, now);
    await putEntry(database, 'statements', sampleStatement('own', { value: 12 }));
    const { set } = await load(database, store);
    expect(set.statements.find(({ id }) => id === 'own')?.value).toBe(12);
    expect(files.aside).toBeNull();
  });

  it('is not replaced by the empty database that took the lost one’s place', async () => {
    const { store } = memoryStore();
    await keepSafetyCopy(await edited(store), store, now);
    const fresh = fakeDatabase();
    await keepSafetyCopy(fresh, store, '2026-01-03T00:00:00.000Z');
    const { set } = await load(fresh, store);
    expect(set.statements.find(({ id }) => id === 'own')?.value).toBe(11);
  });

  it('brings back only what was not written anew since', async () => {
    const { files, store } = memoryStore();
    await keepSafetyCopy(await edited(store), store, now);
    const other = fakeDatabase();
    await loadReferenceSet(other, sourceOf('1', sampleParts()));
    await putEntry(other, 'statements', sampleStatement('own', { value: 12 }));
    await putEntry(other, 'statements', sampleStatement('later', { value: 13 }));
    const before = await edited(memoryStore().store);
    await putEntry(before, 'statements', sampleStatement('lost', { value: 14 }));
    await keepSafetyCopy(before, store, now);
    const { set } = await load(other, store);
    const values = Object.fromEntries(set.statements.map(({ id, value }) => [id, value]));
    expect(values).toMatchObject({ own: 12, later: 13, lost: 14 });
    expect(files.aside).toBeNull();
  });

  it('is set aside where it cannot be read', async () => {
    const { files, store } = memoryStore('{"format":"hashiya-backup"');
    const fresh = fakeDatabase();
    await load(fresh, store);
    expect(files).toEqual({ copy: null, aside: '{"format":"hashiya-backup"' });
    expect((await identityOf(fresh))?.recoveredFrom).toBeNull();
  });

  it('keeps nothing from being read where the place for it fails', async () => {
    const fails = async (): Promise<never> => {
      throw new Error('no such place');
    };
    const store: SafetyStore = { read: fails, write: fails, setAside: fails };
    const { set, origin } = await load(fakeDatabase(), store);
    expect(origin).toBe('database');
    expect(set.statements.length).toBeGreaterThan(0);
  });
});
