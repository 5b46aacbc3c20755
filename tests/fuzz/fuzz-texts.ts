import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Seeds of the workers lie so far apart that no two read the same texts. */
const APART = 100_000_000;

/**
 * Reads `runs` random texts with the whole engine, on every core; the same texts for the same seed and number of cores.
 *
 * @returns what failed, as fast-check says it (seed, path and the smallest text), or null
 */
export async function fuzzTexts(
  runs: number,
  seed: number,
  onProgress: (done: number) => void,
): Promise<string | null> {
  const cores = availableParallelism();
  let done = 0;
  const share = Math.ceil(runs / cores);
  const faults = await Promise.all(
    Array.from({ length: cores }, (_, core) => {
      const worker = new Worker(new URL('./text-worker.ts', import.meta.url), {
        workerData: {
          seed: seed + core * APART,
          runs: Math.max(0, Math.min(share, runs - core * share)),
        },
      });
      return new Promise<string | null>((resolve) => {
        worker.on('message', (count: number) => {
          done += count;
          onProgress(done);
        });
        worker.on('error', (error) => resolve(String(error)));
        worker.on('exit', () => resolve(null));
      });
    }),
  );
  return faults.find((fault) => fault !== null) ?? null;
}
