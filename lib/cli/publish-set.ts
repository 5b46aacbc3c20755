import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTranslator } from '../language/translator.ts';
import { entryProblems } from '../reference/entry-integrity.ts';
import type { ImportRow } from '../reference/import/import-row.ts';
import { readJsonImport } from '../reference/import/read-json.ts';
import { knownAfter } from '../reference/known-after.ts';
import { emptyEntries, listEntries } from '../reference/merge.ts';
import { loadBundledParts } from '../reference/seed.ts';
import { createKeyFile, readKeyFile } from '../reference/subscriptions/key-file.ts';
import { publicationFiles } from '../reference/subscriptions/publish.ts';
import { readBundledSet } from './bundled-set.ts';
import { type Command, readCommandLine, runCommand, UsageError } from './command-line.ts';

const options = {
  'name-ar': { type: 'string', takes: 'NAME', about: 'of the set, in Arabic; needed' },
  'name-en': { type: 'string', takes: 'NAME', about: 'in English; needed' },
  'name-fr': { type: 'string', takes: 'NAME', about: 'in French' },
  'set-version': {
    type: 'string',
    takes: 'VERSION',
    about: 'greater than that of the last time; needed',
  },
  licence: { type: 'string', takes: 'LICENCE', about: 'under which others may use it; needed' },
  key: { type: 'string', takes: 'FILE', about: 'signs with the Ed25519 key in it' },
  'new-key': { type: 'boolean', about: 'makes that file first; keep it secret and keep a copy' },
} as const;

const command: Command<typeof options> = {
  name: 'publish-set',
  usage: 'npm run publish-set -- [options] DIR FILE …',
  about: [
    'Writes into DIR what a web server needs to serve the sets in FILE … (JSON, see assets/docs/reference-format.md) as a subscription.',
  ],
  options,
  more: ['Readers of a signed set only accept later versions that are signed with the same key.'],
};

const { reason } = createTranslator('en');

async function readSets(files: readonly string[]): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  const complaints: string[] = [];
  for (const file of files) {
    const reading = await readJsonImport(new Uint8Array(await readFile(file)));
    rows.push(...reading.rows);
    for (const refusal of reading.refused) {
      const { part, row, id } = refusal;
      const { field = null } = refusal.reason.parameters;
      const place = [file, part, row, id, field].filter((each) => each !== null);
      complaints.push(`${place.join(' ')}: ${reason(refusal.reason)}`);
    }
  }
  complaints.push(...(await wrongReferences(rows)));
  if (complaints.length > 0) throw new UsageError(complaints.slice(0, 50).join('\n'));
  return rows;
}

/** A set may refer to itself and to the bundled set, which every reader has. */
async function wrongReferences(rows: readonly ImportRow[]): Promise<string[]> {
  const raw = await readBundledSet();
  const bundled = await loadBundledParts({
    version: raw.version,
    loadPart: async (part) => raw[part],
  });
  const standing = emptyEntries();
  for (const metric of bundled.metrics) standing.metrics.set(metric.id, metric);
  for (const office of bundled.offices) standing.offices.set(office.id, office);
  for (const person of bundled.persons) standing.persons.set(person.id, person);
  const known = knownAfter(rows, standing);
  return rows.flatMap(({ part, entry }) =>
    entryProblems(part, entry, known)
      .filter(({ severity }) => severity === 'error')
      .map((problem) => `${part} ${entry.id}: ${reason(problem.reason)}`),
  );
}

async function readKeys(path: string | undefined, create: boolean) {
  if (path === undefined) return null;
  if (create) await writeFile(path, await createKeyFile(), { flag: 'wx', mode: 0o600 });
  await access(path);
  return await readKeyFile(await readFile(path, 'utf8'));
}

/** Publishes a set as the arguments say. Throws UsageError with one clear text where they, or the files, are wrong. */
export async function publishSet(argumentsGiven: readonly string[]): Promise<string[]> {
  return await publish(readCommandLine(command, argumentsGiven));
}

async function publish({
  values,
  positionals,
}: ReturnType<typeof readCommandLine<typeof options>>): Promise<string[]> {
  const [directory, ...files] = positionals;
  const { 'name-ar': ar, 'name-en': en, 'name-fr': fr, 'set-version': version, licence } = values;
  if (directory === undefined || files.length === 0)
    throw new UsageError('DIR and a FILE are needed: npm run publish-set -- --help');
  if (ar === undefined || en === undefined || version === undefined || licence === undefined) {
    throw new UsageError('--name-ar, --name-en, --set-version and --licence are needed');
  }
  const entries = emptyEntries();
  for (const { part, entry } of await readSets(files)) entries[part].set(entry.id, entry);
  const keys = await readKeys(values.key, values['new-key'] === true);
  const name = fr === undefined ? { ar, en } : { ar, en, fr };
  const written = await publicationFiles(listEntries(entries), { name, version, licence, keys });
  await mkdir(directory, { recursive: true });
  // The manifest last: whoever fetches in between still finds every part that it names.
  for (const [file, content] of written) await writeFile(join(directory, file), content);
  return [...written.keys()];
}

if (import.meta.main) {
  process.exitCode = await runCommand(command, process.argv.slice(2), async (line) => {
    console.log((await publish(line)).join('\n'));
    return 0;
  });
}
