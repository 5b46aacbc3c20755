import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../../lib/manifest/manifest.ts';
import {
  codeSpans,
  localLinks,
  type ProjectDocument,
  projectDocuments,
  tableRows,
} from './documents.ts';
import { importsOf, projectRoot, type SourceFile, sourceFiles } from './source-files.ts';

const documents = projectDocuments();
const folders = ['assets', 'components', 'entrypoints', 'lib', 'tests'];
const paths = folders.flatMap((folder) => [
  folder,
  ...readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll('\\', '/')}`,
  ),
]);
const sources = ['lib/cli', 'tests'].flatMap(sourceFiles);
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(projectRoot, 'package.json'), 'utf8'),
);

/** What of a document does not hold, each with the document's path. */
function wrong(find: (document: ProjectDocument) => readonly string[]): string[] {
  return documents.flatMap((document) => find(document).map((each) => `${document.path}: ${each}`));
}

/** Whether a path is there as it is written: capitals and `*` stand for any name, and a test goes without its ending. */
function isThere(path: string): boolean {
  const pattern = path
    .replace(/\/$/u, '')
    .replaceAll(/[.()+]/gu, '\\$&')
    .replaceAll(/\*|(?<![A-Za-z])[A-Z]{2,}(?![A-Za-z])/gu, '[^/]+');
  const expression = new RegExp(`^${pattern}(?:\\.test\\.ts)?$`, 'u');
  return paths.some((each) => expression.test(each));
}

function pathsIn(spans: readonly string[]): string[] {
  return spans.flatMap((span) =>
    [...span.matchAll(/(?<![^\s=])(?:assets|components|entrypoints|lib|tests)\/[^\s:,)]*/gu)].map(
      ([path]) => path,
    ),
  );
}

describe('documents', () => {
  it('link only to what is there', () => {
    expect(documents.flatMap(localLinks).length).toBeGreaterThan(30);
    expect(
      wrong((document) =>
        localLinks(document).filter(
          (target) => !existsSync(join(projectRoot, document.path, '..', target)),
        ),
      ),
    ).toEqual([]);
  });

  it('name only files and folders that are there', () => {
    expect(pathsIn(documents.flatMap(codeSpans)).length).toBeGreaterThan(80);
    expect(
      wrong((document) => pathsIn(codeSpans(document)).filter((path) => !isThere(path))),
    ).toEqual([]);
    const names = new Set(sources.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)));
    expect(
      wrong((document) =>
        codeSpans(document).filter(
          (span) => /^[a-z][a-z.-]*\.tsx?$/u.test(span) && !names.has(span),
        ),
      ),
    ).toEqual([]);
  });

  it('name only commands that there are, with parts and options that these know', () => {
    const calls = (text: string) => [
      ...text.matchAll(/npm run (?:--silent )?([a-z:-]+)(?:[ [(]+-- ([^`\n]*))?/gu),
    ];
    expect(documents.flatMap(({ text }) => calls(text)).length).toBeGreaterThan(40);
    expect(
      wrong(({ text }) => calls(text).flatMap(([, name = '']) => (name in scripts ? [] : [name]))),
    ).toEqual([]);
    const parts = { evaluate: 'lib/cli/evaluate', bench: 'tests/bench' };
    expect(
      wrong(({ text }) =>
        calls(text).flatMap(([, command = '', rest = '']) => {
          const folder = Object.entries(parts).find(([name]) => name === command)?.[1];
          const words = (rest.split(' ')[0] ?? '').split(/\\?\|/u);
          return folder
            ? words.filter((word) => /^[a-z]+$/u.test(word) && !isThere(`${folder}/${word}.ts`))
            : [];
        }),
      ),
    ).toEqual([]);
    const code = sources.map((source) => source.code).join('\n');
    expect(
      wrong(({ text }) =>
        calls(text)
          .flatMap(([, , rest = '']) => [...rest.matchAll(/--([a-z][a-z-]+)/gu)])
          .map(([, option = '']) => option)
          .filter((option) => !new RegExp(`(?<![a-z-])${option}(?![a-z-])`, 'u').test(code)),
      ),
    ).toEqual([]);
  });

  it('name only variables of the environment that something reads', () => {
    const code = sources.map((source) => source.code).join('\n');
    expect(
      wrong(({ text }) =>
        [...text.matchAll(/HASHIYA_[A-Z_]+/gu)]
          .map(([name]) => name)
          .filter((name) => !code.includes(name)),
      ),
    ).toEqual([]);
  });
});

