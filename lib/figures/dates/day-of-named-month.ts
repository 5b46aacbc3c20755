import { type DateContext, isCue } from './date-context.ts';
import { type NumberAt, readDayNumber } from './day-number.ts';
import { readMonth } from './month-name.ts';
import { isoValue, isPossible } from './partial-date.ts';
import type { ReadingAt } from './reading-at.ts';
import { readYearOfDate } from './year.ts';

/** How far before the day its month may stand, in tokens of one line. */
const REACH = 30;
const OF_IT = 'منه';

/** «بدأت في 3 شباط وانتهت في 14 منه»: a day of the month that was named last, with the year that was said of it. */
export function readDayOfNamedMonth(context: DateContext, at: number): ReadingAt | null {
  const { tokens } = context;
  const day = dayBefore(context, at);
  if (day === null) return null;
  for (let index = at - 1; index >= at - REACH; index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'break') return null;
    const month = readMonth(context, index);
    if (month === null) continue;
    const { calendar, month: number } = month;
    const year = readYearOfDate(context, month.to)?.year ?? null;
    const date = { calendar, year, month: number, day: day.value };
    if (!isPossible(date)) return null;
    const { start } = day;
    const end = tokens[day.to]?.end ?? day.end;
    const value = isoValue(date);
    return { kind: 'date', value, unit: null, from: at, to: day.to + 1, start, end };
  }
  return null;
}

/** A day of the month before «منه», where a time may stand: «14 منه» alone may be fourteen of them. */
function dayBefore(context: DateContext, at: number): NumberAt | null {
  const isTimed =
    isCue(context, at - 1, 'at') ||
    isCue(context, at - 1, 'dated') ||
    isCue(context, at - 1, 'until');
  const isGlued = context.tokens[at - 1]?.text === 'ال';
  if (!isTimed && !isGlued) return null;
  const day = readDayNumber(context, at);
  return day !== null && context.tokens[day.to]?.text === OF_IT ? day : null;
}
