import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledParts } from '../../reference/bundled.ts';
import type { ReferenceSet } from '../../reference/schema.ts';

/**
 * Copies a built extension and puts another reference set into the copy, so that pictures and tests of the interface do not
 * change with the bundled data. Gives the copy's folder.
 */
export function fixtureBuild(built: string, set: ReferenceSet): string {
  // A copy of one's own, for test files run side by side.
  const copy = `${built}-fixture-${process.pid}`;
  rmSync(copy, { recursive: true, force: true });
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(built, copy, { recursive: true });
  const write = (name: string, value: unknown): void =>
    writeFileSync(join(copy, 'reference', `${name}.json`), JSON.stringify(value));
  for (const part of bundledParts) write(part, set[part]);
  write('version', { version: set.version });
  return copy;
}
