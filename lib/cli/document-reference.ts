import { readFile, writeFile } from 'node:fs/promises';
import { exportsPage } from '../exchange/exports-page.ts';
import { formatPage } from '../reference/documentation/format-page.ts';
import { setPage } from '../reference/documentation/set-page.ts';
import { loadBundledParts } from '../reference/seed.ts';
import { readBundledSet } from './bundled-set.ts';

const root = new URL('../../', import.meta.url);

/** The pages of assets/docs that follow from the schema, the data and the list of exporters, by their paths in the project. */
export async function referencePages(): Promise<Map<string, string>> {
  const source = await readFile(new URL('lib/reference/schema.ts', root), 'utf8');
  const raw = await readBundledSet();
  const parts = await loadBundledParts({
    version: raw.version,
    loadPart: async (part) => raw[part],
  });
  return new Map([
    ['assets/docs/reference-format.md', formatPage(source)],
    ['assets/docs/reference-set.md', setPage({ ...raw, ...parts })],
    ['assets/docs/exports.md', exportsPage()],
  ]);
}

if (import.meta.main) {
  for (const [path, text] of await referencePages()) await writeFile(new URL(path, root), text);
}
