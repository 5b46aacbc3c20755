import { createReadStream } from 'node:fs';
import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { UsageError } from '../command-line.ts';
import { readByteLines } from './lines.ts';

/** One article as it came in, not yet parsed: so that parsing is shared out among the jobs too. */
export interface Item {
  readonly kind: 'jsonl' | 'txt' | 'html';
  /** The file's name; for a line of JSON Lines only where the line names no id. */
  readonly id: string;
  /** 1-based, for JSON Lines. */
  readonly line: number;
  /** As they stand in the file; null where they are more than the bound. */
  readonly bytes: Uint8Array | null;
}

/** Bytes of one article at most: what is longer is told and not read, so that memory stays within bounds. */
export const LONGEST_INPUT = 32_000_000;

const KINDS: Readonly<Record<string, Item['kind']>> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.txt': 'txt',
  '.html': 'html',
  '.htm': 'html',
};

/** Files as named, folders as the readable files in them, sorted by name; throws a UsageError for what cannot be read. */
export async function expandFiles(names: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const name of names) {
    if (name === '-') {
      files.push(name);
      continue;
    }
    const details = await stat(name).catch(() => null);
    if (!details) throw new UsageError(`cannot read ${name}: there is no such file`);
    if (details.isDirectory()) {
      const inside = (await readdir(name)).filter((entry) => KINDS[extname(entry).toLowerCase()]);
      files.push(...inside.sort().map((entry) => join(name, entry)));
      continue;
    }
    if (!KINDS[extname(name).toLowerCase()]) {
      throw new UsageError(`cannot read ${name}: its name must end in .jsonl, .txt or .html`);
    }
    await access(name, constants.R_OK).catch(() => {
      throw new UsageError(`cannot read ${name}: permission denied`);
    });
    files.push(name);
  }
  return files;
}

const WHITE = /^[\t\n\r ]*$/u;

/** The articles of all files in order, one at a time in memory; blank lines are none. */
export async function* readItems(files: readonly string[]): AsyncGenerator<Item> {
  for (const file of files) {
    const kind = file === '-' ? 'jsonl' : KINDS[extname(file).toLowerCase()];
    if (kind === 'jsonl') {
      const stream = file === '-' ? process.stdin : createReadStream(file);
      for await (const { line, bytes } of readByteLines(stream, LONGEST_INPUT)) {
        if (bytes === null || !isBlank(bytes)) yield { kind, id: '', line, bytes };
      }
    } else if (kind) {
      const { size } = await stat(file);
      const bytes = size > LONGEST_INPUT ? null : await readFile(file);
      yield { kind, id: basename(file), line: 0, bytes };
    }
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 100 && WHITE.test(Buffer.from(bytes).toString('latin1'));
}
