import { dateOf, type FoundDate } from './found-date.ts';

const DAY = 86_400_000;
/** 1 Muharram 1 in the civil reckoning, 19 July 622 (Gregorian); the mean lengths place any date within two days. */
const EPOCH = Date.UTC(622, 6, 19);
const YEAR_DAYS = 354.36667;
const MONTH_DAYS = 29.530588;

const calendars = ['islamic-umalqura', 'islamic-civil'].map(
  (calendar) =>
    new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    }),
);

/**
 * The Gregorian day of a day of the Hijri calendar, by the Umm al-Qura tables that Intl carries (ICU), which the press of
 * the Gulf follows; the civil reckoning where they lack the day. Null where there is no such day.
 */
export function fromHijri(year: number, month: number, day: number): FoundDate | null {
  if (year < 1410 || year > 1530 || month < 1 || month > 12 || day < 1 || day > 30) return null;
  const guess =
    EPOCH + Math.round((year - 1) * YEAR_DAYS + (month - 1) * MONTH_DAYS + day - 1) * DAY;
  for (const calendar of calendars) {
    for (let away = 0; away <= 4; away += 1) {
      for (const shift of away === 0 ? [0] : [-away, away]) {
        const moment = new Date(guess + shift * DAY);
        const parts = new Map(
          calendar.formatToParts(moment).map(({ type, value }) => [type, value]),
        );
        const isSame =
          Number.parseInt(parts.get('year') ?? '', 10) === year &&
          Number(parts.get('month')) === month &&
          Number(parts.get('day')) === day;
        if (isSame) {
          return dateOf(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
        }
      }
    }
  }
  return null;
}
