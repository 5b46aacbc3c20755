import { type DateContext, isCue } from './date-context.ts';
import { readOrdinalWords } from './day-number.ts';
import { readMonth } from './month-name.ts';
import { isoDay, timeOf } from './partial-date.ts';
import type { ReadingAt } from './reading-at.ts';
import { readWholeYear } from './year-part.ts';

/** The nth weekday of a month, as an ISO day; null where the month has no such day. */
function nthWeekday(year: number, month: number, weekday: number, which: number): string | null {
  const first = timeOf(year, month, 1);
  const day = 1 + ((weekday - new Date(first).getUTCDay() + 7) % 7) + (which - 1) * 7;
  const time = timeOf(year, month, day);
  return new Date(time).getUTCMonth() + 1 === month ? isoDay(time) : null;
}

/** The month that follows «من» or «في»; the article's own where none is said. */
function readItsMonth(
  context: DateContext,
  at: number,
): { year: number | null; month: number | null; to: number; end: number } | null {
  if (!isCue(context, at, 'of')) return null;
  const month = readMonth(context, at + 1);
  if (month === null) return null;
  const year = readWholeYear(context, month.to);
  return {
    year: year?.year ?? null,
    month: month.calendar === 'hijri' ? null : month.month,
    to: year?.to ?? month.to,
    end: year?.end ?? month.end,
  };
}

/** «الأحد الأول من مارس 2018», «أول يوم جمعة من يوليو», «ثاني أحد في مايو», «الثلاثاء الثالث». */
export function readNthWeekday(context: DateContext, at: number): ReadingAt | null {
  const { terms, anchor } = context;
  const head = terms[at];
  if (head === undefined) return null;
  const weekdayFirst = head.roles.weekday !== undefined;
  const ordinal = readOrdinalWords(context, weekdayFirst ? head.to : at);
  if (ordinal === null || ordinal.value > 5) return null;
  if (weekdayFirst && terms[head.to]?.definite !== true) return null;
  let next = ordinal.to;
  let weekday = head.roles.weekday;
  let end = ordinal.end;
  if (!weekdayFirst) {
    if (terms[next]?.roles.unit?.unit === 'day') next += 1;
    const name = terms[next];
    weekday = name?.roles.bareWeekday ?? name?.roles.weekday;
    if (name === undefined || weekday === undefined) return null;
    next = name.to;
    end = name.end;
  }
  if (weekday === undefined) return null;
  const of = readItsMonth(context, next);
  if (of === null && !weekdayFirst) return null;
  const year = of === null ? (anchor?.year ?? null) : of.year;
  const month = of === null ? (anchor?.month ?? null) : of.month;
  const value =
    year === null || month === null ? null : nthWeekday(year, month, weekday, ordinal.value);
  return {
    kind: of === null ? 'relative_date' : 'date',
    value,
    unit: null,
    from: at,
    to: of?.to ?? next,
    start: head.start,
    end: of?.end ?? end,
  };
}
