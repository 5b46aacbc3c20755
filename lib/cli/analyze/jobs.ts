import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { compileCache } from '../compile-cache.ts';
import type { Batch, BatchResult } from './batch.ts';
import type { JobOptions } from './record-batch.ts';

/** Batches that a job has before it: the one it works at, and one that it finds when it is done. */
const QUEUED = 2;
/** Megabytes for what an article leaves behind: enough that little of it is copied about before it is thrown away. */
const YOUNG_GENERATION = 64;

/**
 * Where every core has its job, helpers of the collector and of the compiler would only take the core of another: each job does
 * without them, and its optimising compiler, which each job has to run for itself, takes less into each function.
 */
const WITHOUT_IDLE_CORES = ['--single-threaded', '--max-inlined-bytecode-size-cumulative=200'];

interface Asked {
  readonly resolve: (result: BatchResult) => void;
  readonly reject: (error: Error) => void;
}

interface Job {
  readonly child: ChildProcess;
  /** Batches given and not yet finished. */
  readonly load: () => number;
  readonly give: (batch: Batch) => Promise<BatchResult>;
}

/** Processes and not threads: each keeps its own heap, and finds its modules compiled. */
function startJob(options: JobOptions, flags: readonly string[], onFinished: () => void): Job {
  const child = fork(new URL('./job.ts', import.meta.url), [JSON.stringify(options)], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    execArgv: [...flags],
  });
  // A job answers in the order in which it is asked.
  const asked: Asked[] = [];
  let failure: Error | null = null;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of asked.splice(0)) reject(error);
    onFinished();
  };
  child.on('message', (result: BatchResult) => {
    asked.shift()?.resolve(result);
    onFinished();
  });
  child.on('error', fail);
  child.on('exit', (code, signal) => fail(new Error(`a job ended (${signal ?? code})`)));
  return {
    child,
    load: () => asked.length,
    give: (batch) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        asked.push({ resolve, reject });
        child.send(batch);
      }),
  };
}

/**
 * Shares the batches out among `count` processes and gives their results in input order. Every job has a batch waiting while it
 * works, so that it is never idle; no more is read ahead than that, so memory does not grow with the input.
 */
export async function* runJobs(
  batches: AsyncIterable<Batch>,
  count: number,
  { reference, format, published, ignoreCoverage, pretty }: JobOptions,
): AsyncGenerator<BatchResult> {
  const options = { reference, format, published, ignoreCoverage, pretty };
  const flags = [
    `--min-semi-space-size=${YOUNG_GENERATION / 2}`,
    `--max-semi-space-size=${YOUNG_GENERATION}`,
    ...(count < availableParallelism() ? [] : WITHOUT_IDLE_CORES),
  ];
  let wake = (): void => undefined;
  const jobs = Array.from({ length: count }, () => startJob(options, flags, () => wake()));
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
    for await (const batch of batches) {
      const job = await freeJob();
      const result = job.give(batch);
      // Whoever takes the result hears of its failure; until then it is no unhandled one.
      result.catch(() => undefined);
      running.push(result);
      if (running.length >= count * 2 * QUEUED) {
        const first = await running.shift();
        if (first) yield first;
      }
    }
    for (const result of running) yield await result;
  } finally {
    for (const { child } of jobs) child.disconnect();
  }
}