/** A test's own code and that of the files of the project's tests that it imports. */
function withImports(start: SourceFile): string {
  const imported = importsOf(start).map((name) => normalize(join(start.path, '..', name)));
  return [
    start,
    ...sources.filter(({ path }) => path.startsWith('tests/') && imported.includes(path)),
  ]
    .map(({ code }) => code)
    .join('\n');
}

describe('the threat model', () => {
  const model = documents.filter(({ path }) => path.endsWith('threat-model.md'));
  const rows = model.flatMap((document) => tableRows(document, ['Attack', 'Defence', 'Test']));

  it('names for each attack a defence and a test, or the command that shows it', () => {
    expect(rows.length).toBeGreaterThan(20);
    const untested = rows.filter(
      ([, defence = '', tests = '']) =>
        defence === '' || !/`(?:tests\/|npm run )[^`]+`/u.test(tests),
    );
    expect(untested.map(([attack]) => attack)).toEqual([]);
  });

  it('names pages of attack that its browser tests open', () => {
    const named = rows.flatMap(([, , tests = '']) => [
      ...tests.matchAll(/`(tests\/browser\/[a-z-]+)` \(([^)]*\/[^)]*)\)/gu),
    ]);
    expect(named.length).toBeGreaterThan(5);
    const missing = named.flatMap(([, path = '', pages = '']) => {
      const test = sources.find((source) => source.path === `${path}.test.ts`);
      const code = test ? withImports(test) : '';
      return pages
        .split(', ')
        .filter((page) => !code.includes(`'${page}'`))
        .map((page) => `${path}: ${page}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('the word lists', () => {
  const folder = 'assets/lexicon';
  const names = readdirSync(join(projectRoot, folder)).filter((name) => name.endsWith('.json'));
  const page = documents.filter(({ path }) => path === `${folder}/README.md`);

  it('stand each in the table of their page, once', () => {
    const rows = page.flatMap((document) => tableRows(document, ['File', 'Holds', 'Read in']));
    const listed = rows.flatMap(([files = '']) => [...files.matchAll(/`([^`]+)`/gu)]);
    expect(names.length).toBeGreaterThan(30);
    expect(listed.map(([, name]) => name).sort()).toEqual(names.sort());
  });

  it('say what each of their parts holds', () => {
    const unsaid = names.flatMap((name) => {
      const list: unknown = JSON.parse(readFileSync(join(projectRoot, folder, name), 'utf8'));
      if (Array.isArray(list) || typeof list !== 'object' || list === null) return [];
      const { about, ...parts } = { about: '', ...list };
      return Object.keys(parts)
        .filter((part) => !new RegExp(`(?<![A-Za-z])${part}(?![A-Za-z])`, 'u').test(String(about)))
        .map((part) => `${name}: ${part}`);
    });
    expect(unsaid).toEqual([]);
  });
});

describe('what the stores and readers are told', () => {
  const textOf = (name: string) => documents.find(({ path }) => path.endsWith(name))?.text ?? '';
  const [chrome, firefox] = [
    manifestFor('chrome', 'production'),
    manifestFor('firefox', 'production'),
  ];

  it('explains every permission of the manifest, and no other', () => {
    const privacy = documents.filter(({ path }) => path.endsWith('privacy.md'));
    const rows = privacy.flatMap((document) =>
      tableRows(document, ['Permission', 'Why it is needed', 'What it could do, and does not']),
    );
    const explained = rows.flatMap(([name = '']) => [...name.matchAll(/`([A-Za-z_]+)`/gu)]);
    const asked = [...(chrome.permissions ?? []), ...(firefox.permissions ?? [])].map(String);
    expect(explained.map(([, name]) => name).sort()).toEqual(
      [...new Set([...asked, 'host_permissions', 'optional_host_permissions'])].sort(),
    );
  });

  it('names the oldest browsers of the manifest', () => {
    const gecko = firefox.browser_specific_settings;
    const oldest = (version: string | undefined) => Number.parseInt(version ?? '', 10);
    expect(textOf('store.md')).toContain(
      `Chrome ${chrome.minimum_chrome_version}, Firefox ${oldest(gecko?.gecko?.strict_min_version)} `,
    );
    expect(textOf('store.md')).toContain(
      `\`strict_min_version\` ${oldest(gecko?.gecko_android?.strict_min_version)},`,
    );
  });
});
