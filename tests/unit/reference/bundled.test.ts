import { describe, expect, it } from 'vitest';
import { readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import { bundledParts } from '../../../lib/reference/bundled.ts';
import { checkIntegrity } from '../../../lib/reference/integrity.ts';
import { loadBundledParts } from '../../../lib/reference/seed.ts';

describe('the bundled set', async () => {
  const set = await readBundledSet();
  const parts = await loadBundledParts({
    version: set.version,
    loadPart: async (part) => set[part],
  });
  const problems = checkIntegrity(parts);
  const { reason } = createTranslator('en');

  it('holds no error: ids, references, dates, values, languages', () => {
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((each) => `${each.part}/${each.id}: ${reason(each.reason)}`)).toEqual([]);
  });

  it('gives a source for every statement and event, or marks it as weak', () => {
    const unsourced = problems.filter((each) => each.reason.code === 'reference_unsourced');
    expect(unsourced.map(({ part, id }) => `${part}/${id}`)).toEqual([]);
  });

  it('gives a reason wherever two terms of one office overlap', () => {
    const overlaps = problems.filter((each) => each.reason.code === 'reference_term_overlap');
    expect(overlaps.map((each) => reason(each.reason))).toEqual([]);
  });

  it('names everything in Arabic and English', () => {
    for (const part of bundledParts) {
      for (const entry of parts[part]) {
        const labels = 'labels' in entry ? entry.labels : 'names' in entry ? entry.names : null;
        if (labels) expect([labels.ar.trim(), labels.en.trim()]).not.toContain('');
      }
    }
  });
});
