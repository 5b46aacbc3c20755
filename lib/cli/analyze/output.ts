import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { UsageError } from '../command-line.ts';
import type { BatchResult } from './batch.ts';

/** Where records go; `skip` says how many inputs an earlier, broken run had already written. */
export interface Output {
  /** Nothing was written yet. */
  readonly isFresh: boolean;
  readonly skip: number;
  /** How many of those could not be read. */
  readonly failedBefore: number;
  /** Writes the records of some inputs, all of them or, where the run is broken off, none that a resumed run would keep. */
  readonly write: (bytes: Uint8Array, of: Pick<BatchResult, 'inputs' | 'failed'>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** To standard output, waiting where its reader is slow. */
export function standardOutput(): Output {
  return {
    isFresh: true,
    skip: 0,
    failedBefore: 0,
    write: async (bytes) => {
      if (process.stdout.write(bytes)) return;
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    },
    close: () => Promise.resolve(),
  };
}

const Progress = v.strictObject({
  run: v.string(),
  inputs: v.number(),
  failed: v.number(),
  bytes: v.number(),
});
type Progress = v.InferOutput<typeof Progress>;

async function readProgress(note: string): Promise<Progress | null> {
  const text = await readFile(note, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return v.parse(Progress, JSON.parse(text));
  } catch {
    throw new UsageError(`${note} is no note of a broken run: remove it`);
  }
}

/** The note is there whole or as it was before, whenever the run is killed. */
async function writeProgress(note: string, progress: Progress): Promise<void> {
  await writeFile(`${note}.new`, JSON.stringify(progress));
  await rename(`${note}.new`, note);
}

/**
 * To a file, with a note beside it (`FILE.progress`) of how far the run came: inputs done and bytes written. With `resume` a broken
 * run goes on from its last note, so the whole file is the same as of one unbroken run; without it an unfinished file is an error,
 * so that nothing is overwritten unasked. `run` says what is run over what: another run cannot go on with the file. The note is
 * removed when the run is complete.
 */
export async function fileOutput(
  file: string,
  { resume, run }: { readonly resume: boolean; readonly run: string },
): Promise<Output> {
  const note = `${file}.progress`;
  const before = await readProgress(note);
  const exists = (await stat(file).catch(() => null)) !== null;
  if (before && !resume)
    throw new UsageError(`${file} is unfinished: give --resume to go on, or remove ${note}`);
  if (resume && exists && !before)
    throw new UsageError(`${file} is complete: there is nothing to resume`);
  if (before && before.run !== run)
    throw new UsageError(`${file} was begun with other inputs or options: ${before.run}`);
  let progress = before && exists ? before : { run, inputs: 0, failed: 0, bytes: 0 };
  await writeProgress(note, progress);
  const handle = await open(file, exists && before ? 'r+' : 'w');
  await handle.truncate(progress.bytes);
  const { inputs: skip, failed: failedBefore } = progress;
  return {
    isFresh: progress.bytes === 0,
    skip,
    failedBefore,
    write: async (bytes, { inputs, failed }) => {
      for (let done = 0; done < bytes.length; ) {
        const place = progress.bytes + done;
        done += (await handle.write(bytes, done, bytes.length - done, place)).bytesWritten;
      }
      progress = {
        run,
        inputs: progress.inputs + inputs,
        failed: progress.failed + failed,
        bytes: progress.bytes + bytes.length,
      };
      await writeProgress(note, progress);
    },
    close: async () => {
      await handle.close();
      await rm(note, { force: true });
    },
  };
}
