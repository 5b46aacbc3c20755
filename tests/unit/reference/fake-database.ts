import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createDatabase, type HashiyaDatabase } from '../../../lib/reference/database.ts';
import { databaseVersions } from '../../../lib/reference/versions.ts';

/** One browser's worth of storage: connections made with it see the same databases. */
export function fakeStorage() {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

export function fakeDatabase(storage = fakeStorage()): HashiyaDatabase {
  return createDatabase('hashiya', storage);
}

/** The database as an earlier version of the extension left it. */
export function databaseAtVersion(version: number, storage: ReturnType<typeof fakeStorage>): Dexie {
  const dexie = new Dexie('hashiya', storage);
  for (const known of databaseVersions) {
    if (known.version <= version) dexie.version(known.version).stores({ ...known.stores });
  }
  return dexie;
}

/** Every row of every table, as one comparable value. */
export async function dump(database: Pick<HashiyaDatabase, 'dexie'>): Promise<string> {
  const tables = [...database.dexie.tables].sort((one, other) => (one.name < other.name ? -1 : 1));
  const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()]));
  return JSON.stringify(rows);
}
