import { type DateContext, isCue, isSign } from './date-context.ts';
import { readDayNumber } from './day-number.ts';
import { isoValue } from './partial-date.ts';
import type { ReadingAt } from './reading-at.ts';

/**
 * A day of the month of which nothing but the day is said: «يوم 27», «بتاريخ 15». What follows must be no noun that the digits could count.
 * Its value keeps the month open: `XXXX-XX-27`.
 */
export function readBareDay(context: DateContext, at: number): ReadingAt | null {
  if (!isCue(context, at - 1, 'dated')) return null;
  const day = readDayNumber(context, at);
  if (day === null || day.form !== 'digits') return null;
  const next = context.tokens[day.to];
  const ends =
    next === undefined ||
    next.kind === 'break' ||
    (next.kind === 'sign' && !isSign(context, day.to, '%٪-–/:')) ||
    isCue(context, day.to, 'at');
  if (!ends) return null;
  const value = isoValue({ calendar: 'gregorian', year: null, month: null, day: day.value });
  return { kind: 'date', value, unit: null, from: at, to: day.to, start: day.start, end: day.end };
}
