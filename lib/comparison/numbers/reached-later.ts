import type { Metric } from '../../reference/schema.ts';
import type { Days } from '../dates/days.ts';
import type { Quantity } from './match.ts';
import { isRounded } from './rounding.ts';
import type { History, IndexedStatement } from './statements.ts';

/** Shares by which a number may be above a reading: of one that gives a number, and of one that gives only a bound. */
const ABOVE = 0.02;
const ABOVE_BOUND = 0.05;

/** What a total is at least when a number is printed; null where it may be any. */
function leastOf({ value, qualifier }: Quantity): number | null {
  if (qualifier === 'at_most' || qualifier === 'less_than') return null;
  return typeof value === 'number' ? value : value.min;
}

function numberOf({ statement }: IndexedStatement): number | null {
  return typeof statement.value === 'number' && !statement.doubtful ? statement.value : null;
}

/** Whether a number is plainly greater than a reading. */
function isAbove(printed: number, reading: IndexedStatement): boolean {
  const value = numberOf(reading);
  if (value === null || isRounded(printed, value)) return false;
  return printed > value * (1 + (reading.statement.qualifier === 'exact' ? ABOVE : ABOVE_BOUND));
}

/**
 * «أكثر من 1100 مدني» two months before a reading of 1,061: what only grows had not come so far yet. The first reading of those after the
 * article that has, where there is one; null where the number may have been reached.
 */
export function reachedLater(
  { nature }: Metric,
  printed: Quantity,
  { next, later }: History,
): { readonly statement: IndexedStatement; readonly value: number } | null {
  const least = leastOf(printed);
  if (nature !== 'cumulative' || next === null || least === null) return null;
  if (!isAbove(least, next)) return null;
  for (const statement of later) {
    const value = statement.point ? numberOf(statement) : null;
    if (value !== null && !isAbove(least, statement)) return { statement, value };
  }
  return null;
}

/** Shares of the time between two readings, and of what was added in it, from which a number is ahead of its time. */
const SOON = 0.25;
const MOST = 0.6;

/** Whether a number between two readings of a total is nearly the second, soon after the first: «29 ألف» in the week after 27,566, nine months before 29,920. */
export function isTooEarly(
  { nature }: Metric,
  printed: Quantity,
  { current, next }: History,
  days: Days | null,
): boolean {
  const [last, least] = [current.at(-1), leastOf(printed)];
  if (nature !== 'cumulative' || !last || next === null || least === null || days === null) {
    return false;
  }
  const [from, to] = [numberOf(last), numberOf(next)];
  if (from === null || to === null || to <= from || isRounded(least, from)) return false;
  const passed = (days.to - last.days.to) / (next.days.from - last.days.to);
  return passed < SOON && (least - from) / (to - from) > MOST;
}
