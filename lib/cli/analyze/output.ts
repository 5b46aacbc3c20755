import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { UsageError } from './options.ts';

/** Where records go; `skip` says how many inputs an earlier, broken run had already written. */
export interface Output {
  /** Nothing was written yet. */
  readonly isFresh: boolean;
  readonly skip: number;
  /** How many of those could not be read. */
  readonly failedBefore: number;
  readonly write: (text: string) => Promise<void>;
  /** Says that the records of one more input are written. */
  readonly inputDone: (failed: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** To standard output, waiting where its reader is slow. */
export function standardOutput(): Output {
  return {
    isFresh: true,
    skip: 0,
    failedBefore: 0,
    write: async (text) => {
      if (process.stdout.write(text)) return;
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    },
    inputDone: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

const Progress = v.strictObject({ inputs: v.number(), failed: v.number(), bytes: v.number() });
/** How many inputs are done between two notes of the progress. */
const NOTE_EVERY = 64;

async function readProgress(file: string): Promise<v.InferOutput<typeof Progress> | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return v.parse(Progress, JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * To a file, with a note beside it (`FILE.progress`) of how far the run came: inputs done and bytes written. With `resume` a broken
 * run goes on from its last note, so the whole file is the same as of one unbroken run; without it an unfinished file is an error,
 * so that nothing is overwritten unasked. The note is removed when the run is complete.
 */
export async function fileOutput(file: string, resume: boolean): Promise<Output> {
  const note = `${file}.progress`;
  const progress = await readProgress(note);
  const exists = (await stat(file).catch(() => null)) !== null;
  if (progress && !resume)
    throw new UsageError(`${file} is unfinished: give --resume to go on, or remove ${note}`);
  if (resume && exists && !progress)
    throw new UsageError(`${file} is complete: there is nothing to resume`);
  const handle = await open(file, progress && exists ? 'r+' : 'w');
  let bytes = progress && exists ? progress.bytes : 0;
  let inputs = progress && exists ? progress.inputs : 0;
  let failures = progress && exists ? progress.failed : 0;
  await handle.truncate(bytes);
  await writeFile(note, JSON.stringify({ inputs, failed: failures, bytes }));
  let waiting = '';
  const flush = async (): Promise<void> => {
    const chunk = Buffer.from(waiting);
    waiting = '';
    await handle.write(chunk, 0, chunk.length, bytes);
    bytes += chunk.length;
    await writeFile(note, JSON.stringify({ inputs, failed: failures, bytes }));
  };
  return {
    isFresh: bytes === 0,
    skip: inputs,
    failedBefore: failures,
    write: (text) => {
      waiting += text;
      return Promise.resolve();
    },
    inputDone: async (failed) => {
      inputs += 1;
      if (failed) failures += 1;
      if (inputs % NOTE_EVERY === 0) await flush();
    },
    close: async () => {
      await flush();
      await handle.close();
      await rm(note, { force: true });
    },
  };
}
