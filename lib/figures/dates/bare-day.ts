import { type DateContext, isCue, isSign } from './date-context.ts';
import { readDayNumber } from './day-number.ts';
import { daysInMonth, isoDay, isoValue, shiftMonth, timeOf } from './partial-date.ts';
import type { ReadingAt } from './reading-at.ts';

/** Whether the text ends or goes on with something that the digits cannot count. */
function countsNothing(context: DateContext, at: number): boolean {
  const next = context.tokens[at];
  return (
    next === undefined ||
    next.kind === 'break' ||
    (next.kind === 'sign' && !isSign(context, at, '%٪-–/:')) ||
    isCue(context, at, 'at')
  );
}

/**
 * «الثلاثاء 19», «الجمعة الـ15»: a weekday and its day of the month, at the end of a clause. As of an article it is the nearest such day,
 * within half a year.
 */
export function readWeekdayAndDay(context: DateContext, at: number): ReadingAt | null {
  const head = context.terms[at];
  const weekday = head?.roles.weekday;
  if (head === undefined || weekday === undefined) return null;
  const next = context.tokens[head.to]?.text === 'ال' ? head.to + 1 : head.to;
  const day = readDayNumber(context, next);
  if (day === null || day.form !== 'digits' || !countsNothing(context, day.to)) return null;
  const found = nearestDay(context, weekday, day.value);
  const value = found ?? `XXXX-XX-${String(day.value).padStart(2, '0')}`;
  return { kind: 'date', value, unit: null, from: at, to: day.to, start: head.start, end: day.end };
}

function nearestDay({ anchor }: DateContext, weekday: number, day: number): string | null {
  if (anchor === null || anchor.month === null) return null;
  for (const by of [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6]) {
    const { year, month } = shiftMonth(anchor.year, anchor.month, by);
    if (day > daysInMonth(year, month)) continue;
    const time = timeOf(year, month, day);
    if (new Date(time).getUTCDay() === weekday % 7) return isoDay(time);
  }
  return null;
}

/**
 * A day of the month of which nothing but the day is said: «يوم 27», «بتاريخ 15». What follows must be no noun that the digits could count.
 * Its value keeps the month open: `XXXX-XX-27`.
 */
export function readBareDay(context: DateContext, at: number): ReadingAt | null {
  if (!isCue(context, at - 1, 'dated')) return null;
  const day = readDayNumber(context, at);
  if (day === null || day.form !== 'digits') return null;
  if (!countsNothing(context, day.to)) return null;
  const value = isoValue({ calendar: 'gregorian', year: null, month: null, day: day.value });
  return { kind: 'date', value, unit: null, from: at, to: day.to, start: day.start, end: day.end };
}
