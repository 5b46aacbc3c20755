import type { Table } from 'dexie';
import { newBatch } from './batches.ts';
import { type HashiyaDatabase, retryOnceClosed } from './database.ts';
import { readState } from './state.ts';
import type { StoredStaging } from './stored.ts';

/** Milliseconds after which what was not written to is taken for given up: its page was closed, or killed. */
const GIVEN_UP = 120_000;
const PREFIX = 'staging:';

/** What was being written was given up by others, or the set has changed: it must be begun anew. */
export class StaleGenerationError extends Error {
  override readonly name = 'StaleGenerationError';
}

function stagings({ dexie }: Pick<HashiyaDatabase, 'dexie'>): Table<StoredStaging, string> {
  return dexie.table('state');
}

const nameOf = (name: string) => `${PREFIX}${name}` as const;

/** Begins to write something under a name of its own, and answers the name. */
export async function beginStaging(database: HashiyaDatabase): Promise<string> {
  const { batches = [] } = await retryOnceClosed(database, () => readState(database));
  const name = newBatch(batches);
  await retryOnceClosed(database, () =>
    stagings(database).put({ name: nameOf(name), at: Date.now() }),
  );
  return name;
}

/** Writes one piece, in a transaction of its own. */
export async function stagePiece(
  database: HashiyaDatabase,
  name: string,
  write: () => Promise<unknown>,
): Promise<void> {
  const { entries, snapshots, state } = database;
  await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', [entries, snapshots, state], async () => {
      if (!(await stagings(database).get(nameOf(name)))) throw new StaleGenerationError();
      await stagings(database).put({ name: nameOf(name), at: Date.now() });
      await write();
    }),
  );
}

/** Ends the writing, inside the transaction in which what was written comes to belong to the set; throws where it was given up. */
export async function endStaging(database: HashiyaDatabase, name: string): Promise<void> {
  if (!(await stagings(database).get(nameOf(name)))) throw new StaleGenerationError();
  await stagings(database).delete(nameOf(name));
}

/** Gives it up: what was written is swept away by and by. */
export async function abandonStaging(database: HashiyaDatabase, name: string): Promise<void> {
  await retryOnceClosed(database, () => stagings(database).delete(nameOf(name)));
}

/** Gives up whatever is being written, inside the caller's transaction: its writer finds that out at its next piece. */
export async function abandonStagings(database: HashiyaDatabase): Promise<void> {
  await stagings(database).where('name').startsWith(PREFIX).delete();
}

/** Names under which something is being written; those that were given up are none any more. Inside the caller's transaction. */
export async function livingStagings(
  database: HashiyaDatabase,
  now: number,
): Promise<ReadonlySet<string>> {
  const rows = await stagings(database).where('name').startsWith(PREFIX).toArray();
  // One from later than now was written to before the machine's clock went back.
  const living = rows.filter(({ at }) => Math.abs(now - at) < GIVEN_UP);
  const dead = rows.filter((row) => !living.includes(row));
  await stagings(database).bulkDelete(dead.map(({ name }) => name));
  return new Set(living.map(({ name }) => name.slice(PREFIX.length)));
}
