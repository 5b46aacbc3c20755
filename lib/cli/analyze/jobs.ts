import { Worker } from 'node:worker_threads';
import type { Item } from './items.ts';
import type { OutputRecord, RecordOptions } from './record.ts';

/** What a job starts with. */
export interface JobData {
  readonly reference: string | null;
  readonly options: RecordOptions;
}

export interface Batch {
  readonly number: number;
  readonly items: readonly Item[];
}

export interface BatchResult {
  readonly number: number;
  readonly records: readonly OutputRecord[];
}

const BATCH = 32;
/** Batches that a job has before it: the one it works at, and one that it finds when it is done. */
const QUEUED = 2;
/** Megabytes for what an article leaves behind: enough that little of it is copied about before it is thrown away. */
const YOUNG_GENERATION = 96;

async function* batchesOf(items: AsyncIterable<Item>): AsyncGenerator<Batch> {
  let batch: Item[] = [];
  let number = 0;
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield { number, items: batch };
    number += 1;
    batch = [];
  }
  if (batch.length > 0) yield { number, items: batch };
}

interface Asked {
  readonly resolve: (result: BatchResult) => void;
  readonly reject: (error: unknown) => void;
}

interface Job {
  readonly worker: Worker;
  /** Batches given and not yet finished. */
  readonly load: () => number;
  readonly give: (batch: Batch) => Promise<BatchResult>;
}

function startJob(data: JobData, onFinished: () => void): Job {
  const worker = new Worker(new URL('./job.ts', import.meta.url), {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
  });
  // A worker answers in the order in which it is asked.
  const asked: Asked[] = [];
  let failure: { readonly error: unknown } | null = null;
  worker.on('message', (result: BatchResult) => {
    asked.shift()?.resolve(result);
    onFinished();
  });
  worker.on('error', (error: unknown) => {
    failure = { error };
    for (const { reject } of asked.splice(0)) reject(error);
    onFinished();
  });
  return {
    worker,
    load: () => asked.length,
    give: (batch) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure.error);
        asked.push({ resolve, reject });
        worker.postMessage(batch);
      }),
  };
}

/**
 * Shares the items out among `count` worker threads and gives the records in input order. Every job has a batch waiting while it
 * works, so that it is never idle; no more is read ahead than that, so memory does not grow with the input.
 */
export async function* runJobs(
  items: AsyncIterable<Item>,
  count: number,
  data: JobData,
): AsyncGenerator<OutputRecord> {
  let wake = (): void => undefined;
  const jobs = Array.from({ length: count }, () => startJob(data, () => wake()));
  const running: Promise<BatchResult>[] = [];
  const freeJob = async (): Promise<Job> => {
    for (;;) {
      const [freest] = jobs.toSorted((one, other) => one.load() - other.load());
      if (freest && freest.load() < QUEUED) return freest;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  try {
    for await (const batch of batchesOf(items)) {
      const job = await freeJob();
      const result = job.give(batch);
      // Whoever takes the result hears of its failure; until then it is no unhandled one.
      result.catch(() => undefined);
      running.push(result);
      if (running.length >= count * 2 * QUEUED) {
        const first = await running.shift();
        if (first) yield* first.records;
      }
    }
    for (const result of running) yield* (await result).records;
  } finally {
    await Promise.all(jobs.map(({ worker }) => worker.terminate()));
  }
}
