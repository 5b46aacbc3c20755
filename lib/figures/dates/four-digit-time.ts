import { type DateContext, digitsAt, isCue, isJoined } from './date-context.ts';
import type { ReadingAt } from './reading-at.ts';
import { isYearWord } from './year.ts';

/** «1430 بتوقيت جرينتش», «الساعة 0915»: hours and minutes without a sign between, as Reuters prints them. */
export function readFourDigitTime(context: DateContext, at: number): ReadingAt | null {
  const isZoned = isCue(context, at + 1, 'zone') && !isYearWord(context, at - 1);
  const isTime = isZoned || isCue(context, at - 1, 'oclock');
  const token = context.tokens[at];
  const digits = isTime ? digitsAt(context, at, 4, 4) : null;
  if (digits === null || token === undefined || isJoined(context, at)) return null;
  const [hour, minute] = [Math.floor(digits / 100), digits % 100];
  if (hour > 23 || minute > 59) return null;
  const value = `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const { start, end } = token;
  return { kind: 'furniture', value, unit: null, from: at, to: at + 1, start, end };
}
