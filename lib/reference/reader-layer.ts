import { batchLayer } from './batches.ts';
import type { BundledPart } from './bundled.ts';
import { type HashiyaDatabase, retryOnceClosed } from './database.ts';
import { mergedTables, notePending } from './snapshot.ts';
import { StaleGenerationError } from './staging.ts';
import { nextGeneration, readState } from './state.ts';
import {
  type ReaderAction,
  type ReferenceEntry,
  type StoredChange,
  type StoredEntry,
  type StoredKey,
  storedEntry,
} from './stored.ts';

/** Undo goes back this many changes. */
const KEPT_CHANGES = 200;

/**
 * What a change of the reader's layer makes of one id: an entry, its removal, nothing said any more above what was imported, or nothing
 * at all, so that what an import said of it goes, too.
 */
export interface ReaderWrite {
  readonly part: BundledPart;
  readonly id: string;
  readonly to: { readonly entry: ReferenceEntry } | 'removed' | 'unsaid' | 'nothing';
}

export interface WriteOptions {
  /** Recorded in the history, so that it can be undone. */
  readonly action: ReaderAction;
  /** Called after each chunk with how many entries are written. */
  readonly onProgress?: ((written: number, of: number) => void) | undefined;
  /** The generation that the writes were worked out against; StaleGenerationError where it has passed. */
  readonly generation?: number;
}

const CHUNK = 2000;

/**
 * Writes to the reader's layer in one transaction, all or nothing, and keeps what stood before in the history.
 * The entries are taken as checked.
 */
export async function writeReaderLayer(
  database: HashiyaDatabase,
  writes: readonly ReaderWrite[],
  { action, onProgress, generation: expected }: WriteOptions,
): Promise<void> {
  if (writes.length === 0) return;
  await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', writtenTables(database), async () => {
      const generation = await nextGeneration(database, { edited: true });
      if (expected !== undefined && generation !== expected + 1) throw new StaleGenerationError();
      const changes = await writeRows(database, writes, generation, onProgress);
      await notePending(database, idsOf(writes));
      await keepChange(database, { action, changes });
    }),
  );
}

/** The tables that a change of the reader's layer locks. */
export function writtenTables(database: HashiyaDatabase) {
  return [...mergedTables(database), database.history];
}

type Changes = StoredChange['changes'];

/** Writes rows of the reader's own layer, inside the caller's transaction, and answers what stood before. */
export async function writeRows(
  database: HashiyaDatabase,
  writes: readonly ReaderWrite[],
  generation: number,
  onProgress?: WriteOptions['onProgress'],
): Promise<Changes> {
  const changes: Changes[number][] = [];
  const readBefore = await readerRowsBefore(database, writes.length);
  for (let from = 0; from < writes.length; from += CHUNK) {
    const chunk = writes.slice(from, from + CHUNK);
    const before = await readBefore(chunk);
    const rows = chunk.map((write, index) =>
      readerRow(write, before[index] ?? null, generation, from + index),
    );
    await database.entries.bulkPut(rows);
    for (const [index, { part, id }] of chunk.entries()) {
      changes.push({ part, id, before: before[index] ?? null });
    }
    onProgress?.(Math.min(from + CHUNK, writes.length), writes.length);
  }
  const imported = await importedRows(
    database,
    writes.filter(({ to }) => to === 'nothing'),
  );
  await database.entries.bulkDelete(imported.map(({ part, layer, id }) => [part, layer, id]));
  return [...changes, ...imported.map((row) => ({ part: row.part, id: row.id, before: row }))];
}

/** What batches say of some ids. */
async function importedRows(
  database: HashiyaDatabase,
  ids: readonly Pick<ReaderWrite, 'part' | 'id'>[],
): Promise<StoredEntry[]> {
  const { batches = [] } = await readState(database);
  const keys = batches.flatMap((batch) =>
    ids.map(({ part, id }): StoredKey => [part, batchLayer(batch), id]),
  );
  const rows = await database.entries.bulkGet(keys);
  return rows.filter((row) => row !== undefined);
}

/** Records a change, so that it can be undone, inside the caller's transaction. */
export async function keepChange(
  database: HashiyaDatabase,
  change: Pick<StoredChange, 'action' | 'changes' | 'batch'>,
): Promise<void> {
  await database.history.add({ ...change, at: new Date().toISOString() });
  await pruneHistory(database);
}

/** What was changed, as keys of the layer's rows. */
export function idsOf(changes: readonly { readonly part: BundledPart; readonly id: string }[]) {
  return changes.map(({ part, id }) => [part, id] as const);
}

type ReadRows = (writes: readonly ReaderWrite[]) => Promise<(StoredEntry | undefined)[]>;

/** Writes before which it is worth asking which ids the layer has at all: most of a long import are new. */
const MANY = 500;

async function readerRowsBefore(database: HashiyaDatabase, writes: number): Promise<ReadRows> {
  const keysOf = (chunk: readonly ReaderWrite[]): StoredKey[] =>
    chunk.map(({ part, id }) => [part, 'reader', id]);
  if (writes < MANY) return (chunk) => database.entries.bulkGet(keysOf(chunk));
  const keys = await database.entries.where('layer').equals('reader').primaryKeys();
  const known = new Set(keys.map((key) => key.join('/')));
  return async (chunk) => {
    const there = keysOf(chunk).filter((key) => known.has(key.join('/')));
    if (there.length === 0) return [];
    const rows = await database.entries.bulkGet(there);
    const byKey = new Map(there.map((key, place) => [key.join('/'), rows[place]]));
    return keysOf(chunk).map((key) => byKey.get(key.join('/')));
  };
}

function readerRow(
  { part, id, to }: ReaderWrite,
  before: StoredEntry | null,
  generation: number,
  place: number,
): StoredEntry {
  const order = before?.order ?? generation * 1_000_000 + place;
  if (typeof to === 'object') {
    return storedEntry(part, to.entry, { layer: 'reader', order, generation });
  }
  // A removal keeps the reader's own entry beside it, so that restoring brings it back.
  const entry = to === 'removed' ? (before?.entry ?? null) : null;
  const row = { part, layer: 'reader', id, removed: to === 'removed', order, generation } as const;
  return { ...row, entry } as StoredEntry;
}

async function pruneHistory(database: HashiyaDatabase): Promise<void> {
  const count = await database.history.count();
  if (count <= KEPT_CHANGES) return;
  const oldest = await database.history.limit(count - KEPT_CHANGES).primaryKeys();
  await database.history.bulkDelete(oldest);
}
