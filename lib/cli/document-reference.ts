import { readFile, writeFile } from 'node:fs/promises';
import { exportsPage } from '../exchange/exports-page.ts';
import { formatPage } from '../reference/documentation/format-page.ts';
import { setPage } from '../reference/documentation/set-page.ts';
import { type SetVersion, versionAfter } from '../reference/documentation/set-version.ts';
import { loadBundledParts } from '../reference/seed.ts';
import { recordPage } from './analyze/record-page.ts';
import { readBundledSet } from './bundled-set.ts';

const root = new URL('../../', import.meta.url);

const VERSION = 'assets/reference/version.json';

/** What follows from the schema, the data and the lists of the engine and of exporters, by its path in the project: pages, and the set's version. */
export async function referencePages(): Promise<Map<string, string>> {
  const source = await readFile(new URL('lib/reference/schema.ts', root), 'utf8');
  const raw = await readBundledSet();
  const parts = await loadBundledParts({
    version: raw.version,
    loadPart: async (part) => raw[part],
  });
  const current: Partial<SetVersion> = JSON.parse(await readFile(new URL(VERSION, root), 'utf8'));
  const { version, sha256 } = await versionAfter(
    { version: raw.version, sha256: current.sha256 ?? '' },
    parts,
  );
  return new Map([
    [VERSION, `${JSON.stringify({ version, sha256 }, null, 2)}\n`],
    ['assets/docs/reference-format.md', formatPage(source)],
    ['assets/docs/reference-set.md', setPage({ ...raw, ...parts, version })],
    ['assets/docs/exports.md', exportsPage()],
    ['assets/docs/record-format.md', recordPage()],
  ]);
}

if (import.meta.main) {
  for (const [path, text] of await referencePages()) await writeFile(new URL(path, root), text);
}
