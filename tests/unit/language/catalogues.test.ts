import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../lib/language/catalogues.ts';
import { panelCatalogueOf } from '../../../lib/language/panel-catalogue.ts';
import { languages, type Message } from '../../../lib/language/translator.ts';
import { sourceFiles } from '../structure/source-files.ts';

/** A name that is given in each language is one placeholder: {titleAr}, {titleEn}. */
function common(name: string): string {
  return name.replace(/(?:Ar|En|Fr)$/u, '');
}

/** Names in braces, each once, sorted; `by` counts as one, for a form may leave its number out («يومان»). */
function placeholders(message: Message): string[] {
  const sentences =
    typeof message === 'string'
      ? [message]
      : Object.entries(message).flatMap(([form, text]) => (form === 'by' ? [] : [text]));
  const names = sentences.flatMap((text) =>
    [...text.matchAll(/\{([A-Za-z]+)\}/gu)].map(([, name]) => common(name ?? '')),
  );
  return [...new Set(typeof message === 'string' ? names : [...names, message.by])].sort();
}

const keys = Object.keys(catalogueOf('ar'));

describe('the message files', () => {
  it.each(languages)('%s has every key and no other', (language) => {
    expect(Object.keys(catalogueOf(language)).sort()).toEqual(keys.toSorted());
  });

  it.each(languages)('%s leaves no message empty', (language) => {
    const empty = Object.entries(catalogueOf(language)).filter(([, message]) =>
      (typeof message === 'string' ? [message] : Object.values(message)).some(
        (text) => !text.trim(),
      ),
    );
    expect(empty).toEqual([]);
  });

  it('says the same things in each language: the same placeholders', () => {
    const differing = keys.filter((key) => {
      const [first, ...others] = languages.map((language) => {
        const message = catalogueOf(language)[key];
        return message === undefined ? '' : placeholders(message).join();
      });
      return others.some((other) => other !== first);
    });
    expect(differing).toEqual([]);
  });

  it.each(languages)('%s has just the plural forms of its language, by CLDR', (language) => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wrong = Object.entries(catalogueOf(language)).filter(([, message]) => {
      if (typeof message === 'string') return false;
      const forms = Object.keys(message).filter((form) => form !== 'by');
      const unknown = forms.some((form) => !categories.some((category) => category === form));
      // 1,000,000 is its own category in French; where it is written like the others it may be left out. 0 in Arabic likewise.
      const needed = categories.filter(
        (category) => !(language === 'fr' && category === 'many') && category !== 'zero',
      );
      return unknown || needed.some((category) => !forms.includes(category));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('let no line of French begin with its punctuation', () => {
    const torn = Object.entries(catalogueOf('fr')).filter(([, message]) =>
      (typeof message === 'string' ? [message] : Object.values(message)).some((text) =>
        /\x20[:;!?»]|«\x20/u.test(text),
      ),
    );
    expect(torn.map(([key]) => key)).toEqual([]);
  });

  it('have a word for every place of the bundled reference set', () => {
    const files = readdirSync('assets/reference', { recursive: true }).map(String);
    const places = files
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => [
        ...readFileSync(`assets/reference/${file}`, 'utf8').matchAll(/"place": "([^"]+)"/gu),
      ])
      .map(([, place]) => `place.${place}`);
    expect(places.length).toBeGreaterThan(20);
    expect(places.filter((key) => !keys.includes(key))).toEqual([]);
  });

  const sources = ['lib', 'components', 'entrypoints'].flatMap(sourceFiles);
  const code = sources.map((source) => source.code).join('\n');

  it('say everything that is asked for by its whole name', () => {
    const asked = [...code.matchAll(/(?<![\p{L}])text\('([A-Za-z_-]+\.[A-Za-z_.-]+)'/gu)].map(
      ([, key = '']) => key,
    );
    expect(asked.length).toBeGreaterThan(200);
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('say nothing that nobody asks for', () => {
    const written = new Set([...code.matchAll(/['"`]([A-Za-z_.-]+)['"`]/gu)].map(([, key]) => key));
    const begun = new Set(
      [...code.matchAll(/`([A-Za-z_.]+\.)\$\{/gu)].map(([, start = '']) => start),
    );
    const isBegun = (key: string) => [...begun].some((start) => key.startsWith(start));
    expect(keys.filter((key) => !written.has(key) && !isBegun(key))).toEqual([]);
  });

  it('judges nothing true or false', () => {
    const judging = languages.flatMap((language) =>
      Object.entries(catalogueOf(language)).filter(
        ([key, message]) =>
          key.startsWith('verdict.') &&
          /صحيح|خاطئ|خطأ|\btrue\b|\bfalse\b|\bvrai\b|\bfaux\b/iu.test(JSON.stringify(message)),
      ),
    );
    expect(judging).toEqual([]);
  });
});

describe("the panel's messages", () => {
  const folders = ['components/panel', 'components/chart', 'components/shared'];
  const sources = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );

  it.each(languages)('are among those of all, in %s', (language) => {
    expect(catalogueOf(language)).toMatchObject(panelCatalogueOf(language));
  });

  it.each(languages)('have every key that the panel writes out or begins, in %s', (language) => {
    const written = sources.flatMap((source) =>
      [...source.matchAll(/'([A-Za-z_]+\.[A-Za-z_.]+)'/gu)].map(([, key = '']) => key),
    );
    const begun = sources.flatMap((source) =>
      [...source.matchAll(/`([A-Za-z_]+\.)\$\{/gu)].map(([, beginning = '']) => beginning),
    );
    // Reasons of imports and exports are said in the library alone; those of the analysis have a test of their own.
    const wanted = keys.filter(
      (key) =>
        written.includes(key) ||
        begun.some((beginning) => beginning !== 'reason.' && key.startsWith(beginning)),
    );
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((key) => !(key in panelCatalogueOf(language)))).toEqual([]);
  });
});
