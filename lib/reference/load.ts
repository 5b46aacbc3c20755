import type { KeptNames } from '../officials/officials-index.ts';
import { assembleBundledSet, type BundledPart } from './bundled.ts';
import { type HashiyaDatabase, retryOnceClosed } from './database.ts';
import { shelveInDatabase } from './database-shelf.ts';
import {
  type EntriesById,
  listEntries,
  type PartsInMemory,
  type SetParts,
  withoutOrphans,
} from './merge.ts';
import { entriesOf, firstShelves, readMerged, readShelves, readSnapshot } from './merged.ts';
import type { ReferenceSet } from './schema.ts';
import { type BundledSource, loadBundledParts, seedBundled } from './seed.ts';
import { type LoadNameReader, mergedTables, writeSnapshot } from './snapshot.ts';
import { readState, setVersion } from './state.ts';
import { type StatementShelf, shelveInMemory } from './statement-shelf.ts';
import type { StoredState } from './stored.ts';

/** Milliseconds after which a database that another context blocks is given up. */
const OPEN_LIMIT = 3000;

interface Usable {
  /** `bundled`: the database cannot be used; the set is what the extension brings, and nothing can be edited. */
  readonly origin: 'database' | 'bundled';
  /** Why the database, or the newer bundled set, could not be used; for the console and the settings page. */
  readonly problem: string | null;
}

export interface OpenOptions {
  /** What is done first with an open database: brings back what the browser has lost. */
  readonly recover?: (database: HashiyaDatabase) => Promise<void>;
  /** Milliseconds after which a database that another context blocks is given up. */
  readonly openLimit?: number;
  /** How what reads names is come by; a service worker must bring it, for it may load nothing later. */
  readonly loadNameReader?: LoadNameReader;
}

export interface LoadedSet extends Usable {
  readonly set: ReferenceSet;
}

/** A set whose statements are fetched when they are asked for. */
export interface OpenedSet extends Usable {
  readonly version: string;
  readonly parts: PartsInMemory;
  readonly statements: StatementShelf;
  /** Null where the names are to be read from the persons. */
  readonly names: KeptNames | null;
}

/**
 * The whole reference set, for the pages that show it. Where the database is empty (first start, evicted) or holds another
 * bundled version, it is seeded first; where it is absent, blocked or broken, the bundled set stands in. Throws only where
 * neither can be read.
 */
export async function loadReferenceSet(
  database: HashiyaDatabase | null,
  bundled: BundledSource,
  options: OpenOptions = {},
): Promise<LoadedSet> {
  const usable = await useDatabase(database, bundled, options, (found) =>
    readWhole(found, options),
  );
  const { origin, problem } = usable;
  if (usable.origin === 'database') return { set: usable.read, origin, problem };
  return { set: assembleBundledSet(bundled.version, usable.parts), origin, problem };
}

/** The reference set that the engine works with: the same, without reading statements that no article asks for. */
export async function openReferenceSet(
  database: HashiyaDatabase | null,
  bundled: BundledSource,
  options: OpenOptions = {},
): Promise<OpenedSet> {
  const usable = await useDatabase(database, bundled, options, (found) => readOpen(found, options));
  const { origin, problem } = usable;
  if (usable.origin === 'database') return { ...usable.read, origin, problem };
  return { ...inMemory(bundled.version, usable.parts), origin, problem };
}

type Used<T> =
  | (Usable & { readonly origin: 'database'; readonly read: T })
  | (Usable & { readonly origin: 'bundled'; readonly parts: SetParts });

/** Opens the database, brings its bundled layer up to date and reads it; where that cannot be, what the extension brings. */
async function useDatabase<T>(
  database: HashiyaDatabase | null,
  bundled: BundledSource,
  { recover, openLimit = OPEN_LIMIT }: OpenOptions,
  read: (database: HashiyaDatabase) => Promise<T>,
): Promise<Used<T>> {
  const fromBundle = async (problem: string): Promise<Used<T>> => {
    return { origin: 'bundled', problem, parts: await loadBundledParts(bundled) };
  };
  if (!database) return fromBundle('there is no database');
  try {
    await openWithin(database, openLimit);
    await recover?.(database).catch((error: unknown) =>
      console.warn('nothing was brought back', error),
    );
    return await retryOnceClosed(database, async () => {
      const problem = await seedWhereNeeded(database, bundled);
      return { origin: 'database', problem, read: await read(database) };
    });
  } catch (error) {
    return fromBundle(describe(error));
  }
}

/** Answers why a newer bundled set could not be used, or null. */
async function seedWhereNeeded(
  database: HashiyaDatabase,
  bundled: BundledSource,
): Promise<string | null> {
  if ((await readState(database)).bundledVersion === bundled.version) return null;
  try {
    await seedBundled(database, bundled.version, await loadBundledParts(bundled));
    return null;
  } catch (error) {
    // What was seeded before is still whole; with nothing seeded there is nothing to fall back on here.
    if ((await readState(database)).bundledVersion === null) throw error;
    return describe(error);
  }
}

async function readWhole(
  database: HashiyaDatabase,
  { loadNameReader }: OpenOptions,
): Promise<ReferenceSet> {
  const { state, merge } = await database.dexie.transaction(
    'r',
    mergedTables(database),
    async () => ({ state: await readState(database), merge: await readMerged(database) }),
  );
  const { entries, stale } = await merge();
  if (stale) await keepSnapshot(database, entries, state, loadNameReader);
  return assembleBundledSet(setVersion(state), withoutOrphans(listEntries(entries)));
}

async function readOpen(
  database: HashiyaDatabase,
  options: OpenOptions,
): Promise<Omit<OpenedSet, keyof Usable>> {
  const found = await database.dexie.transaction('r', mergedTables(database), async () => {
    const state = await readState(database);
    const reading = await readSnapshot(database);
    const numbers = reading && (await firstShelves(database, reading.snapshot));
    const first = numbers && (await readShelves(database, reading.snapshot, numbers));
    return reading && first ? { state, reading, first } : null;
  });
  if (!found) {
    const { version, ...parts } = await readWhole(database, options);
    return inMemory(version, parts);
  }
  const { state, reading, first } = found;
  const entries = entriesOf(reading);
  const { statements, ...parts } = withoutOrphans(listEntries(entries));
  const changed = new Map(statements.map((statement) => [statement.id, statement]));
  const idsOf = (wanted: BundledPart): string[] =>
    reading.changes.ids.flatMap(([part, id]) => (part === wanted ? id : []));
  return {
    version: setVersion(state),
    parts,
    statements: shelveInDatabase(database, {
      snapshot: reading.snapshot,
      first,
      changed: new Map(idsOf('statements').map((id) => [id, changed.get(id) ?? null])),
      generation: state.generation,
    }),
    names: { table: reading.names, changed: new Set(idsOf('persons')) },
  };
}

function inMemory(version: string, { statements, ...parts }: SetParts) {
  return { version, parts, statements: shelveInMemory(statements), names: null };
}

/** A snapshot only saves time: a full disk must not keep the set from being used. */
async function keepSnapshot(
  database: HashiyaDatabase,
  entries: EntriesById,
  state: StoredState,
  loadNameReader: LoadNameReader | undefined,
): Promise<void> {
  try {
    await writeSnapshot(database, entries, state.generation, loadNameReader);
  } catch (error) {
    console.warn('the snapshot of the reference set was not written', error);
  }
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
