import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analysis/analyse.ts';
import { readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { readComparisonFixtures } from '../../../lib/cli/evaluate/comparison-fixtures.ts';
import { qualifiers } from '../../../lib/figures/figure.ts';
import { panelCatalogueOf } from '../../../lib/language/panel-catalogue.ts';
import { createTranslator, languages } from '../../../lib/language/translator.ts';
import { indexReference } from '../../../lib/reference/index.ts';

const folder = fileURLToPath(new URL('../../../lib/comparison/', import.meta.url));
const CODE = /reason\(\s*(?:\w+ \? )?['"`]([^'"`]+)['"`](?:\s*:\s*['"`]([^'"`]+)['"`])?/gu;

/** Every code that the sources name; a code ending in a variable stands for all its endings. */
function codesInSources(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(`${folder}${name}`, 'utf8').matchAll(CODE)])
    .flatMap(([, one, other]) => [one ?? '', other ?? ''])
    .filter((code) => code !== '')
    .flatMap((code) => {
      if (code.startsWith('${')) return [];
      if (code.includes('weekday') && code.includes('${')) {
        return [0, 1, 2, 3, 4, 5, 6].map((day) => code.replace(/\$\{.*$/u, String(day)));
      }
      if (code.startsWith('relative_day_is')) return ['relative_day_is.0'];
      if (!code.includes('${')) return [code];
      const forms = code.startsWith('reference_$') ? [] : [code];
      return forms.flatMap((form) =>
        qualifiers.map((qualifier) => form.replace(/\$\{.*$/u, qualifier)),
      );
    });
}

describe('reasons of the comparison', () => {
  it.each(languages)('have a message each in %s', (language) => {
    const codes = codesInSources();
    expect(codes.length).toBeGreaterThan(40);
    const missing = codes.filter(
      (code) => panelCatalogueOf(language)[`reason.${code}`] === undefined,
    );
    expect(missing).toEqual([]);
  });

  it.each(languages)('read without holes in %s over every fixture', async (language) => {
    const reference = indexReference(await readBundledSet());
    const translator = createTranslator(language);
    for (const { text, published } of await readComparisonFixtures()) {
      const publishedAt =
        published === null
          ? null
          : { date: published, precision: 'day' as const, evidence: 'given' };
      const article = { text, title: null, publishedAt };
      const { figures, checks } = analyse(article, reference, { ignoreCoverage: true });
      for (const { reasons } of [...figures, ...checks]) {
        for (const one of reasons) expect(translator.reason(one)).not.toMatch(/\{|\}|undefined/u);
      }
    }
  });
});
