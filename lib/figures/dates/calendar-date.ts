import {
  type DateContext,
  digitsAt,
  isCue,
  isLineEnd,
  isLineStart,
  isSign,
} from './date-context.ts';
import { type NumberAt, readDayNumber, readOrdinalWords } from './day-number.ts';
import { mayBeginDate } from './may-begin.ts';
import { hasTimeWordBefore, type MonthAt, readMonth } from './month-name.ts';
import { readTail } from './month-tail.ts';
import { type DateAt, readNumericDate, readShortNumericDate } from './numeric-date.ts';
import { isPossible, type PartialDate, shiftMonth } from './partial-date.ts';
import { readPeriodOf } from './period.ts';
import { readYearNumber, readYearOfDate, type YearAt } from './year.ts';
import { withYearOfHead } from './year-of-head.ts';

function assemble(
  context: DateContext,
  from: number,
  start: number,
  day: number | null,
  month: MonthAt,
  after: number,
  end: number,
): DateAt | null {
  const tail = readTail(context, after, month, day);
  const calendar = tail.calendar === 'hijri' ? 'hijri' : month.calendar;
  const date: PartialDate = { calendar, year: tail.year, month: month.month, day };
  if (!isPossible(date)) return null;
  const isAfter = tail.to > after;
  return {
    date,
    from,
    to: isAfter ? tail.to : after,
    start,
    end: isAfter ? tail.end : end,
    relative: tail.relative,
  };
}

/** «21 وفاة في ديسمبر و19 في نوفمبر», «الاجتماع التاسع في سبتمبر»: a number before «في» is a day only after a word that says so. */
function isCountIn(context: DateContext, at: number, of: number): boolean {
  if (context.tokens[of]?.text !== 'في') return false;
  return !isCue(context, at - 1, 'dated') && context.terms[at - 1]?.roles.weekday === undefined;
}

/** «13 فبراير 2018», «الثالث عشر من شهر فبراير», «28-نوفمبر». */
function readDayFirst(context: DateContext, at: number): DateAt | null {
  const day = readDayNumber(context, at);
  if (day === null) return null;
  let next = day.to;
  const joined = isSign(context, next, '-/–.') && day.form === 'digits';
  if (joined) next += 1;
  if (isCue(context, next, 'of')) {
    if (isCountIn(context, at, next)) return null;
    next += 1;
  }
  const month = readMonth(context, next);
  if (month === null || (joined && month.support !== 'none')) return null;
  return assemble(context, at, day.start, day.value, month, month.to, month.end);
}

/** «20 من الشهر الجاري», «20 الشهر الجاري» after a time word, «الثالث من هذا الشهر», «13 الجاري». */
function readDayOfPeriod(context: DateContext, at: number): DateAt | null {
  const day = readDayNumber(context, at);
  if (day === null) return null;
  const isTimed = isCue(context, at - 1, 'dated') || isCue(context, at - 1, 'at');
  const isOf = isCue(context, day.to, 'of') || (isTimed && day.form === 'digits');
  const period = isOf ? readPeriodOf(context, day.to, 'month') : null;
  const month = period ?? readBareMonthAdjective(context, day);
  if (month === null) return null;
  const { anchor } = context;
  const known = anchor !== null && anchor.month !== null && month.offset !== null;
  const shifted = known
    ? shiftMonth(anchor.year, anchor.month ?? 1, month.offset ?? 0)
    : { year: null, month: null };
  const date: PartialDate = { calendar: 'gregorian', ...shifted, day: day.value };
  if (!isPossible(date)) return null;
  return { date, from: at, to: month.to, start: day.start, end: month.end, relative: true };
}

/** «الجاري» alone for «الشهر الجاري», after a day in digits. */
function readBareMonthAdjective(
  context: DateContext,
  day: NumberAt,
): { offset: number | null; to: number; end: number } | null {
  const of = isCue(context, day.to, 'of');
  const adjective = context.terms[of ? day.to + 1 : day.to];
  const period = adjective?.roles.period;
  if (adjective === undefined || period === undefined || day.form !== 'digits') return null;
  const isMonth = of || isCue(context, day.to - 2, 'dated') || isCue(context, day.to - 2, 'at');
  const word = context.tokens[adjective.from]?.text ?? '';
  if (!isMonth || word.endsWith('ه') || word.endsWith('ين')) return null;
  return { offset: period.offset, to: adjective.to, end: adjective.end };
}

/** A day after its month: «فبراير 13, 2018», «سبتمبر الحادي والعشرين». A count that follows a month is none: «في مارس 15 قتيلا». */
function dayAfterMonth(context: DateContext, at: number): NumberAt | null {
  if (digitsAt(context, at, 1, 2) === null) {
    const ordinal = readOrdinalWords(context, at);
    return ordinal !== null && ordinal.value <= 31 && context.terms[at]?.definite ? ordinal : null;
  }
  const day = readDayNumber(context, at);
  if (day === null || readMonth(context, day.to) !== null) return null;
  const next = context.tokens[day.to];
  const isFollowed =
    next?.kind === 'word' && !isCue(context, day.to, 'at') && !isCue(context, day.to, 'of');
  if (isFollowed && readYearOfDate(context, day.to) === null) return null;
  return isSign(context, day.to, '%٪-–/:') ? null : day;
}

