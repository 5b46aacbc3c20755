import type { Candidate, FigureContext } from '../grammar.ts';
import { readBareDay } from './bare-day.ts';
import { readCalendarDate } from './calendar-date.ts';
import { readClockTime } from './clock-time.ts';
import { type DateContext, dateContextOf } from './date-context.ts';
import { readDateRange } from './date-range.ts';
import { readDistance, readNow } from './distance.ts';
import { readDuration } from './duration.ts';
import { readEdge } from './edge.ts';
import { readListedDay } from './listed-day.ts';
import { readCentury, readDecade } from './long-span.ts';
import { readNthWeekday } from './nth-weekday.ts';
import { readNumberedPeriod } from './numbered-period.ts';
import { isoValue } from './partial-date.ts';
import { readPlainYear } from './plain-year.ts';
import { candidateOf, type ReadingAt } from './reading-at.ts';
import { readRelativeDay, readWeekday, readWeekThenDay } from './relative-day.ts';
import { readRelativePeriod } from './relative-period.ts';
import { readSeason } from './season.ts';
import { readVagueDuration } from './vague-duration.ts';
import { readFractionOfYear, readWeekOf } from './year-part.ts';

type Reader = (context: DateContext, at: number) => ReadingAt | null;

function readRange(context: DateContext, at: number): ReadingAt | null {
  const range = readDateRange(context, at);
  return range === null ? null : { ...range, kind: 'date_range', unit: null };
}

function readDate(context: DateContext, at: number): ReadingAt | null {
  const found = readCalendarDate(context, at);
  if (found === null) return null;
  const value = isoValue(found.date);
  const isRelative = found.relative && found.date.day === null;
  const kind = isRelative
    ? 'relative_date'
    : value !== null && typeof value === 'object'
      ? 'date_range'
      : 'date';
  return { kind, value, unit: null, from: at, to: found.to, start: found.start, end: found.end };
}

/** In the order in which they are asked: what says more of the text comes first. */
const readers: readonly Reader[] = [
  readClockTime,
  readRange,
  readDate,
  readListedDay,
  readBareDay,
  readEdge,
  readSeason,
  readFractionOfYear,
  readWeekOf,
  readWeekThenDay,
  readNthWeekday,
  readDecade,
  readCentury,
  readRelativeDay,
  readWeekday,
  readNumberedPeriod,
  readRelativePeriod,
  readPlainYear,
  readDistance,
  readNow,
  readVagueDuration,
  readDuration,
];

/**
 * Every date, range of dates, relative date, duration and time of day, none overlapping another, in one pass: at each token that
 * is a date word, digits or the beginning of a number the readers are asked in turn, and what one has read is not read again.
 * Each reader looks at a bounded number of tokens, so the pass is linear.
 */
export function readDates(figures: FigureContext): Candidate[] {
  const context = dateContextOf(figures);
  const candidates: Candidate[] = [];
  const { tokens, terms } = context;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    let next = at + 1;
    if (
      token !== undefined &&
      (token.kind === 'digits' || terms[at] !== undefined || figures.numberAt(at) >= 0)
    ) {
      for (const read of readers) {
        const found = read(context, at);
        if (found === null) continue;
        candidates.push(candidateOf(found));
        next = Math.max(found.to, next);
        break;
      }
    }
    at = next;
  }
  return candidates;
}
