import { type Reason, reason } from '../../reason.ts';
import { bundledParts } from '../bundled.ts';
import type { HashiyaDatabase } from '../database.ts';
import { emptyEntries } from '../merge.ts';
import { StaleGenerationError, writeReaderLayer } from '../reader-layer.ts';
import { type SnapshotContents, snapshotContents } from '../snapshot.ts';
import { storageFault } from '../storage-fault.ts';
import type { ImportRow } from './import-row.ts';
import type { ImportPreview } from './preview.ts';

export interface ApplyOptions {
  /** Whether the reader's own edits stay, or give way to the file. */
  readonly conflicts: 'keep' | 'replace';
  readonly onProgress?: (written: number, of: number) => void;
}

export type ApplyAnswer =
  | { readonly ok: true; readonly written: number }
  | { readonly ok: false; readonly reason: Reason };

/** Entries from which an import writes the snapshot along, so that the next start need not merge them. */
const LARGE = 500;

async function snapshotAfter(
  { standing }: ImportPreview,
  rows: readonly ImportRow[],
): Promise<SnapshotContents> {
  const entries = emptyEntries();
  for (const part of bundledParts) {
    for (const [id, entry] of standing[part]) entries[part].set(id, entry);
  }
  for (const { part, entry } of rows) entries[part].set(entry.id, entry);
  return await snapshotContents(entries);
}

/**
 * Writes what was previewed to the reader's layer in one transaction: all or nothing, and undone by one undo.
 * Nothing is written where a row was refused, or where the set has changed since the preview.
 */
export async function applyImport(
  database: HashiyaDatabase,
  preview: ImportPreview,
  { conflicts, onProgress }: ApplyOptions,
): Promise<ApplyAnswer> {
  if (preview.refused.length > 0) {
    return { ok: false, reason: reason('import_refused', { count: preview.refused.length }) };
  }
  const { added, changed, conflicting, generation } = preview;
  const rows = [...added, ...changed, ...(conflicts === 'replace' ? conflicting : [])];
  const writes = rows.map(({ part, entry }) => ({ part, id: entry.id, to: { entry } }));
  try {
    const snapshot = rows.length > LARGE ? { snapshot: await snapshotAfter(preview, rows) } : {};
    await writeReaderLayer(database, writes, {
      action: 'import',
      onProgress,
      generation,
      ...snapshot,
    });
  } catch (error) {
    if (error instanceof StaleGenerationError) return { ok: false, reason: reason('import_stale') };
    if (storageFault(error) === 'storage_full') {
      return { ok: false, reason: reason('import_disk_full') };
    }
    throw error;
  }
  return { ok: true, written: writes.length };
}
