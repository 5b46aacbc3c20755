import { type DateContext, isCue } from './date-context.ts';
import type { MonthAt } from './month-name.ts';
import { hijriAnchor } from './partial-date.ts';
import { readPeriodOf } from './period.ts';
import { readYearOfDate } from './year.ts';

/** What stands after a month: its year, or what places it by the article's date. */
export interface Tail {
  readonly year: number | null;
  readonly calendar: 'gregorian' | 'hijri' | null;
  readonly relative: boolean;
  readonly said: boolean;
  readonly to: number;
  readonly end: number;
}

/**
 * The year of a month that is «الماضي», «الجاري» or «المقبل» by the article's date, in the month's calendar; null with no date.
 */
function yearByPeriod(
  context: DateContext,
  offset: number | null,
  { calendar, month }: MonthAt,
  day: number | null,
): number | null {
  const anchor = calendar === 'hijri' ? hijriAnchor(context.anchor) : context.anchor;
  if (anchor === null || offset === null) return null;
  if (offset === 0 || anchor.month === null)
    return anchor.year + (anchor.month === null ? offset : 0);
  const here = month * 100 + (day ?? 0);
  const now = anchor.month * 100 + (day === null ? 0 : (anchor.day ?? 0));
  if (offset < 0) return here < now ? anchor.year : anchor.year - 1;
  return here > now ? anchor.year : anchor.year + 1;
}

/** Reads what follows a month up to which a date has been read. */
export function readTail(
  context: DateContext,
  at: number,
  month: MonthAt,
  day: number | null,
): Tail {
  const none: Tail = {
    year: null,
    calendar: null,
    relative: false,
    said: false,
    to: at,
    end: month.end,
  };
  const year = readYearOfDate(context, at);
  if (year !== null && year.year >= 100) {
    return {
      year: year.year,
      calendar: year.calendar,
      relative: false,
      said: true,
      to: year.to,
      end: year.end,
    };
  }
  const adjective = context.terms[at];
  if (adjective?.roles.period !== undefined) {
    const { offset } = adjective.roles.period;
    // «حزيران الفائت من العام 2017»: the year is said as well.
    const said = isCue(context, adjective.to, 'of') ? readYearOfDate(context, adjective.to) : null;
    if (said !== null && said.year >= 1900) {
      const { year, calendar, to, end } = said;
      return { year, calendar, relative: false, said: true, to, end };
    }
    const resolved = yearByPeriod(context, offset, month, day);
    return {
      year: resolved,
      calendar: null,
      relative: true,
      said: true,
      to: adjective.to,
      end: adjective.end,
    };
  }
  const period = readPeriodOf(context, at, 'year');
  if (period === null) return none;
  const shifted =
    context.anchor === null || period.offset === null ? null : context.anchor.year + period.offset;
  return {
    year: shifted,
    calendar: null,
    relative: true,
    said: true,
    to: period.to,
    end: period.end,
  };
}
