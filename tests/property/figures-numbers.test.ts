import fc from 'fast-check';
import { toCardinal } from 'n2words/ar-SA';
import { ToWords } from 'to-words';
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/arabic/tokens.ts';
import { readNumbers } from '../../lib/figures/numbers/read-numbers.ts';
import { readFigures } from '../../lib/figures/read.ts';
import { type Spelling, spellNumber } from './spell-number.ts';

const read = (text: string) => readNumbers(readText(text)).map(({ value }) => value);

/** Integers of every magnitude, and not only huge ones. */
const integer = fc
  .tuple(fc.integer({ min: 0, max: 14 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([digits, share]) => Math.min(Math.floor(share * 10 ** (digits + 1)), 999_999_999_999_999));

const spelling: fc.Arbitrary<Spelling> = fc.record({
  feminine: fc.boolean(),
  oblique: fc.boolean(),
  hundred: fc.constantFrom('مئة', 'مائة', 'مئه'),
  apart: fc.boolean(),
  spacedAnd: fc.boolean(),
  tanwin: fc.boolean(),
});

describe('numbers in words', () => {
  it('read back as themselves in every gender, case and spelling', () => {
    fc.assert(
      fc.property(integer, spelling, (number, how) => {
        expect(read(spellNumber(number, how))).toEqual([number]);
      }),
      { numRuns: 600 },
    );
  });

  it('read back inside a sentence, particle and all', () => {
    fc.assert(
      fc.property(
        integer.filter((number) => number > 2),
        spelling,
        fc.constantFrom('ب', 'ل', 'و', ''),
        (number, how, particle) => {
          const words = spellNumber(number, how);
          fc.pre(particle + words !== 'لست'); // "I am not" before a noun
          const text = `وصلت القافلة محملة ${particle}${words} صندوق من الدواء`;
          const [found, ...others] = readNumbers(readText(text));
          expect(others).toEqual([]);
          expect(found?.value).toBe(number);
          expect(text.slice(found?.start, found?.end)).toBe(words);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('read back what to-words writes', () => {
    const words = new ToWords({ localeCode: 'ar-EG' });
    fc.assert(
      fc.property(integer, (number) => {
        expect(read(words.convert(number))).toEqual([number]);
      }),
      { numRuns: 300 },
    );
  });

  it('read back what n2words writes, but for the scale word that it doubles after «ومليون»', () => {
    fc.assert(
      fc.property(
        integer,
        fc.constantFrom('masculine' as const, 'feminine' as const),
        (number, gender) => {
          const words = toCardinal(number, { gender });
          // 801 million comes out as «ثمانمائة ومليون مليون», which is no Arabic for it.
          fc.pre(!/(ألف ألف|مليون مليون|مليار مليار|تريليون تريليون)/u.test(words));
          expect(read(words)).toEqual([number]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const regions = 'AE BH DZ EG IQ JO KW LB LY MA MR OM QA SA SD SY TN YE SO DJ TD'.split(' ');
const locales = regions.map((region) => `ar-${region}`);

describe('numbers as Intl formats them', () => {
  it('read back in every Arabic locale and every set of digits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.constantFrom('latn', 'arab', 'arabext'),
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (locale, numberingSystem, whole, cents) => {
          const number = Number(`${whole}.${String(cents).padStart(2, '0')}`);
          const text = new Intl.NumberFormat(`${locale}-u-nu-${numberingSystem}`, {
            minimumFractionDigits: 2,
          }).format(number);
          expect(read(`بلغ المؤشر ${text} أمس`)).toEqual([number]);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('read back percentages and sums of money with their unit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.constantFrom('USD', 'EUR', 'SAR', 'EGP', 'KWD', 'TND', 'MAD', 'LYD', 'TRY'),
        fc.integer({ min: 3, max: 9_999_999 }),
        (locale, currency, amount) => {
          const format = (options: Intl.NumberFormatOptions) =>
            new Intl.NumberFormat(locale, options).format(amount);
          const name = format({
            style: 'currency',
            currency,
            currencyDisplay: 'name',
            maximumFractionDigits: 0,
          });
          const [money] = readFigures(readText(`دفعت الشركة ${name} لمورديها`), null);
          expect([money?.kind, money?.value, money?.unit]).toEqual(['money', amount, currency]);
          const percent = new Intl.NumberFormat(locale, {
            style: 'percent',
            maximumFractionDigits: 1,
          }).format(amount / 1000 / 1e4);
          const [share] = readFigures(readText(`تراجعت النسبة إلى ${percent} هذا الموسم`), null);
          expect([share?.kind, share?.unit]).toEqual(['percent', '%']);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const pieces = [
  'بـ74',
  'دولة',
  '٧٫٧',
  'مليون',
  'ثلاثة',
  'وعشرون',
  'و',
  'ألفًا',
  '%',
  '$',
  'دينار',
  'كويتي',
  'جلستين',
  '\u200f',
  '\u200e',
  'الأولى',
  'بين',
  '20',
  'و30',
  'ألفا',
  '-',
  '5',
  '/',
  '2018',
  'فبراير',
  '\n',
  ' ',
  'لا يقل عن',
  'قـــوة',
  'نصف',
  '﷼',
  '½',
  'إف',
  '16',
];

describe('offsets', () => {
  it('slice the text, in order, without overlaps, whatever stands together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 40 }),
        fc.constantFrom('', ' '),
        (parts, gap) => {
          const text = parts.join(gap);
          let last = 0;
          for (const figure of readFigures(readText(text), null)) {
            expect(text.slice(figure.start, figure.end)).toBe(figure.text);
            expect(figure.start).toBeGreaterThanOrEqual(last);
            expect(figure.end).toBeGreaterThan(figure.start);
            if (figure.counted !== null)
              expect(text.slice(figure.counted.start, figure.counted.end)).toBe(
                figure.counted.text,
              );
            last = figure.end;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('hold for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const figure of readFigures(readText(text), null))
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
      }),
      { numRuns: 200 },
    );
  });
});