/** A month that is all its line says: the heading of a calendar. */
function fillsLine(context: DateContext, from: number, to: number): boolean {
  return isLineStart(context, from) && isLineEnd(context, to);
}

function isSupported(context: DateContext, from: number, month: MonthAt, date: DateAt): boolean {
  if (month.support === 'none') return true;
  if (date.to > month.to && (date.date.year !== null || date.relative))
    return month.support !== 'day';
  if (month.support !== 'preposition') return false;
  return hasTimeWordBefore(context, from) || fillsLine(context, from, date.to);
}

/** «فبراير 2018», «شهر فبراير», «فبراير الماضي», «فبراير 13». */
function readMonthFirst(context: DateContext, at: number): DateAt | null {
  const month = readMonth(context, at);
  if (month === null) return null;
  const day = dayAfterMonth(context, month.to);
  if (day !== null) {
    const date = assemble(context, at, month.start, day.value, month, day.to, day.end);
    if (date !== null && (month.support !== 'day' || date.date.year !== null)) return date;
  }
  const date = assemble(context, at, month.start, null, month, month.to, month.end);
  return date !== null && isSupported(context, at, month, date) ? date : null;
}

/** «2016. نوفمبر .16», «2018 فبراير 13». */
function readYearFirst(context: DateContext, at: number): DateAt | null {
  const year: YearAt | null = readYearNumber(context, at);
  if (year === null || year.form !== 'digits') return null;
  const joint = isSign(context, year.to, '.-/،,') ? year.to + 1 : year.to;
  const month = readMonth(context, joint);
  if (month === null) return null;
  const dayAt = isSign(context, month.to, '.-/،,') ? month.to + 1 : month.to;
  if (digitsAt(context, dayAt, 1, 2) === null) return null;
  const day = readDayNumber(context, dayAt);
  if (day === null) return null;
  const date: PartialDate = {
    calendar: month.calendar,
    year: year.year,
    month: month.month,
    day: day.value,
  };
  if (!isPossible(date)) return null;
  return { date, from: at, to: day.to, start: year.start, end: day.end, relative: false };
}

/** A date without the weekday or «اليوم» before it. */
function readPlainDate(context: DateContext, at: number): DateAt | null {
  const kind = context.tokens[at]?.kind;
  if (kind === 'digits') {
    return (
      readNumericDate(context, at) ??
      readDayFirst(context, at) ??
      readDayOfPeriod(context, at) ??
      readYearFirst(context, at) ??
      readShortNumericDate(context, at)
    );
  }
  if (kind !== 'word' && kind !== 'latin') return null;
  return readMonthFirst(context, at) ?? readDayFirst(context, at) ?? readDayOfPeriod(context, at);
}

/** «الموافق ليوم 13». */
function isDayWordAfter(context: DateContext, at: number): boolean {
  const unit = context.terms[at]?.roles.unit;
  return unit?.unit === 'day' && unit.number === 'one' && isCue(context, at - 1, 'corresponding');
}

/**
 * A date with the weekday or the relative day that stands before it: «الثلاثاء 13 فبراير 2018», «الثلاثاء، الموافق 13 فبراير»,
 * «اليوم 6 مايو», «الخميس (14 حزيران)».
 */
export function readCalendarDate(context: DateContext, at: number): DateAt | null {
  if (!mayBeginDate(context, at)) return null;
  const known = context.looked[at];
  if (known !== undefined) return known;
  const found = lookForDate(context, at);
  context.looked[at] = found;
  return found;
}

function lookForDate(context: DateContext, at: number): DateAt | null {
  const head = context.terms[at];
  if (head?.roles.weekday === undefined && head?.roles.relativeDay === undefined)
    return readPlainDate(context, at);
  let next = head.to;
  if (head.roles.weekday !== undefined && context.terms[next]?.roles.period !== undefined) {
    next = context.terms[next]?.to ?? next;
  }
  if (isSign(context, next, ',،')) next += 1;
  const weekday = context.terms[next];
  if (weekday?.roles.weekday !== undefined) next = weekday.to;
  if (isSign(context, next, ',،')) next += 1;
  while (isCue(context, next, 'corresponding') || isDayWordAfter(context, next)) next += 1;
  if (context.tokens[next]?.text === 'ال') next += 1;
  const opened = isSign(context, next, '(');
  const date = readPlainDate(context, opened ? next + 1 : next);
  if (date === null || date.date.day === null) return null;
  if (opened && !isSign(context, date.to, ')')) return null;
  return {
    ...date,
    date: withYearOfHead(context, head.roles, date.date),
    from: at,
    start: head.start,
    to: opened ? date.to + 1 : date.to,
    end: opened ? (context.tokens[date.to]?.end ?? date.end) : date.end,
  };
}
