import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { createTranslator, languages } from '../../../lib/language/translator.ts';
import { findMentions } from '../../../lib/officials/find.ts';
import { indexOfficials } from '../../../lib/officials/officials-index.ts';

const index = indexOfficials(await readBundledSet());

/** Sentences that together call for every kind of reason. */
const sentences: readonly (readonly [text: string, date: string | null])[] = [
  ['قال وزير الخارجية الأمريكي ريكس تيلرسون', '2018-02-13'],
  ['قال كاتب الخارجية الأمريكي ريكس تيلارسون', '2018-02-13'],
  ['قال وزير الخارجية الأمريكي جون كيري', '2018-02-13'],
  ['قال وزير الخارجية الأمريكي السابق جون كيري', '2018-02-13'],
  ['قال وزير الخارجية الأمريكي السابق ريكس تيلرسون', '2018-02-13'],
  ['قال وزير الخارجية الأمريكي مايك بومبيو', '2018-02-13'],
  ['قال وزير الخارجية الأمريكي المعين مايك بومبيو', '2018-02-13'],
  ['قال وزير الدفاع الأمريكي ريكس تيلرسون', '2018-02-13'],
  ['قال وزير الخارجية الأمريكي ريكس تيلرسون', null],
  ['قال ريكس تيلرسون', '2018-02-13'],
  ['قال جون برينان', '2026-01-01'],
  ['قال مدير المتحف سامر الخطاط إن', '2018-02-13'],
  ['قال وزير التخطيط العراقي إن', '2018-02-13'],
  ['قال وزير الخارجية الهولندي إن', '2018-02-13'],
];

const reasons = sentences.flatMap(([text, date]) =>
  findMentions(
    readText(text),
    index,
    date === null ? null : { date, precision: 'day', evidence: 'given' },
  ).flatMap((mention) => mention.reasons),
);

describe('reasons of mentions', () => {
  it('are of every kind', () => {
    const codes = new Set(reasons.map(({ code }) => code));
    expect(codes.size).toBeGreaterThanOrEqual(14);
  });

  it.each(languages)('are sentences in %s with every value in its place', (language) => {
    const { reason } = createTranslator(language);
    for (const each of reasons) expect(reason(each)).not.toMatch(/[{}]|undefined/u);
  });
});
