import { readWeekdayAndDay } from './bare-day.ts';
import { readCalendarDate } from './calendar-date.ts';
import { type DateContext, isCue, isLineStart, isSign } from './date-context.ts';
import { isFuture } from './future.ts';
import { anchorTime, isoDay } from './partial-date.ts';
import { readPeriod } from './period.ts';
import type { ReadingAt } from './reading-at.ts';
import type { Term } from './terms.ts';

const DAY = 86_400_000;
const CLOSING_QUOTES = '»”"';
const OPENING_QUOTES = '«“"';

/** ISO day at a distance from the article's day, or null where that is unknown. */
function dayFromAnchor(context: DateContext, offset: number): string | null {
  const anchor = anchorTime(context.anchor);
  return anchor === null ? null : isoDay(anchor + offset * DAY);
}

/** Days from the article's day to a weekday: the last one (today counts), or by an adjective the one before or after. */
function weekdayOffset(context: DateContext, weekday: number, period: number): number | null {
  const anchor = anchorTime(context.anchor);
  if (anchor === null) return null;
  const today = ((new Date(anchor).getUTCDay() + 6) % 7) + 1;
  const back = (today - weekday + 7) % 7;
  if (period < 0) return -(back === 0 ? 7 : back) + (period + 1) * 7;
  if (period === 0) return -back;
  return (back === 0 ? 7 : 7 - back) + (period - 1) * 7;
}

/** «(الجمعة)», «الجمعة», «، الجمعة» after a relative day: the weekday with which it agrees or not is a later matter. */
function readNamedWeekday(context: DateContext, at: number): { to: number; end: number } | null {
  const { terms, tokens } = context;
  const bracket = isSign(context, at, '([');
  let next = bracket || isSign(context, at, ',،') ? at + 1 : at;
  if (tokens[next]?.text === 'يوم') next += 1;
  const weekday = terms[next];
  if (weekday?.roles.weekday === undefined || weekday.conjunction) return null;
  if (!bracket) return { to: weekday.to, end: weekday.end };
  if (!isSign(context, weekday.to, ')]')) return null;
  return { to: weekday.to + 1, end: tokens[weekday.to]?.end ?? weekday.end };
}

/** «اليوم» that is no day: in the name of a newspaper, a rate, «اليوم العالمي». */
function isSilent(context: DateContext, term: Term): boolean {
  if (
    isCue(context, term.from - 1, 'todaySilentAfter') ||
    isCue(context, term.to, 'todaySilentBefore')
  )
    return true;
  if (term.to - term.from > 1) return false;
  const isToday = term.roles.relativeDay === 0;
  if (isToday && isCue(context, term.from - 1, 'rateAfter') && isPerDay(context, term.from))
    return true;
  if (isSign(context, term.to, ':') && endsDateline(context, term.from)) return true;
  if (isToday && isNewspaper(context, term.from, term.to)) return true;
  return isSign(context, term.to, CLOSING_QUOTES) && opensTitle(context, term.from);
}

/** «(بغداد اليوم) - …», «بغداد اليوم - ديالى»: a newspaper that a line opens with. */
function isNewspaper(context: DateContext, from: number, to: number): boolean {
  if (context.tokens[from - 1]?.kind !== 'word') return false;
  if (isSign(context, to, ')'))
    return isSign(context, from - 2, '(') && isLineStart(context, from - 2);
  return isSign(context, to, '-–—') && isLineStart(context, from - 1);
}

/** Words that a dateline may have before its newspaper: «عمّان ـ الغد:». */
const LONGEST_DATELINE = 4;

/** A line opens within a few words before, none of which tells of anything: the newspaper of a dateline. */
function endsDateline(context: DateContext, at: number): boolean {
  for (let index = at - 1; index >= at - LONGEST_DATELINE; index -= 1) {
    const kind = context.tokens[index]?.kind;
    if (kind === undefined || kind === 'break') return index < at - 1;
  }
  return false;
}

/** «مليون برميل في اليوم»: a count not far before. */
function isPerDay(context: DateContext, at: number): boolean {
  for (let index = at - 2; index >= at - 6; index -= 1) {
    const kind = context.tokens[index]?.kind;
    if (kind === undefined || kind === 'break' || kind === 'sign') return false;
    if (kind === 'digits' || context.figures.numberAt(index) >= 0) return true;
  }
  return false;
}

/** A title of at most three words in quotation marks ends here: «الخليج اليوم». */
function opensTitle(context: DateContext, at: number): boolean {
  for (let index = at - 1; index >= at - 3; index -= 1) {
    if (isSign(context, index, OPENING_QUOTES)) return index < at - 1;
    if (context.tokens[index]?.kind !== 'word') return false;
  }
  return false;
}

