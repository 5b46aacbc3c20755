import { indexReference } from '../reference/index.ts';
import { outputHead } from './analyze/export-record.ts';
import { expandFiles, type Item, readItems } from './analyze/items.ts';
import { runJobs } from './analyze/jobs.ts';
import { type AnalyzeOptions, readOptions, UsageError } from './analyze/options.ts';
import { fileOutput, standardOutput } from './analyze/output.ts';
import { createRecorder, type OutputRecord } from './analyze/record.ts';
import { readReferenceSet } from './analyze/reference-file.ts';

/**
 * The headless analysis: `npm run --silent analyze -- [options] [FILE ...]`.
 * Exit code 0; 1 where a line could not be read; 2 where an option or a file is wrong.
 */
async function* recordsOf(
  options: AnalyzeOptions,
  items: AsyncIterable<Item>,
): AsyncGenerator<OutputRecord> {
  if (options.jobs > 1) {
    yield* runJobs(items, options.jobs, { reference: options.reference, options });
    return;
  }
  const set = await readReferenceSet(options.reference);
  const record = createRecorder(indexReference(set), set, options);
  for await (const item of items) yield record(item);
}

async function* without(items: AsyncIterable<Item>, first: number): AsyncGenerator<Item> {
  let number = 0;
  for await (const item of items) {
    number += 1;
    if (number > first) yield item;
  }
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const files = await expandFiles(options.files);
  if (options.reference) await readReferenceSet(options.reference);
  const output = options.output
    ? await fileOutput(options.output, options.resume)
    : standardOutput();
  if (output.isFresh) await output.write(outputHead(options.format));
  let done = output.skip;
  let failed = output.failedBefore;
  for await (const record of recordsOf(options, without(readItems(files), output.skip))) {
    await output.write(record.text);
    await output.inputDone(record.failed);
    done += 1;
    if (record.failed) failed += 1;
    if (options.progress && done % 100 === 0) process.stderr.write(`${done} articles\n`);
  }
  await output.close();
  if (options.progress) process.stderr.write(`${done} articles, ${failed} not read\n`);
  return failed > 0 ? 1 : 0;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`analyze: ${error.message}\n`);
    process.exitCode = 2;
  },
);
