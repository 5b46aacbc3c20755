import { batchLayer } from '../batches.ts';
import { bundledParts } from '../bundled.ts';
import { type HashiyaDatabase, retryOnceClosed } from '../database.ts';
import { emptyEntries } from '../merge.ts';
import { PAUSE_EVERY, pause } from '../pause.ts';
import { keepChange, writeRows, writtenTables } from '../reader-layer.ts';
import {
  putSnapshot,
  type SnapshotContents,
  snapshotContents,
  stageSnapshot,
} from '../snapshot.ts';
import {
  abandonStaging,
  beginStaging,
  endStaging,
  StaleGenerationError,
  stagePiece,
} from '../staging.ts';
import { nextGeneration, readState } from '../state.ts';
import { storedEntry } from '../stored.ts';
import { sweep } from '../sweep.ts';
import type { ImportRow } from './import-row.ts';
import type { ImportPreview } from './preview.ts';

/** Entries that are written in one transaction. */
const CHUNK = 1000;

type Progress = ((written: number, of: number) => void) | undefined;

/**
 * Writes many rows as a batch, and beside it the snapshot of the set with it, piece by piece, so that nobody has to wait for the
 * database; one small transaction then makes both belong to the set. Throws StaleGenerationError where the set has changed since the
 * preview; what was written until an error is swept away.
 */
export async function applyBatch(
  database: HashiyaDatabase,
  preview: ImportPreview,
  rows: readonly ImportRow[],
  onProgress: Progress,
): Promise<void> {
  const snapshot = await snapshotAfter(preview, rows);
  const { direct, batched } = await withoutReaders(database, rows);
  const batch = await beginStaging(database);
  try {
    await stageEntries(database, batch, batched, preview.generation + 1, onProgress);
    await stageSnapshot(database, batch, snapshot);
    await takeIn(database, { batch, direct, snapshot, generation: preview.generation });
  } catch (error) {
    // Where the database itself is at fault, a later sweep does it.
    await abandonStaging(database, batch)
      .then(() => sweep(database))
      .catch(() => undefined);
    throw error;
  }
}

/** The set as it will be. */
async function snapshotAfter(
  { standing }: ImportPreview,
  rows: readonly ImportRow[],
): Promise<SnapshotContents> {
  const entries = emptyEntries();
  for (const part of bundledParts) {
    for (const [id, entry] of standing[part]) entries[part].set(id, entry);
  }
  await pause();
  for (const [index, { part, entry }] of rows.entries()) {
    if (index % (PAUSE_EVERY * 40) === PAUSE_EVERY * 40 - 1) await pause();
    entries[part].set(entry.id, entry);
  }
  return await snapshotContents(entries);
}

/** Rows of ids that the reader has edited one by one stand above every batch: they are written there. */
async function withoutReaders(
  database: HashiyaDatabase,
  rows: readonly ImportRow[],
): Promise<{ direct: ImportRow[]; batched: ImportRow[] }> {
  const keys = await retryOnceClosed(database, () =>
    database.entries.where('layer').equals('reader').primaryKeys(),
  );
  const edited = new Set(keys.map(([part, , id]) => `${part}/${id}`));
  const [direct, batched]: [ImportRow[], ImportRow[]] = [[], []];
  for (const row of rows) {
    (edited.has(`${row.part}/${row.entry.id}`) ? direct : batched).push(row);
  }
  return { direct, batched };
}

async function stageEntries(
  database: HashiyaDatabase,
  batch: string,
  rows: readonly ImportRow[],
  generation: number,
  onProgress: Progress,
): Promise<void> {
  const layer = batchLayer(batch);
  for (let from = 0; from < rows.length; from += CHUNK) {
    const stored = rows.slice(from, from + CHUNK).map(({ part, entry }, index) => {
      const order = generation * 1_000_000 + from + index;
      return storedEntry(part, entry, { layer, order, generation });
    });
    await stagePiece(database, batch, () => database.entries.bulkPut(stored));
    onProgress?.(Math.min(from + CHUNK, rows.length), rows.length);
  }
}

interface TakenIn {
  readonly batch: string;
  readonly direct: readonly ImportRow[];
  readonly snapshot: SnapshotContents;
  /** Of the preview. */
  readonly generation: number;
}

/** The transaction that makes the batch belong to the set. */
async function takeIn(
  database: HashiyaDatabase,
  { batch, direct, snapshot, generation }: TakenIn,
): Promise<void> {
  const { snapshots } = database;
  await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', writtenTables(database), async () => {
      const { generation: current, batches = [] } = await readState(database);
      // The connection may have closed after this transaction was through, and it is run again.
      if (batches.includes(batch)) return;
      if (current !== generation) throw new StaleGenerationError();
      await endStaging(database, batch);
      const after = await nextGeneration(database, { edited: true, batches: [...batches, batch] });
      const writes = direct.map(({ part, entry }) => ({ part, id: entry.id, to: { entry } }));
      const changes = await writeRows(database, writes, after);
      const [before, pending] = await snapshots.bulkGet(['snapshot', 'pending']);
      if (before && 'edition' in before) {
        const ids = pending && 'ids' in pending ? pending.ids : [];
        const name = `before:${batch}` as const;
        await snapshots.put({ name, generation: after, snapshot: before, pending: ids });
      }
      await putSnapshot(database, batch, snapshot, after);
      await keepChange(database, { action: 'import', changes, batch });
    }),
  );
}
