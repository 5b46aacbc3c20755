import { indexReference } from '../../reference/index.ts';
import type { Batch, BatchResult } from './batch.ts';
import { createRecorder, type RecordOptions } from './record.ts';
import { readReferenceSet } from './reference-file.ts';

/** All that a process needs to know to record inputs. */
export interface JobOptions extends RecordOptions {
  /** File of the reference set, or null for the bundled one. */
  readonly reference: string | null;
}

/** Reads and indexes the reference set once, and gives what makes a batch its part of the output. */
export async function createBatchRecorder(
  options: JobOptions,
): Promise<(batch: Batch) => Promise<BatchResult>> {
  const set = await readReferenceSet(options.reference);
  const record = await createRecorder(indexReference(set), set, options);
  return async ({ items }) => {
    let text = '';
    let failed = 0;
    for (const item of items) {
      const made = await record(item);
      text += made.text;
      if (made.failed) failed += 1;
    }
    return { bytes: Buffer.from(text), inputs: items.length, failed };
  };
}
