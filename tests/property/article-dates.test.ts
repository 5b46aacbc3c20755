import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import names from '../../assets/lexicon/dateline.json' with { type: 'json' };
import { dateFromText } from '../../lib/article/date/from-text.ts';
import { publishedInUrl } from '../../lib/article/date/from-url.ts';
import { readDate } from '../../lib/article/date/read-date.ts';

const day = fc
  .integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2039, 11, 31) })
  .map((time) => new Date(time - (time % 86_400_000)));

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const arabicDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));

/** The ways in which newspapers print a day. */
const printings: readonly ((date: Date, name: number) => string)[] = [
  (date) => date.toISOString(),
  (date) => `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`,
  (date) => `${date.getUTCFullYear()}-${date.getUTCMonth() + 1}-${date.getUTCDate()}`,
  (date, name) => {
    const months = names.gregorian[date.getUTCMonth()] ?? [];
    return `${date.getUTCDate()} ${months[name % months.length]} ${date.getUTCFullYear()}`;
  },
  (date, name) => {
    const months = names.gregorian[date.getUTCMonth()] ?? [];
    return `${date.getUTCDate()} ${months[0]}/ ${months[name % months.length]} ${date.getUTCFullYear()} م`;
  },
];

describe('any day in print', () => {
  it('is read back, in either digits', () => {
    fc.assert(
      fc.property(
        day,
        fc.nat(20),
        fc.nat(printings.length - 1),
        fc.boolean(),
        (date, name, way, isArabic) => {
          const printed = printings[way]?.(date, name) ?? '';
          expect(readDate(isArabic && way > 0 ? arabicDigits(printed) : printed)?.date).toBe(
            iso(date),
          );
        },
      ),
    );
  });

  it('is read back from a dateline and from an address', () => {
    fc.assert(
      fc.property(day, fc.nat(20), (date, name) => {
        const months = names.gregorian[date.getUTCMonth()] ?? [];
        const line = `نشر في ${date.getUTCDate()} ${months[name % months.length]} ${date.getUTCFullYear()}`;
        expect(dateFromText({ original: `عنوان\n${line}\nنص الخبر كله.` })?.date).toBe(iso(date));
        expect(
          publishedInUrl(`https://example.com/${iso(date).replaceAll('-', '/')}/x`)?.date,
        ).toBe(iso(date));
      }),
    );
  });

  it('is read back from the Hijri calendar within a day of the tables', () => {
    const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    fc.assert(
      fc.property(day, (date) => {
        const parts = new Map(
          hijri.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
        );
        const month = names.hijri[(parts.get('month') ?? 1) - 1]?.[0];
        expect(readDate(`${parts.get('day')} ${month} ${parts.get('year')} هـ`)?.date).toBe(
          iso(date),
        );
      }),
    );
  });
});

describe('any text', () => {
  it('gives a real date or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({
            unit: fc.constantFrom('1', '2', '0', '9', '/', '-', ' ', '٣', 'مارس', 'صفر', 'T'),
          }),
        ),
        (text) => {
          const found = readDate(text)?.date;
          if (found?.length === 10) expect(iso(new Date(found))).toBe(found);
          expect(() => dateFromText({ original: text })).not.toThrow();
          expect(() => publishedInUrl(text)).not.toThrow();
        },
      ),
    );
  });
});
