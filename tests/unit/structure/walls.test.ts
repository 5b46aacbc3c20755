import { join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { importsOf, type SourceFile, sourceFiles } from './source-files.ts';

const lib = sourceFiles('lib');
const components = sourceFiles('components');
const entrypoints = sourceFiles('entrypoints');
const all = [...lib, ...components, ...entrypoints];

/** Files of the project that a file reaches through its imports, itself included; types cost nothing and are left out. */
function reach(start: string): Set<string> {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const seen = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = byPath.get(path);
    if (!file || seen.has(path)) continue;
    seen.add(path);
    const values = { ...file, code: file.code.replaceAll(/import type [^;]+;/gu, '') };
    for (const name of importsOf(values)) {
      if (name.startsWith('.')) waiting.push(normalize(join(path, '..', name)));
      else seen.add(name);
    }
  }
  return seen;
}

function offenders(files: readonly SourceFile[], rule: (file: SourceFile) => boolean): string[] {
  return files.filter(rule).map(({ path }) => path);
}

describe('walls', () => {
  it('lib imports nothing from entrypoints or components', () => {
    expect(
      offenders(lib, (file) =>
        importsOf(file).some((name) => /(^|\/)(entrypoints|components)\//u.test(name)),
      ),
    ).toEqual([]);
  });

  it('nothing that is shipped or run as a command imports tests; fixtures are data', () => {
    expect(
      offenders(all, (file) =>
        importsOf(file).some((name) => /(^|\/)tests\/(?!fixtures\/)/u.test(name)),
      ),
    ).toEqual([]);
  });

  it('only the page side and the headless reader touch the DOM', () => {
    const mayTouch = /^lib\/(article|marks|cli)\//u;
    expect(
      offenders(
        lib.filter(({ path }) => !mayTouch.test(path)),
        ({ code }) => /(?<![\p{L}.'"-])(document|window)\.[\p{L}]/u.test(code),
      ),
    ).toEqual([]);
  });

  it('only entrypoints, components and modules named for it touch the browser API', () => {
    const mayTouch = /^lib\/(background|settings)\/|browser/u;
    expect(
      offenders(
        lib.filter(({ path }) => !mayTouch.test(path)),
        (file) => importsOf(file).some((name) => /webextension-polyfill|^wxt\/browser/u.test(name)),
      ),
    ).toEqual([]);
  });

  it('the engine is pure: no file of it reaches the DOM, the database, a framework or the browser API', () => {
    const reached = [...reach('lib/analysis/analyse.ts')];
    expect(reached.length).toBeGreaterThan(20);
    expect(
      reached.filter((name) =>
        /^(preact|dexie|webextension-polyfill|wxt|linkedom|node:)|^lib\/(marks|cli|background)\//u.test(
          name,
        ),
      ),
    ).toEqual([]);
  });

  it('a set is indexed for the engine without the database, which the headless analysis has no use for', () => {
    expect([...reach('lib/reference/index.ts')].filter((name) => name === 'dexie')).toEqual([]);
    expect(reach('lib/reference/load.ts')).toContain('dexie');
  });

  it.each(['entrypoints/detector.ts', 'entrypoints/annotator.ts'])(
    '%s carries no framework, no database, no dictionary and no polyfill',
    (start) => {
      const reached = [...reach(start)];
      expect(reached.length).toBeGreaterThan(1);
      expect(
        reached.filter((name) =>
          /^(preact|dexie|valibot|webextension-polyfill)|lexicon|^lib\/(figures|officials|comparison|reference)\//u.test(
            name,
          ),
        ),
      ).toEqual([]);
    },
  );
});

describe('files', () => {
  it('are at most 300 lines long', () => {
    expect(
      offenders([...all, ...sourceFiles('tests')], ({ text }) => text.split('\n').length > 301),
    ).toEqual([]);
  });

  it('are not named for nothing', () => {
    expect(
      offenders(all, ({ path }) => /(util|helper|manager|misc|common)s?\b/u.test(path)),
    ).toEqual([]);
  });

  it('never ask a page for innerText, set innerHTML or clear the registry of highlights', () => {
    expect(
      offenders(all, ({ code }) =>
        /\.(innerText|outerHTML|innerHTML)\b|insertAdjacentHTML|highlights\.clear/u.test(code),
      ),
    ).toEqual([]);
  });

  it('keep their Arabic words in word lists, but for endings and particles', () => {
    const engine = lib.filter(({ path }) => !/^lib\/(cli|language)\//u.test(path));
    const words = (list: string) => list.match(/'[^'\n]*[ء-ي]{4,}[^'\n]*'/gu) ?? [];
    expect(
      offenders(engine, ({ code }) =>
        [...code.matchAll(/\[[^[\]]*\]/gu)].some(([list]) => words(list).length > 3),
      ),
    ).toEqual([]);
  });

  it('match Arabic without \\b, \\w and \\d', () => {
    const engine = lib.filter(({ path }) => !path.startsWith('lib/cli/'));
    expect(
      offenders(engine, ({ code }) =>
        /\/(?:[^/\n]|\\\/)*(?<!\\)\\[bwd](?:[^/\n]|\\\/)*\/[gimsuy]*[.,;)\s]/u.test(code),
      ),
    ).toEqual([]);
  });
});
