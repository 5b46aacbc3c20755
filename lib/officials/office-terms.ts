import type { PublicationDate } from '../article/article.ts';
import type { OfficeTerm } from '../reference/schema.ts';

/** Days since 1970-01-01, UTC. */
export type DayNumber = number;

/** Sources differ on hand-over days: oath, confidence vote, last day; so ten days on either side of a boundary count. */
export const BOUNDARY_TOLERANCE_DAYS = 10;

const MILLISECONDS_PER_DAY = 86_400_000;

/** First and last day that a partial ISO date can mean. */
interface Days {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

const MEMORY = 1 << 14;
/** Dates read before: the terms of a set are asked for again and again. */
const known = new Map<string, Days>();

/** «2018-02» is 1 to 28 February 2018. */
export function daysOf(date: string): Days {
  const before = known.get(date);
  if (before !== undefined) return before;
  if (known.size >= MEMORY) known.clear();
  const days = readDays(date);
  known.set(date, days);
  return days;
}

function readDays(date: string): Days {
  const [year = 0, month, day] = date.split('-').map(Number);
  const number = (y: number, m: number, d: number): DayNumber =>
    Date.UTC(y, m, d) / MILLISECONDS_PER_DAY;
  if (month === undefined) return { first: number(year, 0, 1), last: number(year, 11, 31) };
  if (day === undefined) return { first: number(year, month - 1, 1), last: number(year, month, 0) };
  const exact = number(year, month - 1, day);
  return { first: exact, last: exact };
}

/** Where a date lies against a term of office. */
export type TermRelation = 'held' | 'boundary' | 'past' | 'future';

/**
 * `held`: inside the term for certain; `boundary`: within the tolerance of a start or end, or inside the uncertainty of a date
 * known by month or year only; `past`: the term was over; `future`: it had not begun.
 */
export function relationOf(term: OfficeTerm, publishedAt: PublicationDate): TermRelation {
  const article = daysOf(publishedAt.date);
  const start = term.start === null ? null : daysOf(term.start);
  const end = term.end === null ? null : daysOf(term.end);
  if (start !== null && article.last < start.first - BOUNDARY_TOLERANCE_DAYS) return 'future';
  if (end !== null && article.first > end.last + BOUNDARY_TOLERANCE_DAYS) return 'past';
  const afterStart = start === null || article.first >= start.last + BOUNDARY_TOLERANCE_DAYS;
  const beforeEnd = end === null || article.last <= end.first - BOUNDARY_TOLERANCE_DAYS;
  return afterStart && beforeEnd ? 'held' : 'boundary';
}

/** So long after leaving office somebody is still called by the short name alone. */
const RECENT_DAYS = 60;

/** True where the office was held on the date or shortly before. */
export function wasInOffice(term: OfficeTerm, publishedAt: PublicationDate): boolean {
  if (isInOffice(term, publishedAt)) return true;
  if (term.end === null || relationOf(term, publishedAt) !== 'past') return false;
  return daysOf(publishedAt.date).first <= daysOf(term.end).last + RECENT_DAYS;
}

/** True where the office was held on the date, a boundary counting as either side. */
export function isInOffice(term: OfficeTerm, publishedAt: PublicationDate): boolean {
  const relation = relationOf(term, publishedAt);
  return relation === 'held' || relation === 'boundary';
}
