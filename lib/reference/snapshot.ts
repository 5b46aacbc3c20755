import { type BundledPart, bundledParts } from './bundled.ts';
import type { HashiyaDatabase } from './database.ts';
import { type EntriesById, emptyEntries, layEntries } from './merge.ts';
import type { ReferenceEntry, SnapshotChunk, StoredSnapshot, StoredState } from './stored.ts';

/** Entries in one chunk of text; bounds the length of any one string. */
const CHUNK = 20_000;
/** Later changes that are laid over a snapshot before it is worth writing anew. */
const MANY_CHANGES = 500;

export interface MergedEntries {
  readonly entries: EntriesById;
  /** The snapshot is missing or far behind and should be written anew. */
  readonly stale: boolean;
}

/**
 * The merged entries, inside the caller's transaction: from the snapshot and what was written since, or, where there
 * is none, from all stored entries.
 */
export async function readMerged(
  database: HashiyaDatabase,
  state: StoredState,
): Promise<MergedEntries> {
  const entries = emptyEntries();
  const snapshot = await database.snapshots.get('merged');
  if (!snapshot) {
    layEntries(entries, await database.entries.toArray());
    return { entries, stale: true };
  }
  for (const { part, json } of snapshot.chunks) {
    const chunk: ReferenceEntry[] = JSON.parse(json);
    const map = entries[part];
    for (const entry of chunk) map.set(entry.id, entry);
  }
  if (snapshot.generation === state.generation) return { entries, stale: false };
  const changed = await changedSince(database, snapshot.generation);
  const rows = await database.entries.where('[part+id]').anyOf(changed).toArray();
  const standing = new Set(
    rows.filter((row) => row.entry !== null || row.removed).map((row) => `${row.part}/${row.id}`),
  );
  // Nothing stands any more of an id: an addition that was undone.
  for (const [part, id] of changed) {
    if (!standing.has(`${part}/${id}`)) entries[part].delete(id);
  }
  layEntries(entries, rows);
  return { entries, stale: changed.length > MANY_CHANGES };
}

async function changedSince(
  database: HashiyaDatabase,
  generation: number,
): Promise<[BundledPart, string][]> {
  const rows = await database.entries.where('generation').above(generation).toArray();
  const ids = new Map(rows.map(({ part, id }) => [`${part}/${id}`, [part, id] as const]));
  return [...ids.values()].map(([part, id]) => [part, id]);
}

/** Writes the snapshot of a generation, unless entries were written in the meantime. */
export async function writeSnapshot(
  database: HashiyaDatabase,
  entries: EntriesById,
  generation: number,
): Promise<void> {
  const snapshot: StoredSnapshot = { name: 'merged', generation, chunks: toChunks(entries) };
  await database.dexie.transaction('rw', [database.state, database.snapshots], async () => {
    const state = await database.state.get('state');
    if (state?.generation === generation) await database.snapshots.put(snapshot);
  });
}

function toChunks(entries: EntriesById): SnapshotChunk[] {
  const chunks: SnapshotChunk[] = [];
  for (const part of bundledParts) {
    const list = [...entries[part].values()];
    for (let from = 0; from < list.length; from += CHUNK) {
      chunks.push({ part, json: JSON.stringify(list.slice(from, from + CHUNK)) });
    }
  }
  return chunks;
}
