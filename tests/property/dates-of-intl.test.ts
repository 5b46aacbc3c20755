import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/arabic/tokens.ts';
import { readDates } from '../../lib/figures/dates/read-dates.ts';
import { figureContext } from '../../lib/figures/read.ts';

const DAY = 86_400_000;
const regions = 'AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE SO DJ TD';
const locales = ['ar', ...regions.split(' ').map((region) => `ar-${region}`)];
const styles: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { dateStyle: 'short' },
  { year: 'numeric', month: 'long', day: 'numeric' },
  { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' },
];
const calendars = ['gregory', 'islamic-umalqura'];
const digits = ['latn', 'arab', 'arabext'];

/** Days from 1925 to 2075, the years that both calendars' tables hold and that a newspaper prints. */
const day = fc
  .integer({ min: Date.UTC(1925, 0, 1) / DAY, max: Date.UTC(2075, 11, 31) / DAY })
  .map((days) => days * DAY);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

function read(text: string, before = '', after = '') {
  const whole = before + text + after;
  return readDates(figureContext(readText(whole), null)).map(({ start, end, value }) => ({
    text: whole.slice(start, end),
    value,
  }));
}

describe('dates as Intl writes them', () => {
  it('read back as themselves in every Arabic locale, style, calendar and set of digits', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...locales),
        fc.constantFrom(...styles),
        fc.constantFrom(...calendars),
        fc.constantFrom(...digits),
        (time, locale, style, calendar, numberingSystem) => {
          const format = { ...style, calendar, numberingSystem, timeZone: 'UTC' };
          const text = new Intl.DateTimeFormat(locale, format).format(time);
          expect(read(text)).toEqual([{ text, value: iso(time) }]);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('read back within a sentence, with the span exact', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...locales), (time, locale) => {
        const format = new Intl.DateTimeFormat(locale, {
          dateStyle: 'long',
          calendar: 'gregory',
          timeZone: 'UTC',
        });
        const text = format.format(time);
        expect(read(text, 'وصل الوفد في ', '، ثم غادر.')).toEqual([{ text, value: iso(time) }]);
      }),
      { numRuns: 200 },
    );
  });

  it('read back as months', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...locales), (time, locale) => {
        const options = {
          year: 'numeric',
          month: 'long',
          calendar: 'gregory',
          timeZone: 'UTC',
        } as const;
        const text = new Intl.DateTimeFormat(locale, options).format(time);
        expect(read(text)).toEqual([{ text, value: iso(time).slice(0, 7) }]);
      }),
      { numRuns: 200 },
    );
  });

  it('read back as ranges', () => {
    const span = fc.integer({ min: 1, max: 800 });
    const rangeStyles = fc.constantFrom<Intl.DateTimeFormatOptions>(
      { dateStyle: 'full' },
      { dateStyle: 'long' },
      { dateStyle: 'medium' },
      { dateStyle: 'short' },
    );
    fc.assert(
      fc.property(
        day,
        span,
        fc.constantFrom(...locales),
        rangeStyles,
        (time, days, locale, style) => {
          const until = time + days * DAY;
          const format = new Intl.DateTimeFormat(locale, {
            ...style,
            calendar: 'gregory',
            timeZone: 'UTC',
          });
          const text = format.formatRange(time, until);
          expect(read(text)).toEqual([{ text, value: { from: iso(time), to: iso(until) } }]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('any text', () => {
  it('is read without failing, in order, spans within it', () => {
    const word = fc.constantFrom(
      ...'في من إلى حتى بين و وال ال يوم عام شهر أمس اليوم الثلاثاء فبراير آب رجب الماضي المقبل هذا نهاية الساعة'.split(
        ' ',
      ),
      ...'الثالث عشر والعشرين ثلاثة أيام سنوات شهرين ونصف قبل منذ الآن الربع الأول القرن 13 2018 4 1436 هـ م'.split(
        ' ',
      ),
      ...['/', '-', ':', '،', '(', ')', '\n', '.'],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom(' ', ''))), (words) => {
        const text = words.flat().join('');
        const found = readDates(
          figureContext(readText(text), {
            date: '2018-02-13',
            precision: 'day',
            evidence: 'given',
          }),
        );
        let end = 0;
        for (const candidate of found) {
          expect(candidate.start).toBeGreaterThanOrEqual(end);
          expect(candidate.end).toBeGreaterThan(candidate.start);
          expect(candidate.end).toBeLessThanOrEqual(text.length);
          expect(candidate.to).toBeGreaterThan(candidate.from);
          end = candidate.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
