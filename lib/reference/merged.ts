import type { NameTable } from '../officials/name-table.ts';
import { NAME_TABLE_VERSION } from '../officials/name-table-version.ts';
import type { HashiyaDatabase } from './database.ts';
import { liveLayers, readLayers, rowsOfLayers } from './layers.ts';
import { type EntriesById, emptyEntries, layEntries } from './merge.ts';
import { emptyShelves } from './shelves.ts';
import type {
  ReferenceEntry,
  StoredEntry,
  StoredPending,
  StoredShelf,
  StoredSnapshot,
} from './stored.ts';

export interface MergedEntries {
  readonly entries: EntriesById;
  /** The snapshot is missing and should be written. */
  readonly stale: boolean;
}

/** A snapshot as it was read, with what was written over it since. */
export interface SnapshotReading {
  readonly snapshot: StoredSnapshot;
  readonly names: NameTable;
  readonly changes: PendingChanges;
}

interface PendingChanges {
  readonly ids: StoredPending['ids'];
  /** What every layer says of them now. */
  readonly rows: readonly StoredEntry[];
}

/** The snapshot without its shelves, inside the caller's transaction; null where there is none that can be used. */
export async function readSnapshot(database: HashiyaDatabase): Promise<SnapshotReading | null> {
  const snapshot = await database.snapshots.get('snapshot');
  if (!snapshot || !('edition' in snapshot)) return null;
  const names = await database.snapshots.get(`names:${snapshot.edition}`);
  if (!names || !('table' in names)) return null;
  // Made by a version of the extension that read names otherwise.
  if (names.table.version !== NAME_TABLE_VERSION) return null;
  const pending = await database.snapshots.get('pending');
  const ids = pending && 'ids' in pending ? pending.ids : [];
  const rows = ids.length === 0 ? [] : await readLayers(database, ids);
  return { snapshot, names: names.table, changes: { ids, rows } };
}

/** Shelves of a snapshot by their numbers, inside the caller's transaction; null where one is missing. */
export async function readShelves(
  { snapshots }: HashiyaDatabase,
  { edition }: Pick<StoredSnapshot, 'edition'>,
  numbers: readonly number[],
): Promise<StoredShelf[] | null> {
  if (numbers.length === 0) return [];
  const rows = await snapshots.bulkGet(numbers.map((number) => shelfName(edition, number)));
  const shelves = rows.filter((row): row is StoredShelf => row !== undefined && 'places' in row);
  return shelves.length === numbers.length ? shelves : null;
}

/** Numbers of the shelves that are read with the snapshot: the first, and those that were asked for last; inside the caller's transaction. */
export async function firstShelves(
  { snapshots }: HashiyaDatabase,
  { edition, shelves }: StoredSnapshot,
): Promise<number[]> {
  if (shelves === 0) return [];
  const wanted = await snapshots.get('wanted');
  const numbers = wanted && 'numbers' in wanted && wanted.of === edition ? wanted.numbers : [];
  return [...new Set([0, ...numbers])];
}

/** The name under which a shelf of an edition is stored. */
export function shelfName(edition: string, number: number): StoredShelf['name'] {
  return `shelf:${edition}:${number}`;
}

/** The entries of a snapshot but for the statements, which are only those that were changed since. */
export function entriesOf({ snapshot, changes }: SnapshotReading): EntriesById {
  const entries = emptyEntries();
  layChunks(entries, snapshot);
  layChanges(entries, changes);
  return entries;
}

function layChunks(entries: EntriesById, { chunks }: StoredSnapshot): void {
  for (const { part, json } of chunks) {
    const chunk: ReferenceEntry[] = JSON.parse(json);
    const map = entries[part];
    for (const entry of chunk) map.set(entry.id, entry);
  }
}

function layChanges(entries: EntriesById, { ids, rows }: PendingChanges): void {
  const standing = new Set(
    rows.filter((row) => row.entry !== null || row.removed).map((row) => `${row.part}/${row.id}`),
  );
  // Nothing stands any more of an id: an addition that was undone.
  for (const [part, id] of ids) {
    if (!standing.has(`${part}/${id}`)) entries[part].delete(id);
  }
  layEntries(entries, rows);
}

/**
 * Reads all that the merged entries are made from, inside the caller's transaction; what comes back makes them, which takes long for a
 * large set and needs no transaction.
 */
export async function readMerged(database: HashiyaDatabase): Promise<() => Promise<MergedEntries>> {
  const reading = await readSnapshot(database);
  const numbers = Array.from({ length: reading?.snapshot.shelves ?? 0 }, (_, number) => number);
  const shelves = reading && (await readShelves(database, reading.snapshot, numbers));
  if (!reading || !shelves) {
    const rows = await rowsOfLayers(database, await liveLayers(database));
    return async () => {
      const entries = emptyEntries();
      layEntries(entries, rows);
      return { entries, stale: true };
    };
  }
  return async () => {
    const entries = emptyEntries();
    layChunks(entries, reading.snapshot);
    const statements = await emptyShelves(shelves);
    for (const statement of statements) entries.statements.set(statement.id, statement);
    layChanges(entries, reading.changes);
    return { entries, stale: false };
  };
}
