import { type Reason, reason } from '../../reason.ts';
import type { HashiyaDatabase } from '../database.ts';
import { writeReaderLayer } from '../reader-layer.ts';
import { StaleGenerationError } from '../staging.ts';
import { storageFault } from '../storage-fault.ts';
import { applyBatch } from './apply-batch.ts';
import type { ImportPreview } from './preview.ts';

export interface ApplyOptions {
  /** Whether the reader's own edits stay, or give way to the file. */
  readonly conflicts: 'keep' | 'replace';
  readonly onProgress?: (written: number, of: number) => void;
}

export type ApplyAnswer =
  | { readonly ok: true; readonly written: number }
  | { readonly ok: false; readonly reason: Reason };

/** Entries from which an import is written piece by piece, and the snapshot along with it. */
const LARGE = 500;

/**
 * Writes what was previewed to the reader's layer: all or nothing, and undone by one undo. Nothing is written where a row was refused,
 * or where the set has changed since the preview.
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
  try {
    if (rows.length > LARGE) await applyBatch(database, preview, rows, onProgress);
    else {
      const writes = rows.map(({ part, entry }) => ({ part, id: entry.id, to: { entry } }));
      await writeReaderLayer(database, writes, { action: 'import', onProgress, generation });
    }
  } catch (error) {
    if (error instanceof StaleGenerationError) return { ok: false, reason: reason('import_stale') };
    if (storageFault(error) === 'storage_full') {
      return { ok: false, reason: reason('import_disk_full') };
    }
    throw error;
  }
  return { ok: true, written: rows.length };
}
