import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/arabic/tokens.ts';
import { readBundledSet } from '../../lib/cli/bundled-set.ts';
import { runChecks } from '../../lib/comparison/checks.ts';
import { compareFigures } from '../../lib/comparison/compare.ts';

import { verdicts } from '../../lib/comparison/verdict.ts';
import { type Figure, figureKinds, qualifiers } from '../../lib/figures/figure.ts';
import { indexReference } from '../../lib/reference/index.ts';

const { metrics: index } = indexReference(await readBundledSet());

const words = fc.constantFrom(
  'التحالف',
  'الدولي',
  'يضم',
  'عضوا',
  'دولة',
  '74',
  '68',
  'و',
  'منذ',
  '11',
  'سبتمبر',
  '2014',
  'هي',
  'العراق',
  '،',
  '.',
  '؛',
  ':',
  '\n',
  '«',
  '»',
  'أمس',
  'الثلاثاء',
  'الكويت',
  'إعمار',
  'مليار',
  'دولار',
  '88',
  '%',
  'الموصل',
  'تحرير',
  'بعد',
  'سنوات',
  'القرار',
  '2254',
  '\u200f',
  '(',
);
const texts = fc.oneof(
  fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);
const dates = fc.constantFrom(
  '2014-09-11',
  '2018-02',
  '2019',
  '2017-07-10',
  'XXXX-02-14',
  'nonsense',
  '2018-02-31',
);
const values = fc.oneof(
  fc.double({ noDefaultInfinity: true }),
  fc.integer(),
  fc.record({ min: fc.option(fc.integer()), max: fc.option(fc.integer()) }),
  fc.record({ from: dates, to: dates }),
  dates,
  fc.constant(null),
);
const units = fc.constantFrom('USD', 'EUR', 'km', 'km2', '%', 'month', 'year', null);
const days = fc.option(
  fc.constantFrom(
    '2014-09-11',
    '2016-01-01',
    '2018-02-13',
    '2019-02-07',
    '2026-01-01',
    '1990-01-01',
  ),
);

/** Figures anywhere in a text, in order. */
function figuresOf(text: string): fc.Arbitrary<Figure[]> {
  const span = fc.tuple(fc.nat(text.length), fc.nat(12), fc.nat(12));
  return fc
    .array(
      fc.tuple(
        span,
        fc.constantFrom(...figureKinds),
        values,
        units,
        fc.constantFrom(...qualifiers),
        fc.boolean(),
      ),
      { maxLength: 8 },
    )
    .map((list) =>
      list
        .map(([[at, length, noun], kind, value, unit, qualifier, counts]): Figure => {
          const end = Math.min(text.length, at + length);
          const last = Math.min(text.length, end + noun);
          return {
            start: at,
            end,
            text: text.slice(at, end),
            kind,
            value,
            unit,
            qualifier,
            counted: counts ? { start: end, end: last, text: text.slice(end, last) } : null,
          };
        })
        .sort((one, other) => one.start - other.start),
    );
}

const cases = texts.chain((text) => fc.tuple(fc.constant(text), figuresOf(text), days));

function run(text: string, figures: readonly Figure[], date: string | null) {
  const reading = readText(text);
  const publishedAt = date === null ? null : { date, precision: 'day' as const, evidence: 'given' };
  const compared = compareFigures(reading, figures, index, publishedAt);
  return { compared, checks: runChecks(reading, compared, index, publishedAt) };
}

describe('comparing any figures of any text', () => {
  it('never throws, keeps every figure, and says nothing outside the text', () => {
    fc.assert(
      fc.property(cases, ([text, figures, date]) => {
        const { compared, checks } = run(text, figures, date);
        expect(compared).toHaveLength(figures.length);
        for (const [at, figure] of compared.entries()) {
          expect(figure).toMatchObject({ start: figures[at]?.start, kind: figures[at]?.kind });
          if (figure.verdict !== null) expect(verdicts).toContain(figure.verdict);
          if (figure.kind === 'furniture') expect(figure.verdict).toBeNull();
          if (figure.verdict === 'differs') expect(figure.difference).not.toBeNull();
        }
        for (const { start, end } of checks) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('says the same each time', () => {
    fc.assert(
      fc.property(cases, ([text, figures, date]) => {
        expect(run(text, figures, date)).toEqual(run(text, figures, date));
      }),
      { numRuns: 100 },
    );
  });
});
