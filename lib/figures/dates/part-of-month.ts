import type { DateRange } from '../figure.ts';
import { type DateContext, isCue } from './date-context.ts';
import { readMonth } from './month-name.ts';
import { daysInMonth, isoValue, shiftMonth } from './partial-date.ts';
import { readPeriodOf } from './period.ts';
import type { ReadingAt } from './reading-at.ts';
import { readYearNumber } from './year.ts';

/** Which of how many parts, at the token `at`, with the token after the words that say so. */
export interface PartAt {
  readonly at: number;
  readonly start: number;
  readonly parts: number;
  readonly which: number;
  readonly after: number;
}

/** Days of a half are 1 to 15 and 16 on, of a third ten each; other parts have no days of their own. */
function daysOf({ parts, which }: PartAt, year: number | null, month: number): DateRange | null {
  if (parts !== 2 && parts !== 3) return null;
  const length = 30 / parts;
  const last = which === parts ? daysInMonth(year, month) : which * length;
  const day = (number: number): string =>
    String(isoValue({ calendar: 'gregorian', year, month, day: number }));
  return { from: day((which - 1) * length + 1), to: day(last) };
}

/** «النصف الثاني من آذار», «الثلث الأول من أبريل 2017», «النصف الأول من الشهر الجاري». */
export function readPartOfMonth(context: DateContext, part: PartAt): ReadingAt | null {
  const { at, start, after } = part;
  if (!isCue(context, after, 'of')) return null;
  const found = { unit: null, from: at, start } as const;
  const month = readMonth(context, after + 1);
  if (month !== null) {
    const year = readYearNumber(context, month.to);
    const isKnown = month.calendar === 'gregorian';
    const value = isKnown ? daysOf(part, year?.year ?? null, month.month) : null;
    const { to, end } = year ?? month;
    return { ...found, kind: 'date_range', value, to, end };
  }
  const period = readPeriodOf(context, after, 'month');
  if (period === null) return null;
  const { anchor } = context;
  const isKnown = anchor !== null && anchor.month !== null && period.offset !== null;
  const shifted = isKnown ? shiftMonth(anchor.year, anchor.month ?? 1, period.offset ?? 0) : null;
  const value = shifted === null ? null : daysOf(part, shifted.year, shifted.month);
  return { ...found, kind: 'relative_date', value, to: period.to, end: period.end };
}
