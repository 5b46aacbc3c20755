import type { DateRange } from '../figure.ts';
import { type DateContext, isCue } from './date-context.ts';
import { anchorTime, isoDay, shiftMonth } from './partial-date.ts';
import { type PeriodAt, readPeriod } from './period.ts';
import type { ReadingAt } from './reading-at.ts';
import { readYearNumber } from './year.ts';

const DAY = 86_400_000;

/** What a period is by the article's date: a day, a month, a year, or a range; null where it cannot be said. */
export function periodValue(
  context: DateContext,
  { unit, offset, number }: PeriodAt,
): string | DateRange | null {
  const { anchor } = context;
  if (anchor === null || offset === null || number !== 'one') return null;
  const time = anchorTime(anchor);
  if (unit === 'day') return time === null ? null : isoDay(time + offset * DAY);
  if (unit === 'week') {
    if (time === null) return null;
    const monday = time + (offset * 7 - ((new Date(time).getUTCDay() + 6) % 7)) * DAY;
    return { from: isoDay(monday), to: isoDay(monday + 6 * DAY) };
  }
  if (unit === 'month') {
    if (anchor.month === null) return null;
    const { year, month } = shiftMonth(anchor.year, anchor.month, offset);
    return `${year}-${String(month).padStart(2, '0')}`;
  }
  if (unit === 'year') return String(anchor.year + offset);
  if (unit === 'decade') {
    const from = Math.floor(anchor.year / 10 + offset) * 10;
    return { from: String(from), to: String(from + 9) };
  }
  return null;
}

/** «الأسبوع الماضي», «هذا العام», «الأيام المقبلة», «السنوات القليلة الماضية». */
export function readRelativePeriod(context: DateContext, at: number): ReadingAt | null {
  const period = readPeriod(context, at);
  if (period === null || period.unit === 'century') return null;
  if (
    period.unit === 'year' &&
    readYearNumber(context, period.to) !== null &&
    isCue(context, at, 'demonstrative')
  )
    return null;
  return {
    kind: 'relative_date',
    value: periodValue(context, period),
    unit: null,
    from: at,
    to: period.to,
    start: period.start,
    end: period.end,
  };
}
