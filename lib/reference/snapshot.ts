import { type BundledPart, bundledParts } from './bundled.ts';
import type { HashiyaDatabase } from './database.ts';
import { readLayers } from './layers.ts';
import { type EntriesById, emptyEntries, layEntries, type SetParts } from './merge.ts';
import { pause } from './pause.ts';
import type { ReferenceEntry, SnapshotChunk, StoredSnapshot } from './stored.ts';

/** Entries in one chunk of text; bounds the length of any one string, and of the work between two pauses. */
const CHUNK = 10_000;
/** Later changes that are merged over a snapshot before it is worth writing anew. */
const MANY_CHANGES = 500;

export interface MergedEntries {
  readonly entries: EntriesById;
  /** The snapshot is missing and should be written. */
  readonly stale: boolean;
}

/** The tables that reading the merged entries locks. */
export function mergedTables(database: HashiyaDatabase) {
  return [database.entries, database.state, database.snapshots, database.subscriptions];
}

/**
 * The merged entries, inside the caller's transaction: from the snapshot and what was written since, or, where there
 * is none, from all stored entries.
 */
export async function readMerged(database: HashiyaDatabase): Promise<MergedEntries> {
  const entries = emptyEntries();
  const snapshot = await database.snapshots.get('merged');
  if (snapshot?.name !== 'merged') {
    layEntries(entries, await database.entries.toArray());
    return { entries, stale: true };
  }
  for (const { part, json } of snapshot.chunks) {
    const chunk: ReferenceEntry[] = JSON.parse(json);
    const map = entries[part];
    for (const entry of chunk) map.set(entry.id, entry);
  }
  const pending = await database.snapshots.get('pending');
  if (pending?.name !== 'pending') return { entries, stale: false };
  const rows = await readLayers(database, pending.ids);
  const standing = new Set(
    rows.filter((row) => row.entry !== null || row.removed).map((row) => `${row.part}/${row.id}`),
  );
  // Nothing stands any more of an id: an addition that was undone.
  for (const [part, id] of pending.ids) {
    if (!standing.has(`${part}/${id}`)) entries[part].delete(id);
  }
  layEntries(entries, rows);
  return { entries, stale: false };
}

/** The entries of a snapshot that nothing was written over, as they are to come out; null where there is none. */
export async function readWholeSnapshot({ snapshots }: HashiyaDatabase): Promise<SetParts | null> {
  if (await snapshots.get('pending')) return null;
  const snapshot = await snapshots.get('merged');
  if (snapshot?.name !== 'merged') return null;
  const lists = new Map<BundledPart, ReferenceEntry[]>(bundledParts.map((part) => [part, []]));
  for (const { part, json } of snapshot.chunks) {
    const chunk: ReferenceEntry[] = JSON.parse(json);
    lists.set(part, lists.get(part)?.concat(chunk) ?? chunk);
  }
  // Part and list belong together; the map cannot say so.
  return Object.fromEntries(lists) as SetParts;
}

/** Notes ids that are written in the caller's transaction; with too many of them, the snapshot goes. */
export async function notePending(
  { snapshots }: HashiyaDatabase,
  ids: readonly (readonly [part: BundledPart, id: string])[],
): Promise<void> {
  const pending = await snapshots.get('pending');
  const known = pending?.name === 'pending' ? pending.ids : [];
  const all = new Map([...known, ...ids].map((each) => [each.join('/'), each] as const));
  if (all.size > MANY_CHANGES) await snapshots.clear();
  else await snapshots.put({ name: 'pending', ids: [...all.values()] });
}

/** Writes the snapshot of a generation, unless entries were written in the meantime. */
export async function writeSnapshot(
  database: HashiyaDatabase,
  entries: EntriesById,
  generation: number,
): Promise<void> {
  const chunks = await toChunks(entries);
  await database.dexie.transaction('rw', [database.state, database.snapshots], async () => {
    const state = await database.state.get('state');
    if (state?.generation === generation) await putSnapshot(database, chunks, generation);
  });
}

/** Puts a snapshot in place of what was, inside the caller's transaction. */
export async function putSnapshot(
  { snapshots }: HashiyaDatabase,
  chunks: readonly SnapshotChunk[],
  generation: number,
): Promise<void> {
  const snapshot: StoredSnapshot = { name: 'merged', generation, chunks };
  await snapshots.clear();
  await snapshots.put(snapshot);
}

/** The entries as text, made piece by piece so that a page stays alive meanwhile. */
export async function toChunks(entries: EntriesById): Promise<SnapshotChunk[]> {
  const chunks: SnapshotChunk[] = [];
  for (const part of bundledParts) {
    const list = [...entries[part].values()];
    for (let from = 0; from < list.length; from += CHUNK) {
      if (from > 0) await pause();
      chunks.push({ part, json: JSON.stringify(list.slice(from, from + CHUNK)) });
    }
  }
  return chunks;
}
