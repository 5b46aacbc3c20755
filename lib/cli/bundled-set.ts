import { readdir, readFile } from 'node:fs/promises';
import { assembleBundledSet, type BundledPart, bundledParts } from '../reference/bundled.ts';
import type { ReferenceSet } from '../reference/schema.ts';

const folder = new URL('../../assets/reference/', import.meta.url);

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(name, folder), 'utf8'));
}

/**
 * The data files of each part, by their paths under assets/reference: one JSON list, or a folder of such lists, one a topic,
 * taken in the order of their names. A new file in a folder belongs to the set with no other change.
 */
export async function bundledFiles(): Promise<Map<BundledPart, string[]>> {
  const names = new Set(await readdir(folder));
  const listed = bundledParts.map(async (part): Promise<[BundledPart, string[]]> => {
    if (names.has(`${part}.json`)) return [part, [`${part}.json`]];
    const files = await readdir(new URL(`${part}/`, folder));
    const lists = files.filter((file) => file.endsWith('.json')).sort();
    return [part, lists.map((file) => `${part}/${file}`)];
  });
  return new Map(await Promise.all(listed));
}

/** What one data file lists, not yet checked. Throws, with the file's name, where it is not JSON or not a list. */
export async function readBundledFile(file: string): Promise<unknown[]> {
  const list = await readJson(file).catch((error: unknown) => {
    throw new Error(`assets/reference/${file}: ${String(error)}`);
  });
  if (!Array.isArray(list)) throw new Error(`assets/reference/${file}: not a list of entries`);
  return list;
}

/** The bundled reference set, read from assets/reference; the build-time checks hold its form. */
export async function readBundledSet(): Promise<ReferenceSet> {
  const { version } = (await readJson('version.json')) as { version: string };
  const parts = [...(await bundledFiles())].map(async ([part, files]) => {
    return [part, (await Promise.all(files.map(readBundledFile))).flat()] as const;
  });
  return assembleBundledSet(
    version,
    Object.fromEntries(await Promise.all(parts)) as Pick<ReferenceSet, BundledPart>,
  );
}

/**
 * The files that the extension brings, by name: each part as one JSON list without layout, so that an editor's many files cost
 * the background one reading a part; and the version.
 */
export async function packagedReference(): Promise<Map<string, string>> {
  const set = await readBundledSet();
  return new Map([
    ...bundledParts.map((part) => [`${part}.json`, JSON.stringify(set[part])] as const),
    ['version.json', JSON.stringify({ version: set.version })],
  ]);
}
