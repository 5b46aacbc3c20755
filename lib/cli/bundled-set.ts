import { readFile } from 'node:fs/promises';
import { assembleBundledSet, type BundledPart, bundledParts } from '../reference/bundled.ts';
import type { ReferenceSet } from '../reference/schema.ts';

const folder = new URL('../../assets/reference/', import.meta.url);

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(name, folder), 'utf8'));
}

/** The bundled reference set, read from assets/reference; the build-time checks hold its form. */
export async function readBundledSet(): Promise<ReferenceSet> {
  const { version } = (await readJson('version.json')) as { version: string };
  const parts = Object.fromEntries(
    await Promise.all(
      bundledParts.map(async (part) => [part, await readJson(`${part}.json`)] as const),
    ),
  ) as Pick<ReferenceSet, BundledPart>;
  return assembleBundledSet(version, parts);
}
