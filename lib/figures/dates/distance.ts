import { type DateContext, isCue, isLineEnd, isLineStart, isSign } from './date-context.ts';
import { type DurationAt, readDurationPieces } from './duration-pieces.ts';
import { anchorTime, daysInMonth, isoDay, shiftMonth } from './partial-date.ts';
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
  const last = daysInMonth(year, month);
  return isoDay(Date.UTC(year, month - 1, Math.min(anchor.day, last)) + direction * days * DAY);
}

/** «من الآن» after a duration. */
function fromNow(context: DateContext, at: number): number {
  return context.tokens[at]?.text === 'من' && isCue(context, at + 1, 'now') ? at + 2 : -1;
}

/**
 * A moment at a distance from now: «منذ ساعتين», «قبل 3 أيام», «خلال أسبوع واحد» where it is all that its line says, as the time stamps of pages
 * do, or opens it («قبل 3 أيام، …»), and «3 أيام مضت»; within a sentence only with «من الآن» («بعد أسبوعين من الآن»), for there the distance
 * counts from the story and is a duration.
 */
export function readDistance(context: DateContext, at: number): ReadingAt | null {
  const term = context.terms[at];
  const ago = isCue(context, at, 'ago');
  if (term === undefined || !(ago || isCue(context, at, 'ahead')))
    return readBareDistance(context, at);
  const opens = isLineStart(context, at);
  const duration = readDurationPieces(context, term.to, opens);
  if (duration === null) return null;
  const now = fromNow(context, duration.to);
  const [first] = duration.pieces;
  const isSaid = first?.form !== 'implied' || duration.pieces.length > 1;
  if (now >= 0 && !opens && !isSaid) return null;
  if (now < 0) {
    const isDated = distanceValue(context, duration, 1) !== null;
    const opensClause = opens && isSaid && isDated && isSign(context, duration.to, ',،');
    if (!opensClause && !(opens && isLineEnd(context, duration.to))) return null;
  }
  return found(context, at, term.start, duration, Math.max(now, duration.to), ago ? -1 : 1);
}

/** «شهر و21 يوما من الآن», «5 أيام مضت», «يومين لاحقا». */
function readBareDistance(context: DateContext, at: number): ReadingAt | null {
  const duration = readDurationPieces(context, at, true);
  const [first] = duration?.pieces ?? [];
  if (duration === null || (first?.form === 'implied' && duration.pieces.length === 1)) return null;
  const now = fromNow(context, duration.to);
  const { start, to } = duration;
  if (now >= 0)
    return found(context, at, start, duration, now, isCue(context, at - 1, 'ago') ? -1 : 1);
  if (!isLineStart(context, at)) return null;
  if (isCue(context, to, 'agoAfter')) return found(context, at, start, duration, to + 1, -1);
  return isCue(context, to, 'aheadAfter') ? found(context, at, start, duration, to + 1, 1) : null;
}

function found(
  context: DateContext,
  from: number,
  start: number,
  duration: DurationAt,
  to: number,
  direction: 1 | -1,
): ReadingAt {
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
