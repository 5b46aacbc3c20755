import type { PublicationDate } from '../../article/article.ts';
import type { DateRange } from '../figure.ts';
import {
  firstHijriYear,
  hijriDayOf,
  hijriMonthStart,
  hijriYearOf,
  lastHijriYear,
} from './hijri.ts';
import type { Calendar } from './roles.ts';

/** A date of which parts may be unsaid. */
export interface PartialDate {
  readonly calendar: Calendar;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const DAY = 86_400_000;

const two = (value: number | null): string =>
  value === null ? 'XX' : String(value).padStart(2, '0');
const four = (value: number | null): string =>
  value === null ? 'XXXX' : `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(4, '0')}`;

const mostDays = 4096;
const isoDays = new Map<number, string>();

/** ISO 8601 day of a time in UTC milliseconds. An article asks for few days, many times: what was written is kept. */
export function isoDay(time: number): string {
  const known = isoDays.get(time);
  if (known !== undefined) return known;
  if (isoDays.size >= mostDays) isoDays.clear();
  const written = new Date(time).toISOString().slice(0, 10);
  isoDays.set(time, written);
  return written;
}

/** UTC milliseconds of an ISO day. */
export function timeOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days in a month; of February 29 where the year is unsaid. */
export function daysInMonth(year: number | null, month: number): number {
  const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 31);
}

/** Whether the parts that are said can be a date. */
export function isPossible({ calendar, year, month, day }: PartialDate): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day === null) return true;
  if (day < 1 || day > 31) return false;
  if (calendar === 'hijri') return day <= 30;
  return month === null || day <= daysInMonth(year, month);
}

/**
 * ISO 8601 with X for what is unsaid: `2018-02-13`, `2018-02`, `2018`, `XXXX-02-14`. Hijri dates become Gregorian ones:
 * a day becomes a day, a month or a year a range of days; without a year they have no value.
 */
export function isoValue(date: PartialDate): string | DateRange | null {
  if (date.calendar === 'hijri') return hijriValue(date);
  const { year, month, day } = date;
  if (day !== null) return `${four(year)}-${two(month)}-${two(day)}`;
  return month === null ? four(year) : `${four(year)}-${two(month)}`;
}

function hijriValue({ year: given, month, day }: PartialDate): string | DateRange | null {
  if (given === null) return null;
  let year = given;
  if (year > lastHijriYear && month !== null) {
    year = hijriYearOf(given);
    if (new Date(hijriMonthStart(year, month)).getUTCFullYear() < given) year += 1;
  }
  if (year < firstHijriYear || year > lastHijriYear) return null;
  if (month === null) {
    return {
      from: isoDay(hijriMonthStart(year, 1)),
      to: isoDay(hijriMonthStart(year + 1, 1) - DAY),
    };
  }
  const start = hijriMonthStart(year, month);
  if (day !== null) return isoDay(start + (day - 1) * DAY);
  const next = month === 12 ? hijriMonthStart(year + 1, 1) : hijriMonthStart(year, month + 1);
  return { from: isoDay(start), to: isoDay(next - DAY) };
}

/** The first or last day (or coarser) of a value, for the ends of a range. */
export function endOf(value: string | DateRange | null, side: 'from' | 'to'): string | null {
  return value === null || typeof value === 'string' ? value : value[side];
}

/** The article's date as numbers; null where it has none, `month` and `day` null by its precision. */
export interface Anchor {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Reads the article's date; a date that is not ISO 8601 counts as none. */
export function anchorOf(publishedAt: PublicationDate | null): Anchor | null {
  if (publishedAt === null) return null;
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = publishedAt.date
    .slice(0, 10)
    .split('-')
    .map(Number);
  if (!Number.isInteger(year)) return null;
  const hasMonth = publishedAt.precision !== 'year' && month >= 1 && month <= 12;
  const hasDay = hasMonth && publishedAt.precision === 'day' && day >= 1 && day <= 31;
  return { year, month: hasMonth ? month : null, day: hasDay ? day : null };
}

/** The article's day in UTC milliseconds, or null where only its month or year is known. */
export function anchorTime(anchor: Anchor | null): number | null {
  if (anchor === null || anchor.month === null || anchor.day === null) return null;
  return timeOf(anchor.year, anchor.month, anchor.day);
}

/** The article's day in the Hijri calendar; null where its day is not known. */
export function hijriAnchor(anchor: Anchor | null): Anchor | null {
  const time = anchorTime(anchor);
  return time === null ? null : hijriDayOf(time);
}

/** Moves a month by a number of months. */
export function shiftMonth(
  year: number,
  month: number,
  by: number,
): { year: number; month: number } {
  const index = year * 12 + month - 1 + by;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}
