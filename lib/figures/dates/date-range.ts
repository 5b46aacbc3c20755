import * as v from 'valibot';
import dateCues from '../../../assets/lexicon/date-cues.json' with { type: 'json' };
import { foldWord } from '../../arabic/fold.ts';
import type { DateRange } from '../figure.ts';
import { readCalendarDate } from './calendar-date.ts';
import { type DateContext, isCue, isSign } from './date-context.ts';
import { type NumberAt, readDayNumber } from './day-number.ts';
import { dateCuesSchema } from './lexicon-schema.ts';
import { readMonth } from './month-name.ts';
import type { DateAt } from './numeric-date.ts';
import { endOf, isoValue, isPossible, type PartialDate, shiftMonth } from './partial-date.ts';
import { readPeriodOf } from './period.ts';

const afterBetween = new Set(v.parse(dateCuesSchema, dateCues).afterBetween.map(foldWord));

export interface RangeAt {
  readonly value: DateRange | null;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Where the second end of a range may begin, after «إلى», «حتى», a dash, or «و» after «بين»; -1 where none can. */
function afterConnector(context: DateContext, at: number, between: boolean): number {
  const { terms, tokens } = context;
  let next = -1;
  if (isSign(context, at, '-–—~−')) next = at + 1;
  else if (isCue(context, at, 'until')) {
    next = at + 1;
    while (isCue(context, next, 'until')) next += 1;
  } else if (tokens[at]?.text === 'و' && isCue(context, at + 1, 'until')) {
    next = at + 2;
    while (isCue(context, next, 'until')) next += 1;
  } else if (between) {
    if (tokens[at]?.text === 'و' || tokens[at]?.text === 'وال') next = at + 1;
    else if (terms[at]?.conjunction) return at;
  }
  if (next < 0) return -1;
  if (tokens[next]?.text === 'يوم' && terms[next + 1]?.roles.weekday === undefined) next += 1;
  else if (tokens[next]?.text === 'يوم') next += 1;
  if (tokens[next]?.text === 'ال' && tokens[next + 1]?.kind === 'digits') next += 1;
  return next;
}

/** Whether «بين» or «ما بين» stands before a token, up to two words such as «يومي», «عامي» or the article let in. */
export function isBetween(context: DateContext, at: number): boolean {
  for (let index = at - 1; index >= at - 3; index -= 1) {
    if (isCue(context, index, 'between')) return true;
    const token = context.tokens[index];
    if (token === undefined || token.kind !== 'word' || !afterBetween.has(token.text)) return false;
  }
  return false;
}

interface BareDay extends NumberAt {
  readonly weekday: boolean;
}

/** A day of which month and year are said at the other end: «12», «الجمعة 11». */
function readBareDay(context: DateContext, at: number): BareDay | null {
  const head = context.terms[at];
  if (head?.roles.weekday === undefined) {
    const day = readDayNumber(context, at);
    return day === null ? null : { ...day, weekday: false };
  }
  const day = readDayNumber(context, isSign(context, head.to, ',،') ? head.to + 1 : head.to);
  return day === null || day.form !== 'digits'
    ? null
    : { ...day, start: head.start, weekday: true };
}

function rangeOf(first: PartialDate, last: PartialDate): DateRange | null {
  if (!isPossible(first) || !isPossible(last)) return null;
  const [from, to] = [endOf(isoValue(first), 'from'), endOf(isoValue(last), 'to')];
  return from === null || to === null ? null : { from, to };
}

/** Gives the first end what only the second says: «12 إلى 14 فبراير 2018», «من 28 يناير حتى 3 فبراير 2018». */
function complete(first: PartialDate, last: PartialDate): PartialDate {
  const month = first.month ?? last.month;
  let year = first.year ?? last.year;
  if (
    first.year === null &&
    year !== null &&
    first.month !== null &&
    last.month !== null &&
    first.month > last.month
  )
    year -= 1;
  return {
    calendar: first.month === null ? last.calendar : first.calendar,
    year,
    month,
    day: first.day,
  };
}

/** «من 4 إلى 22 هذا الشهر», «ما بين 4 و22 من الشهر الجاري»: the month of both ends. */
function readSharedPeriod(
  context: DateContext,
  at: number,
): { date: PartialDate; to: number; end: number } | null {
  const period = readPeriodOf(context, at, 'month');
  if (period === null) return null;
  const { anchor } = context;
  const known = anchor !== null && anchor.month !== null && period.offset !== null;
  const month = known
    ? shiftMonth(anchor.year, anchor.month ?? 1, period.offset ?? 0)
    : { year: null, month: null };
  return { date: { calendar: 'gregorian', ...month, day: null }, to: period.to, end: period.end };
}

function readFromBareDay(context: DateContext, at: number): RangeAt | null {
  const first = readBareDay(context, at);
  if (first === null) return null;
  const second = afterConnector(context, first.to, isBetween(context, at));
  if (second < 0) return null;
  const open = { calendar: 'gregorian', year: null, month: null, day: first.value } as const;
  const date = readCalendarDate(context, second);
  if (date !== null && date.date.day !== null) {
    const value = rangeOf(complete(open, date.date), date.date);
    if (value === null || (date.date.calendar === 'gregorian' && first.value > date.date.day))
      return null;
    return { value, from: at, to: date.to, start: first.start, end: date.end };
  }
  const last = readBareDay(context, second);
  if (last === null) return null;
  const shared = readSharedPeriod(context, last.to);
  if (shared !== null && last.value > first.value) {
    const value = rangeOf(
      { ...shared.date, day: first.value },
      { ...shared.date, day: last.value },
    );
    return { value, from: at, to: shared.to, start: first.start, end: shared.end };
  }
  if (!first.weekday || !last.weekday || context.anchor?.month == null) return null;
  const { year, month } = context.anchor;
  const value = rangeOf({ ...open, year, month }, { ...open, year, month, day: last.value });
  return { value, from: at, to: last.to, start: first.start, end: last.end };
}

/** «نوفمبر بين 19 و20», «شهر مارس من 3 إلى 9». */
function readInsideMonth(context: DateContext, at: number, month: DateAt): RangeAt | null {
  if (
    month.date.day !== null ||
    !(isCue(context, month.to, 'between') || isCue(context, month.to, 'of'))
  )
    return null;
  const first = readBareDay(context, month.to + 1);
  if (first === null) return null;
  const second = afterConnector(context, first.to, isCue(context, month.to, 'between'));
  const last = second < 0 ? null : readBareDay(context, second);
  if (last === null || last.value <= first.value || readMonth(context, last.to) !== null)
    return null;
  const value = rangeOf({ ...month.date, day: first.value }, { ...month.date, day: last.value });
  return { value, from: at, to: last.to, start: month.start, end: last.end };
}

/**
 * A range between two dates, of which the first may leave out what the second says. The words before it («من», «بين») stay
 * outside the span. Two full dates, two months, two days of one month.
 */
export function readDateRange(context: DateContext, at: number): RangeAt | null {
  const first = readCalendarDate(context, at);
  if (first === null) return readFromBareDay(context, at);
  const inside = readInsideMonth(context, at, first);
  if (inside !== null) return inside;
  const second = afterConnector(context, first.to, isBetween(context, at));
  if (second < 0) return null;
  const last = readCalendarDate(context, second);
  if (last !== null) {
    if ((first.date.day === null) !== (last.date.day === null)) return null;
    if (first.date.calendar !== last.date.calendar) return null;
    const start = complete(first.date, last.date);
    const value = rangeOf(
      start,
      last.date.year === null ? { ...last.date, year: first.date.year } : last.date,
    );
    if (value === null || (value.from > value.to && !value.from.startsWith('X'))) return null;
    return { value, from: at, to: last.to, start: first.start, end: last.end };
  }
  const day =
    first.date.day === null || first.date.year !== null ? null : readBareDay(context, second);
  if (
    day === null ||
    first.date.day === null ||
    day.form !== 'digits' ||
    day.value <= first.date.day
  )
    return null;
  if (context.tokens[day.to]?.kind === 'word' || isSign(context, day.to, '%٪/.,')) return null;
  const value = rangeOf(first.date, { ...first.date, day: day.value });
  return { value, from: at, to: day.to, start: first.start, end: day.end };
}
