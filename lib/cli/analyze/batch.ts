import type { Item } from './items.ts';

/** Inputs that are handed over and recorded together. */
export interface Batch {
  readonly items: readonly Item[];
}

/** What became of a batch. */
export interface BatchResult {
  /** The records as they stand in the output, UTF-8. */
  readonly bytes: Uint8Array;
  readonly inputs: number;
  /** How many of the inputs could not be read. */
  readonly failed: number;
}

/** Enough that handing over costs little beside the work, so little that jobs end at about the same time. */
const BYTES = 64 * 1024;
const ITEMS = 64;

/** Items in their order, as many together as is worth a message to another process. */
export async function* batchesOf(items: AsyncIterable<Item>): AsyncGenerator<Batch> {
  let batch: Item[] = [];
  let size = 0;
  for await (const item of items) {
    batch.push(item);
    size += item.bytes?.length ?? 0;
    if (size < BYTES && batch.length < ITEMS) continue;
    yield { items: batch };
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield { items: batch };
}
