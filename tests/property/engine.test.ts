import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analysis/analyse.ts';
import { readBundledSet } from '../../lib/cli/bundled-set.ts';
import { indexReference, type ReferenceIndex } from '../../lib/reference/index.ts';
import { hostileTexts, prose } from '../bench/prose.ts';

/** How many texts; `npm run fuzz` takes a million. The seed of a failure is printed by fast-check. */
const RUNS = Number(process.env.HASHIYA_FUZZ ?? 400);

const paragraph = prose(1200);
const words = [
  ...new Set(paragraph.split(/[ \n]/u)),
  '٧٫٧',
  '۷۴',
  '12-14',
  '5.964',
  'بـ74',
  '«',
  '»',
  '(',
  ')',
  '%',
  '\n',
  '\u200f',
  '\u202b',
  'ِ',
  'ـــ',
  'ﻻ',
  'ﷺ',
  '𞸀',
  '\ud83d',
];

const newspaper = fc
  .array(fc.constantFrom(...words), { maxLength: 60 })
  .map((chosen) => chosen.join(' '));
const glued = fc
  .array(fc.constantFrom(...words), { maxLength: 40 })
  .map((chosen) => chosen.join(''));
const anything = fc.string({ unit: 'binary', maxLength: 300 });
const mutated = fc
  .record({ at: fc.nat(1100), length: fc.nat(60), inserted: fc.oneof(anything, glued) })
  .map(
    ({ at, length, inserted }) => paragraph.slice(0, at) + inserted + paragraph.slice(at + length),
  );
const flood = fc
  .record({ text: fc.constantFrom(...Object.values(hostileTexts(400))), tail: newspaper })
  .map(({ text, tail }) => `${text} ${tail}`);
const text = fc.oneof(newspaper, glued, anything, mutated, flood);
const date = fc.option(
  fc
    .record({
      year: fc.integer({ min: 2014, max: 2026 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(
      ({ year, month, day }) =>
        `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    ),
);

describe('the engine on any text', () => {
  let index: ReferenceIndex;
  beforeAll(async () => {
    index = indexReference(await readBundledSet());
  });

  it('never fails; its spans slice the text, in order, none over another; the same again', {
    timeout: 0,
  }, () => {
    fc.assert(
      fc.property(text, date, (given, published) => {
        const publishedAt = published
          ? ({ date: published, precision: 'day', evidence: 'given' } as const)
          : null;
        const article = { text: given, title: null, publishedAt };
        const analysis = analyse(article, index, { ignoreCoverage: true });
        for (const spans of [analysis.figures, analysis.mentions]) {
          let last = 0;
          for (const { start, end, text: sliced } of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(given.slice(start, end)).toBe(sliced);
            last = end;
          }
        }
        for (const { counted } of analysis.figures) {
          if (counted) expect(given.slice(counted.start, counted.end)).toBe(counted.text);
        }
        for (const { start, end } of analysis.checks) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(given.length);
        }
        expect(analyse(article, index, { ignoreCoverage: true })).toEqual(analysis);
      }),
      { numRuns: RUNS },
    );
  });
});
