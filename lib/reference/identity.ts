import type { Table } from 'dexie';
import type { HashiyaDatabase } from './database.ts';
import type { StoredIdentity } from './stored.ts';

function identities({ dexie }: HashiyaDatabase): Table<StoredIdentity, string> {
  return dexie.table('state');
}

/** The row that tells this database from one that took its place; null in a new one. */
export async function identityOf(database: HashiyaDatabase): Promise<StoredIdentity | null> {
  return (await identities(database).get('identity')) ?? null;
}

/** Gives the database its identity, or keeps the one it has. */
export async function keepIdentity(
  database: HashiyaDatabase,
  recoveredFrom: string | null,
): Promise<void> {
  await database.dexie.transaction('rw', database.state, async () => {
    const id = (await identityOf(database))?.id ?? crypto.randomUUID();
    await identities(database).put({ name: 'identity', id, recoveredFrom });
  });
}
