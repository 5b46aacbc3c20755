import { assembleBundledSet } from './bundled.ts';
import { type HashiyaDatabase, retryOnceClosed } from './database.ts';
import { type EntriesById, emptyEntries, listEntries, withoutOrphans } from './merge.ts';
import type { ReferenceSet } from './schema.ts';
import { type BundledSource, loadBundledParts, seedBundled } from './seed.ts';
import { mergedTables, readMerged, readWholeSnapshot, writeSnapshot } from './snapshot.ts';
import { readState, setVersion } from './state.ts';
import type { StoredState } from './stored.ts';

/** Milliseconds after which a database that another context blocks is given up. */
const OPEN_LIMIT = 3000;

export interface LoadedSet {
  readonly set: ReferenceSet;
  /** `bundled`: the database cannot be used; the set is what the extension brings, and nothing can be edited. */
  readonly origin: 'database' | 'bundled';
  /** Why the database, or the newer bundled set, could not be used; for the console and the settings page. */
  readonly problem: string | null;
}

/**
 * The reference set that the engine works with. Where the database is empty (first start, evicted) or holds another
 * bundled version, it is seeded first; where it is absent, blocked or broken, the bundled set stands in. Throws only where
 * neither can be read.
 */
export async function loadReferenceSet(
  database: HashiyaDatabase | null,
  bundled: BundledSource,
  openLimit = OPEN_LIMIT,
): Promise<LoadedSet> {
  if (!database) return fromBundle(bundled, 'there is no database');
  try {
    await openWithin(database, openLimit);
    return await retryOnceClosed(database, () => fromDatabase(database, bundled));
  } catch (error) {
    return fromBundle(bundled, describe(error));
  }
}

async function fromDatabase(database: HashiyaDatabase, bundled: BundledSource): Promise<LoadedSet> {
  let problem: string | null = null;
  if ((await readState(database)).bundledVersion !== bundled.version) {
    try {
      await seedBundled(database, bundled.version, await loadBundledParts(bundled));
    } catch (error) {
      // What was seeded before is still whole; with nothing seeded there is nothing to fall back on here.
      if ((await readState(database)).bundledVersion === null) throw error;
      problem = describe(error);
    }
  }
  const { state, whole, merged } = await database.dexie.transaction(
    'r',
    mergedTables(database),
    async () => {
      const current = await readState(database);
      const snapshot = await readWholeSnapshot(database);
      const read = snapshot ? null : await readMerged(database);
      return { state: current, whole: snapshot, merged: read };
    },
  );
  if (merged?.stale) await keepSnapshot(database, merged.entries, state);
  const parts = whole ?? listEntries(merged?.entries ?? emptyEntries());
  const set = assembleBundledSet(setVersion(state), withoutOrphans(parts));
  return { set, origin: 'database', problem };
}

/** A snapshot only saves time: a full disk must not keep the set from being used. */
async function keepSnapshot(
  database: HashiyaDatabase,
  entries: EntriesById,
  state: StoredState,
): Promise<void> {
  try {
    await writeSnapshot(database, entries, state.generation);
  } catch (error) {
    console.warn('the snapshot of the reference set was not written', error);
  }
}

async function fromBundle(bundled: BundledSource, problem: string): Promise<LoadedSet> {
  const parts = await loadBundledParts(bundled);
  return { set: assembleBundledSet(bundled.version, parts), origin: 'bundled', problem };
}

async function openWithin({ dexie }: HashiyaDatabase, milliseconds: number): Promise<void> {
  if (dexie.isOpen()) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database did not open in time')), milliseconds);
  });
  try {
    await Promise.race([dexie.open(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
