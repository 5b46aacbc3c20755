import { describe, expect, it } from 'vitest';
import { conflictReasons } from '../../../lib/comparison/numbers/reference-reasons.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import type { Note } from '../../../lib/reference/schema.ts';
import { sampleStatement } from '../reference/sample-parts.ts';

function said(source: Note): string[] {
  const statement = sampleStatement('counted', { conflicting: [{ value: 62, source }] });
  const days = { from: -Infinity, to: Infinity };
  const found = conflictReasons({ value: 62, qualifier: 'exact' }, [
    { statement, days, point: false, named: false, unit: null },
  ]);
  const [first] = found ?? [];
  if (!first) throw new Error('the value stands among the conflicting ones');
  return (['ar', 'en', 'fr'] as const).map((language) => createTranslator(language).reason(first));
}

describe('a value that another source has', () => {
  it('is said with the name of its source', () => {
    for (const sentence of said('Euronews')) expect(sentence).toContain('Euronews');
  });

  it('is said in the language of the reader, where what it goes back to is', () => {
    const [ar, en, fr] = said({ ar: 'صياغة لاحقة', en: 'later wording', fr: 'formule ultérieure' });
    expect(ar).toContain('صياغة لاحقة');
    expect(en).toContain('later wording');
    expect(fr).toContain('formule ultérieure');
    for (const sentence of said({ ar: 'صياغة لاحقة' })) expect(sentence).toContain('صياغة لاحقة');
  });
});
