import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { ReferenceSet } from '../../reference/schema.ts';
import { readBundledSet } from '../bundled-set.ts';
import { UsageError } from '../command-line.ts';

/** The reference set of a file, or the bundled one; throws a UsageError where the file is no reference set. */
export async function readReferenceSet(file: string | null): Promise<ReferenceSet> {
  if (file === null) return readBundledSet();
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`cannot read ${file}`);
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is no JSON`);
  }
  const result = v.safeParse(ReferenceSet, parsed);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new UsageError(
    `${file} is no reference set: ${v.getDotPath(issue) ?? ''} ${issue.message}`,
  );
}
