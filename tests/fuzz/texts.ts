import fc from 'fast-check';
import { hostileTexts, prose } from '../bench/prose.ts';

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

/** Newspaper words in any order, glued together, mutated articles, any Unicode at all, floods of one thing. */
export const anyText = fc.oneof(newspaper, glued, anything, mutated, flood);

/** A day of 2014–2026 as an ISO date, or none. */
export const anyDate = fc.option(
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
