import type { DateContext } from './date-context.ts';
import { anchorTime, isPossible, type PartialDate, timeOf } from './partial-date.ts';
import type { Roles } from './roles.ts';

/** News tells of the past: a day to come counts as this many times as far. */
const AHEAD = 2;

/**
 * A date without a year that stands behind «اليوم» or a weekday, with the year in which it lies nearest the article's day. The year stays
 * open where the article has no day, and where the date falls on another weekday than the text says: that is for a check to tell.
 */
export function withYearOfHead(context: DateContext, head: Roles, date: PartialDate): PartialDate {
  const { year, month, day, calendar } = date;
  const { anchor } = context;
  const now = anchorTime(anchor);
  if (anchor === null || now === null || year !== null || calendar !== 'gregorian') return date;
  if (month === null || day === null) return date;
  const distance = (candidate: number): number => {
    const ahead = timeOf(candidate, month, day) - now;
    return ahead > 0 ? ahead * AHEAD : -ahead;
  };
  const [nearest] = [anchor.year, anchor.year - 1, anchor.year + 1].sort(
    (one, other) => distance(one) - distance(other),
  );
  if (nearest === undefined) return date;
  const resolved = { ...date, year: nearest };
  const weekday = new Date(timeOf(nearest, month, day)).getUTCDay();
  const agrees = head.relativeDay !== undefined || weekday === (head.weekday ?? 0) % 7;
  return agrees && isPossible(resolved) ? resolved : date;
}