/** «أمس», «اليوم الثلاثاء», «أول من أمس (الخميس)», «فجر اليوم», «مساء أمس الجمعة», «اليوم التالي». */
export function readRelativeDay(context: DateContext, at: number): ReadingAt | null {
  const { terms } = context;
  const first = terms[at];
  if (first === undefined) return null;
  const isPart = isCue(context, at, 'dayPart') && first.roles.relativeDay === undefined;
  const term = isPart ? terms[first.to] : first;
  if (term === undefined || (isPart && term.conjunction)) return null;
  if (isPart && isDated(context, first.to)) return null;
  const isLater = term.roles.cues?.has('laterDay') === true;
  const offset = term.roles.relativeDay;
  if ((offset === undefined && !isLater) || isSilent(context, term)) return null;
  const weekday = readNamedWeekday(context, term.to);
  const next = weekday?.to ?? term.to;
  const value = isLater || offset === undefined ? null : dayFromAnchor(context, offset);
  return {
    kind: 'relative_date',
    value,
    unit: null,
    from: at,
    to: next,
    start: first.start,
    end: weekday?.end ?? term.end,
  };
}

/** A whole date begins there, which says more: «يوم |الأربعاء 15 يوليو». */
function isDated(context: DateContext, at: number): boolean {
  return readCalendarDate(context, at) !== null || readWeekdayAndDay(context, at) !== null;
}

/** «الثلاثاء», «يوم الأحد الماضي», «فجر الجمعة», «هذا الخميس», «الجمعة من الأسبوع المقبل». */
export function readWeekday(context: DateContext, at: number): ReadingAt | null {
  const { terms } = context;
  const first = terms[at];
  if (first === undefined) return null;
  let next = at;
  const hasPointer = isCue(context, next, 'demonstrative');
  if (hasPointer) next += 1;
  if (isCue(context, next, 'dayPart')) next += 1;
  if (isDayWord(context, next)) next += 1;
  const term = terms[next];
  const weekday = term?.roles.weekday;
  if (term === undefined || weekday === undefined || (next > at && term.conjunction)) return null;
  if (next === at && isCue(context, at - 1, 'weekdaySilentAfter')) return null;
  if (next > at && isDated(context, next)) return null;
  let { to, end } = term;
  const night = isSign(context, to, '-–/') ? to + 1 : to;
  const second = terms[night];
  if (next > at && second?.roles.weekday === (weekday % 7) + 1 && !second.conjunction) {
    to = second.to;
    end = second.end;
  }
  const adjective = terms[to];
  const found = (value: string | null, upTo: number, until: number): ReadingAt => ({
    kind: 'relative_date',
    value,
    unit: null,
    from: at,
    to: upTo,
    start: first.start,
    end: until,
  });
  if (adjective?.roles.period !== undefined) {
    const { offset } = adjective.roles.period;
    const days = offset === null ? null : weekdayOffset(context, weekday, offset);
    return found(days === null ? null : dayFromAnchor(context, days), adjective.to, adjective.end);
  }
  const week = readPeriod(context, isCue(context, to, 'of') ? to + 1 : to);
  if (week !== null && week.unit === 'week' && week.number === 'one') {
    return found(dayOfWeek(context, weekday, week.offset), week.to, week.end);
  }
  const ahead = !hasPointer && weekdayOffset(context, weekday, 0) !== 0 && isFuture(context, at);
  const days = hasPointer
    ? inThisWeek(context, weekday)
    : weekdayOffset(context, weekday, ahead ? 1 : 0);
  return found(days === null ? null : dayFromAnchor(context, days), to, end);
}

function isDayWord({ terms }: DateContext, at: number): boolean {
  const unit = terms[at]?.roles.unit;
  return unit?.unit === 'day' && unit.number === 'one';
}

/** A weekday of the article's week, which begins on Monday, or of one before or after it. */
function dayOfWeek(context: DateContext, weekday: number, offset: number | null): string | null {
  const anchor = anchorTime(context.anchor);
  if (anchor === null || offset === null) return null;
  const today = ((new Date(anchor).getUTCDay() + 6) % 7) + 1;
  return isoDay(anchor + (weekday - today + offset * 7) * DAY);
}

function inThisWeek(context: DateContext, weekday: number): number | null {
  const anchor = anchorTime(context.anchor);
  if (anchor === null) return null;
  return weekday - (((new Date(anchor).getUTCDay() + 6) % 7) + 1);
}

/** «الأسبوع القادم الأحد», «هذا الأسبوع يوم السبت»: a week, then its day. */
export function readWeekThenDay(context: DateContext, at: number): ReadingAt | null {
  const week = readPeriod(context, at);
  if (week === null || week.unit !== 'week' || week.number !== 'one') return null;
  const next = isDayWord(context, week.to) ? week.to + 1 : week.to;
  const term = context.terms[next];
  if (term?.roles.weekday === undefined || term.conjunction) return null;
  const value = dayOfWeek(context, term.roles.weekday, week.offset);
  return {
    kind: 'relative_date',
    value,
    unit: null,
    from: at,
    to: term.to,
    start: week.start,
    end: term.end,
  };
}
