import { createReadStream } from 'node:fs';
import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { UsageError } from './options.ts';

/** One article as it came in, not yet parsed: so that parsing is shared out among the jobs too. */
export interface Item {
  readonly kind: 'jsonl' | 'txt' | 'html';
  /** The file's name; for a line of JSON Lines only where the line names no id. */
  readonly id: string;
  /** 1-based, for JSON Lines. */
  readonly line: number;
  readonly raw: string;
}

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

/** The articles of all files in order, one at a time in memory. */
export async function* readItems(files: readonly string[]): AsyncGenerator<Item> {
  for (const file of files) {
    const kind = file === '-' ? 'jsonl' : KINDS[extname(file).toLowerCase()];
    if (kind === 'jsonl') yield* readLines(file === '-' ? process.stdin : createReadStream(file));
    else if (kind) yield { kind, id: basename(file), line: 0, raw: await readFile(file, 'utf8') };
  }
}

async function* readLines(stream: Readable): AsyncGenerator<Item> {
  let line = 0;
  for await (const raw of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (raw.trim()) yield { kind: 'jsonl', id: '', line, raw };
  }
}
