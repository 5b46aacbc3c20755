import type { NameTable } from '../officials/name-table.ts';
import { type BundledPart, bundledParts } from './bundled.ts';
import type { HashiyaDatabase } from './database.ts';
import type { EntriesById } from './merge.ts';
import { PAUSE_EVERY, pause } from './pause.ts';
import type { Person } from './schema.ts';
import { fillShelves, type Shelves } from './shelves.ts';
import type { ReferenceEntry, SnapshotChunk } from './stored.ts';

/** Entries in one chunk of text; bounds the length of any one string, and of the work between two pauses. */
const CHUNK = 10_000;
/** Later changes that are merged over a snapshot before it is worth writing anew. */
const MANY_CHANGES = 500;

/** What a snapshot is written from. */
export interface SnapshotContents extends Shelves {
  readonly chunks: readonly SnapshotChunk[];
  readonly names: NameTable;
}

/** The tables that reading the merged entries locks. */
export function mergedTables(database: HashiyaDatabase) {
  return [database.entries, database.state, database.snapshots, database.subscriptions];
}

/** The entries as text, made piece by piece so that a page stays alive meanwhile. */
export async function snapshotContents(entries: EntriesById): Promise<SnapshotContents> {
  const chunks: SnapshotChunk[] = [];
  for (const part of bundledParts) {
    if (part === 'statements') continue;
    const list = [...entries[part].values()];
    for (let from = 0; from < list.length; from += CHUNK) {
      if (from > 0) await pause();
      chunks.push({ part, json: JSON.stringify(list.slice(from, from + CHUNK)) });
    }
  }
  const names = await readAllNames([...entries.persons.values()]);
  return { chunks, names, ...(await fillShelves([...entries.statements.values()])) };
}

/** What reads names brings its dictionaries; a page that only shows the set does without them until it writes a snapshot. */
async function readAllNames(entries: readonly ReferenceEntry[]): Promise<NameTable> {
  const { startNameTable } = await import('../officials/name-table.ts');
  const builder = startNameTable();
  for (let from = 0; from < entries.length; from += PAUSE_EVERY) {
    if (from > 0) await pause();
    builder.add(entries.slice(from, from + PAUSE_EVERY).filter(isPerson));
  }
  return builder.build();
}

function isPerson(entry: ReferenceEntry): entry is Person {
  return 'names' in entry;
}

/** Writes the snapshot of a generation, unless entries were written in the meantime. */
export async function writeSnapshot(
  database: HashiyaDatabase,
  entries: EntriesById,
  generation: number,
): Promise<void> {
  const contents = await snapshotContents(entries);
  await database.dexie.transaction('rw', [database.state, database.snapshots], async () => {
    const state = await database.state.get('state');
    if (state?.generation === generation) await putSnapshot(database, contents, generation);
  });
}

/** Puts a snapshot in place of what was, inside the caller's transaction. */
export async function putSnapshot(
  { snapshots }: HashiyaDatabase,
  { chunks, names, shelves, shelvesOf }: SnapshotContents,
  generation: number,
): Promise<void> {
  await snapshots.clear();
  await snapshots.bulkPut([
    { name: 'snapshot', generation, chunks, shelves: shelves.length, shelvesOf },
    { name: 'names', table: names },
    ...shelves,
  ]);
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
