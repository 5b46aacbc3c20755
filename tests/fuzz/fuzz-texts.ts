import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FuzzRange } from './fuzz-range.ts';

/** Texts that a worker is given at once; those of a block hang on the seed and on where it begins alone. */
export const BLOCK = 1000;

/** A block of texts, as a worker is told. */
export interface TextBlock {
  readonly seed: number;
  readonly runs: number;
}

/**
 * Reads random texts with the whole engine, on every core: blocks are handed out as workers ask for them, so the same texts are read
 * however many cores there are, and by slices (`from` a multiple of BLOCK) as by one run.
 *
 * @returns what failed, as fast-check says it (seed, path and the smallest text), or null
 */
export async function fuzzTexts(
  { seed, from, runs }: FuzzRange,
  onProgress: (done: number) => void,
): Promise<string | null> {
  const end = from + runs;
  let next = from;
  let done = 0;
  let fault: string | null = null;
  const nextBlock = (): TextBlock | null => {
    if (fault !== null || next >= end) return null;
    const block = { seed: seed + next, runs: Math.min(BLOCK, end - next) };
    next += block.runs;
    return block;
  };
  const cores = Math.min(availableParallelism(), Math.ceil(runs / BLOCK));
  await Promise.all(
    Array.from({ length: cores }, () => {
      const worker = new Worker(new URL('./text-worker.ts', import.meta.url));
      return new Promise<void>((resolve) => {
        // A worker says how many texts it has read, at first none, and is given the next.
        worker.on('message', (read: number) => {
          done += read;
          if (read > 0) onProgress(done);
          worker.postMessage(nextBlock());
        });
        worker.on('error', (error) => {
          fault ??= String(error);
        });
        worker.on('exit', () => resolve());
      });
    }),
  );
  return fault;
}
