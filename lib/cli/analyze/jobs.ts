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

const BATCH = 16;

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

interface Job {
  readonly worker: Worker;
  readonly finish: (batch: Batch) => Promise<BatchResult>;
}

function startJob(data: JobData): Job {
  const worker = new Worker(new URL('./job.ts', import.meta.url), { workerData: data });
  return {
    worker,
    finish: (batch) =>
      new Promise((resolve, reject) => {
        const onMessage = (result: BatchResult): void => {
          worker.off('error', onError);
          resolve(result);
        };
        const onError = (error: unknown): void => {
          worker.off('message', onMessage);
          reject(error);
        };
        worker.once('message', onMessage);
        worker.once('error', onError);
        worker.postMessage(batch);
      }),
  };
}

/**
 * Shares the items out among `count` worker threads and gives the records in input order.
 * At most four batches a job are held, so memory does not grow with the input.
 */
export async function* runJobs(
  items: AsyncIterable<Item>,
  count: number,
  data: JobData,
): AsyncGenerator<OutputRecord> {
  const jobs = Array.from({ length: count }, () => startJob(data));
  const free = [...jobs];
  const running: Promise<BatchResult>[] = [];
  const waiting: ((job: Job) => void)[] = [];
  const takeJob = (): Promise<Job> => {
    const job = free.pop();
    return job ? Promise.resolve(job) : new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (job: Job): void => {
    const next = waiting.shift();
    if (next) next(job);
    else free.push(job);
  };
  try {
    for await (const batch of batchesOf(items)) {
      const job = await takeJob();
      const result = job.finish(batch);
      void result.then(
        () => giveBack(job),
        () => giveBack(job),
      );
      running.push(result);
      if (running.length >= count * 4) {
        const first = await running.shift();
        if (first) yield* first.records;
      }
    }
    for (const result of running) yield* (await result).records;
  } finally {
    await Promise.all(jobs.map(({ worker }) => worker.terminate()));
  }
}
