import type Dexie from 'dexie';
import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { type OpenShare, openShare } from './packed.ts';

/** What a context has read of its ledger. A share's key tells its contents, so what was read stays true; only what is new is read again. */
interface KnownShares {
  byKey: ReadonlyMap<string, OpenShare>;
  /** Readings come one after the other, so that two that are asked for at once do not both read all. */
  last: Promise<unknown>;
}

const known = new WeakMap<Dexie, KnownShares>();

/** All that the observations of the ledger are found by. */
export async function readShares(database: HashiyaDatabase): Promise<readonly OpenShare[]> {
  const state = known.get(database.dexie) ?? { byKey: new Map(), last: Promise.resolve() };
  known.set(database.dexie, state);
  const reading = state.last.then(() => refresh(database, state));
  state.last = reading.catch(() => undefined);
  return await reading;
}

async function refresh(
  { dexie, packed }: HashiyaDatabase,
  state: KnownShares,
): Promise<readonly OpenShare[]> {
  return await retryOnceClosed({ dexie }, () =>
    dexie.transaction('r', packed, async () => {
      const keys = await packed.toCollection().primaryKeys();
      const missing = keys.filter((key) => !state.byKey.has(String(key)));
      const rows =
        missing.length === keys.length ? await packed.toArray() : await packed.bulkGet(missing);
      const fresh = new Map(missing.map((key, index) => [String(key), rows[index]]));
      const byKey = new Map<string, OpenShare>();
      for (const key of keys.map(String)) {
        const row = fresh.get(key);
        const share = row ? openShare(row) : state.byKey.get(key);
        if (share) byKey.set(key, share);
      }
      state.byKey = byKey;
      return [...byKey.values()];
    }),
  );
}
