import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The earliest day that a zip can name; every file bears it, so that the bytes depend on the contents alone. */
const FIXED_TIME = '1980-01-02T00:00:00';

/** A zip of files below a folder, sorted by name, without times, owners or modes. */
export function writeZip(folder: string, files: readonly string[]): Buffer {
  const entries: Zippable = {};
  for (const file of [...files].sort()) {
    const name = file.replaceAll('\\', '/');
    entries[name] = [readFileSync(join(folder, file)), { mtime: FIXED_TIME, level: 9 }];
  }
  return Buffer.from(zipSync(entries));
}
