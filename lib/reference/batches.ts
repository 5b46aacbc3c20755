import type { Layer, StoredState } from './stored.ts';

/**
 * A large import is written piece by piece as a batch: a layer with a name of its own, which belongs to the set from the moment at
 * which the state names it. So it is there as a whole or not at all, and undone, by one small transaction; what no state names is
 * swept away by and by (lib/reference/sweep.ts).
 *
 * @param standing names of the batches that belong to the set
 */
export function newBatch(standing: readonly string[], now: number = Date.now()): string {
  // Names are in the order of time, so that a later import stands above an earlier one: even where the clock has gone back.
  const latest = Math.max(0, ...standing.map(timeOf));
  const time = Math.max(now, latest + 1);
  return `${time.toString(36).padStart(TIME_LENGTH, '0')}-${crypto.randomUUID().slice(0, 8)}`;
}

const TIME_LENGTH = 9;

function timeOf(batch: string): number {
  return Number.parseInt(batch.slice(0, TIME_LENGTH), 36);
}

const PREFIX = 'reader:';

/** The layer that a batch is written in. */
export function batchLayer(batch: string): Layer {
  return `${PREFIX}${batch}`;
}

/** The batch that a layer is; null for any other layer. */
export function batchOf(layer: string): string | null {
  return layer.startsWith(PREFIX) ? layer.slice(PREFIX.length) : null;
}

/** Whether a layer is the reader's own. */
export function isReaders(layer: Layer): boolean {
  return layer === 'reader' || batchOf(layer) !== null;
}

/** The layers that are the reader's, the last of them above the others. */
export function readerLayers({ batches = [] }: Pick<StoredState, 'batches'>): Layer[] {
  return [...batches.toSorted().map(batchLayer), 'reader'];
}
