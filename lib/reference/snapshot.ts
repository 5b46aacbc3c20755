import type { NameTable } from '../officials/name-table.ts';
import { NAME_TABLE_VERSION } from '../officials/name-table-version.ts';
import { type BundledPart, bundledParts } from './bundled.ts';
import type { HashiyaDatabase } from './database.ts';
import type { EntriesById } from './merge.ts';
import { shelfName } from './merged.ts';
import { PAUSE_EVERY, pause } from './pause.ts';
import type { Person } from './schema.ts';
import { fillShelves, type Shelves } from './shelves.ts';
import { beginStaging, endStaging, stagePiece } from './staging.ts';
import type { ReferenceEntry, SnapshotChunk } from './stored.ts';
import { sweep } from './sweep.ts';

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

/** What reads names, with its dictionaries. */
export type LoadNameReader = () => Promise<Pick<NameReader, 'startNameTable'>>;
type NameReader = typeof import('../officials/name-table.ts');

/** A page that only shows the set does without what reads names until it writes a snapshot. */
const loadWhenNeeded: LoadNameReader = () => import('../officials/name-table.ts');

/** The entries as text, made piece by piece so that a page stays alive meanwhile. */
export async function snapshotContents(
  entries: EntriesById,
  loadNameReader: LoadNameReader = loadWhenNeeded,
): Promise<SnapshotContents> {
  const chunks: SnapshotChunk[] = [];
  for (const part of bundledParts) {
    if (part === 'statements') continue;
    const list = [...entries[part].values()];
    for (let from = 0; from < list.length; from += CHUNK) {
      if (from > 0) await pause();
      chunks.push({ part, json: JSON.stringify(list.slice(from, from + CHUNK)) });
    }
  }
  const names = await readAllNames([...entries.persons.values()], loadNameReader);
  return { chunks, names, ...(await fillShelves([...entries.statements.values()])) };
}

async function readAllNames(
  entries: readonly ReferenceEntry[],
  loadNameReader: LoadNameReader,
): Promise<NameTable> {
  const { startNameTable } = await loadNameReader();
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

/** Shelves that are written in one transaction. */
const AT_ONCE = 8;

/** Writes the snapshot of a generation beside what stands, piece by piece, and puts it in place, unless entries were written in the meantime. */
export async function writeSnapshot(
  database: HashiyaDatabase,
  entries: EntriesById,
  generation: number,
  loadNameReader?: LoadNameReader,
): Promise<void> {
  const contents = await snapshotContents(entries, loadNameReader);
  const edition = await beginStaging(database);
  await stageSnapshot(database, edition, contents);
  await database.dexie.transaction('rw', [database.state, database.snapshots], async () => {
    await endStaging(database, edition);
    const state = await database.state.get('state');
    // Another context may have been quicker; what it has in hand must stay.
    if (state?.generation !== generation || (await isWhole(database))) return;
    await putSnapshot(database, edition, contents, generation);
  });
  await sweep(database);
}

/** Writes the large rows of a snapshot under a name at which nothing looks yet. */
export async function stageSnapshot(
  database: HashiyaDatabase,
  edition: string,
  { names, shelves }: SnapshotContents,
): Promise<void> {
  const { snapshots } = database;
  await stagePiece(database, edition, () =>
    snapshots.put({ name: `names:${edition}`, table: names }),
  );
  for (let from = 0; from < shelves.length; from += AT_ONCE) {
    const rows = shelves
      .slice(from, from + AT_ONCE)
      .map((shelf, index) => ({ ...shelf, name: shelfName(edition, from + index) }));
    await stagePiece(database, edition, () => snapshots.bulkPut(rows));
  }
}

/** Makes of what was staged the snapshot that is read, inside the caller's transaction. */
export async function putSnapshot(
  { snapshots }: HashiyaDatabase,
  edition: string,
  { chunks, shelves, shelvesOf }: SnapshotContents,
  generation: number,
): Promise<void> {
  const head = { name: 'snapshot', edition, generation, chunks, shelvesOf } as const;
  await snapshots.put({ ...head, shelves: shelves.length });
  await snapshots.delete('pending');
}

/** Whether there is a snapshot of which nothing is missing, inside the caller's transaction. */
async function isWhole({ snapshots }: HashiyaDatabase): Promise<boolean> {
  const snapshot = await snapshots.get('snapshot');
  if (!snapshot || !('edition' in snapshot)) return false;
  const { edition, shelves } = snapshot;
  const names = await snapshots.get(`names:${edition}`);
  if (!names || !('table' in names) || names.table.version !== NAME_TABLE_VERSION) return false;
  return (await snapshots.where('name').startsWith(`shelf:${edition}:`).count()) === shelves;
}

/** Notes ids that are written in the caller's transaction; with too many of them, the snapshot goes. */
export async function notePending(
  { snapshots }: HashiyaDatabase,
  ids: readonly (readonly [part: BundledPart, id: string])[],
): Promise<void> {
  const pending = await snapshots.get('pending');
  const known = pending && 'ids' in pending ? pending.ids : [];
  const all = new Map([...known, ...ids].map((each) => [each.join('/'), each] as const));
  if (all.size > MANY_CHANGES) await snapshots.clear();
  else await snapshots.put({ name: 'pending', ids: [...all.values()] });
}
