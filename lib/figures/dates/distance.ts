import { type DateContext, isCue, isLineEnd, isLineStart, isSign } from './date-context.ts';
import { type DurationAt, readDurationPieces } from './duration-pieces.ts';
import { anchorTime, isoDay, shiftMonth } from './partial-date.ts';
import type { ReadingAt } from './reading-at.ts';

const DAY = 86_400_000;

/** The day, month or year that lies a duration before or after the article's day, as fine as the duration's smallest unit. */
function distanceValue(
  { anchor }: DateContext,
  { pieces }: DurationAt,
  direction: 1 | -1,
): string | null {
  if (anchor === null) return null;
  let [months, days] = [0, 0];
  let grain: 'year' | 'month' | 'day' = 'year';
  for (const { unit, value } of pieces) {
    if (typeof value !== 'number') return null;
    if (unit === 'day' || unit === 'week') {
      days += value * (unit === 'week' ? 7 : 1);
      grain = 'day';
    } else if (unit === 'month') {
      months += value;
      if (grain === 'year') grain = 'month';
    } else if (unit === 'year' || unit === 'decade' || unit === 'century') {
      months += value * (unit === 'year' ? 12 : unit === 'decade' ? 120 : 1200);
      if (!Number.isInteger(value)) grain = 'month';
    } else return null;
  }
  if (!Number.isInteger(months) || !Number.isInteger(days)) return null;
  if (grain === 'year') return String(anchor.year + direction * (months / 12));
  if (anchor.month === null) return null;
  const { year, month } = shiftMonth(anchor.year, anchor.month, direction * months);
  if (grain === 'month') return `${year}-${String(month).padStart(2, '0')}`;
  const today = anchorTime(anchor);
  if (today === null || anchor.day === null) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isoDay(Date.UTC(year, month - 1, Math.min(anchor.day, last)) + direction * days * DAY);
}

/** «من الآن» after a duration. */
function fromNow(context: DateContext, at: number): number {
  return context.tokens[at]?.text === 'من' && isCue(context, at + 1, 'now') ? at + 2 : -1;
}

/**
 * A moment at a distance from now: «منذ ساعتين», «قبل 3 أيام», «خلال أسبوع واحد» where it is all that its line says, as the time stamps of pages
 * do; within a sentence only with «من الآن» («بعد أسبوعين من الآن»), for there the distance counts from the story and is a duration.
 */
export function readDistance(context: DateContext, at: number): ReadingAt | null {
  const term = context.terms[at];
  const ago = isCue(context, at, 'ago');
  const ahead = isCue(context, at, 'ahead');
  const hasWord = term !== undefined && (ago || ahead);
  if (!hasWord) return readBareDistance(context, at);
  const from = hasWord ? term.to : at;
  const alone = isLineStart(context, at);
  const duration = readDurationPieces(context, from, alone);
  if (duration === null) return null;
  const now = fromNow(context, duration.to);
  const [first] = duration.pieces;
  if (now < 0 && !(alone && isLineEnd(context, duration.to))) return null;
  if (now >= 0 && !alone && first?.form === 'implied') return null;
  return found(context, at, term.start, duration, now, ago ? -1 : 1);
}

function readBareDistance(context: DateContext, at: number): ReadingAt | null {
  const duration = readDurationPieces(context, at, true);
  const [first] = duration?.pieces ?? [];
  if (duration === null || (first?.form === 'implied' && duration.pieces.length === 1)) return null;
  const now = fromNow(context, duration.to);
  return now < 0 ? null : found(context, at, duration.start, duration, now, 1);
}

function found(
  context: DateContext,
  from: number,
  start: number,
  duration: DurationAt,
  now: number,
  direction: 1 | -1,
): ReadingAt {
  const to = now < 0 ? duration.to : now;
  return {
    kind: 'relative_date',
    value: distanceValue(context, duration, direction),
    unit: null,
    from,
    to,
    start,
    end: context.tokens[to - 1]?.end ?? duration.end,
  };
}

/** «الآن» as the whole of a line: the stamp of what has just been published. */
export function readNow(context: DateContext, at: number): ReadingAt | null {
  const term = context.terms[at];
  if (term === undefined || !isCue(context, at, 'now')) return null;
  if (!isLineStart(context, at) || !isLineEnd(context, term.to) || isSign(context, term.to, ':؟?'))
    return null;
  const time = anchorTime(context.anchor);
  return {
    kind: 'relative_date',
    value: time === null ? null : isoDay(time),
    unit: null,
    from: at,
    to: term.to,
    start: term.start,
    end: term.end,
  };
}
