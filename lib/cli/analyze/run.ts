import { realpath } from 'node:fs/promises';
import { asksForHelp, helpText, UsageError } from '../command-line.ts';
import { type BatchResult, batchesOf } from './batch.ts';
import { expandFiles, type Item, readItems } from './items.ts';
import { runJobs } from './jobs.ts';
import { type AnalyzeOptions, analyzeCommand, readOptions } from './options.ts';
import { fileOutput, type Output, standardOutput } from './output.ts';
import { readReferenceSet } from './reference-file.ts';

/** What runs in this process alone is loaded only then: with more than one job, this process reads and writes and does not analyse. */
async function* resultsOf(
  options: AnalyzeOptions,
  items: AsyncIterable<Item>,
): AsyncGenerator<BatchResult> {
  const batches = batchesOf(items);
  if (options.jobs > 1) {
    yield* runJobs(batches, options.jobs, options);
    return;
  }
  const { createBatchRecorder } = await import('./record-batch.ts');
  const record = await createBatchRecorder(options);
  for await (const batch of batches) yield await record(batch);
}

async function* without(items: AsyncIterable<Item>, first: number): AsyncGenerator<Item> {
  let number = 0;
  for await (const item of items) {
    number += 1;
    if (number > first) yield item;
  }
}

async function openOutput(options: AnalyzeOptions, files: readonly string[]): Promise<Output> {
  const { output, resume, format, published, ignoreCoverage, reference, pretty } = options;
  if (output === null) return standardOutput();
  const target = await realpath(output).catch(() => null);
  for (const file of files) {
    if (target !== null && file !== '-' && (await realpath(file)) === target)
      throw new UsageError(`${output} is also an input`);
  }
  const run = { files, format, published, ignoreCoverage, reference, pretty };
  return await fileOutput(output, { resume, run: JSON.stringify(run) });
}

async function analyzeFiles(options: AnalyzeOptions): Promise<number> {
  const files = await expandFiles(options.files);
  if (options.reference) await readReferenceSet(options.reference);
  const output = await openOutput(options, files);
  if (output.isFresh && options.format === 'csv') {
    const { outputHead } = await import('./export-record.ts');
    await output.write(Buffer.from(outputHead(options.format)), { inputs: 0, failed: 0 });
  }
  let { skip: done, failedBefore: failed } = output;
  for await (const result of resultsOf(options, without(readItems(files), output.skip))) {
    await output.write(result.bytes, result);
    const hundreds = Math.floor(done / 100);
    done += result.inputs;
    failed += result.failed;
    if (options.progress && Math.floor(done / 100) > hundreds)
      process.stderr.write(`${done} articles\n`);
  }
  await output.close();
  if (options.progress) process.stderr.write(`${done} articles, ${failed} not read\n`);
  return failed > 0 ? 1 : 0;
}

/** Whether an error is the system's, as for a full disk or a folder that cannot be written. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/**
 * Runs the headless analysis with the arguments of a command line; gives the exit code: 0; 1 where an input could not be read; 2 where
 * an option or a file is wrong, after one line on standard error.
 */
export async function runAnalysis(args: readonly string[]): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  if (asksForHelp(args)) {
    process.stdout.write(helpText(analyzeCommand));
    return 0;
  }
  try {
    return await analyzeFiles(readOptions(args));
  } catch (error) {
    if (!(error instanceof UsageError) && !isSystemError(error)) throw error;
    process.stderr.write(`analyze: ${error.message}\n`);
    return 2;
  }
}
