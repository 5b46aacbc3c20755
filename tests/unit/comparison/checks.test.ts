import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analysis/analyse.ts';
import { readText } from '../../../lib/arabic/tokens.ts';
import { readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { checks, runChecks } from '../../../lib/comparison/checks.ts';
import { indexReference } from '../../../lib/reference/index.ts';

const Examples = v.object({
  published: v.string(),
  consistent: v.array(v.string()),
  inconsistent: v.array(v.string()),
  silent: v.array(v.string()),
});
const path = fileURLToPath(new URL('../../fixtures/checks/examples.json', import.meta.url));
const { about: _, ...raw } = JSON.parse(readFileSync(path, 'utf8'));
const examples = v.parse(v.record(v.string(), Examples), raw);
const reference = indexReference(await readBundledSet());

function resultsOf(name: string, text: string, published: string | null): string[] {
  const check = checks.find((one) => one.name === name);
  if (!check) throw new Error(`no check «${name}»`);
  const publishedAt =
    published === null ? null : { date: published, precision: 'day' as const, evidence: 'given' };
  const article = { text, title: null, publishedAt };
  const { figures } = analyse(article, reference, { ignoreCoverage: true });
  return runChecks(readText(text), figures, reference.metrics, publishedAt, [check]).map(
    ({ result }) => result,
  );
}

describe('the list of checks', () => {
  it('has a line and examples for each check, and no two of a name', () => {
    for (const { name, about } of checks) {
      expect(about.length, name).toBeGreaterThan(20);
      const given = examples[name];
      expect(given, name).toBeDefined();
      expect(given?.inconsistent.length, name).toBeGreaterThan(0);
      expect(given?.silent.length, name).toBeGreaterThan(0);
    }
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
    expect(Object.keys(examples).sort()).toEqual(checks.map(({ name }) => name).sort());
  });
});

describe('an article of unknown date', () => {
  it('has no day that another could be told from', () => {
    const text =
      'عقد الوزراء اليوم الثلاثاء جلستهم الأولى، وقال الناطق اليوم الثلاثاء إن الوفد وصل أمس الأول الاثنين.';
    expect(resultsOf('relative_day', text, '2018-02-13')).toContain('inconsistent');
    expect(resultsOf('relative_day', text, null)).toEqual([]);
    expect(resultsOf('relative_day', 'وصل الوفد أمس الاثنين.', null)).toEqual([]);
  });
});

describe.each(Object.entries(examples))('%s', (name, given) => {
  if (given.consistent.length > 0) {
    it.each(given.consistent)('finds consistent: %s', (text) => {
      const results = resultsOf(name, text, given.published);
      expect(results).toContain('consistent');
      expect(results).not.toContain('inconsistent');
    });
  }
  it.each(given.inconsistent)('finds inconsistent: %s', (text) => {
    expect(resultsOf(name, text, given.published)).toContain('inconsistent');
  });
  it.each(given.silent)('says nothing of: %s', (text) => {
    expect(resultsOf(name, text, given.published)).not.toContain('inconsistent');
  });
});
