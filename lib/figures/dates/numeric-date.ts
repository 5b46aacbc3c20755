import { type DateContext, isCue, isSign } from './date-context.ts';
import { anchorTime, isPossible, type PartialDate, timeOf } from './partial-date.ts';
import { withYearOfHead } from './year-of-head.ts';

export interface DateAt {
  readonly date: PartialDate;
  /** Tokens, `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** The text itself places it by the article's date: «فبراير الماضي». */
  readonly relative: boolean;
}

const SEPARATORS = '/-.–\\';

function gregorianOrHijri(year: number, month: number, day: number): PartialDate {
  const calendar = year >= 1300 && year < 1500 ? 'hijri' : 'gregorian';
  return { calendar, year, month, day };
}

/**
 * Three runs of digits joined by one sign: «13/2/2018», «2018-02-13», «13.02.2018», «16/04/21».
 * Day before month, as Arabic prints them, unless only the other order is a date. Where the year has two digits and stands either
 * first or last, the reading nearest the article's date holds; with no date, the last.
 */
export function readNumericDate(context: DateContext, at: number): DateAt | null {
  const { tokens } = context;
  const [first, second, third] = [tokens[at], tokens[at + 2], tokens[at + 4]];
  if (first?.kind !== 'digits' || second?.kind !== 'digits' || third?.kind !== 'digits')
    return null;
  const sign = tokens[at + 1];
  if (sign === undefined || !isSign(context, at + 1, SEPARATORS)) return null;
  if (tokens[at + 3]?.text !== sign.text) return null;
  const before = tokens[at - 1];
  if (
    before?.kind === 'sign' &&
    !first.spaced &&
    SEPARATORS.includes(before.text) &&
    tokens[at - 2]?.kind === 'digits'
  )
    return null;
  const spaced = sign.spaced || second.spaced || tokens[at + 3]?.spaced === true || third.spaced;
  if (spaced && sign.text !== '/' && !isSpacedDate(context, at)) return null;
  const [one, two, three] = [first, second, third].map(({ text }) => Number.parseInt(text, 10));
  if (one === undefined || two === undefined || three === undefined || second.text.length > 2)
    return null;
  const lengths = `${first.text.length}${third.text.length}`;
  const dates: PartialDate[] = [];
  if (lengths === '41' || lengths === '42')
    dates.push(gregorianOrHijri(one, two, three), gregorianOrHijri(one, three, two));
  else if (lengths === '14' || lengths === '24')
    dates.push(gregorianOrHijri(three, two, one), gregorianOrHijri(three, one, two));
  else if (first.text.length <= 2 && third.text.length === 2) {
    dates.push(
      ...nearest(
        context,
        gregorianOrHijri(century(three), two, one),
        gregorianOrHijri(century(one), two, three),
      ),
    );
    dates.push(gregorianOrHijri(century(three), one, two));
  }
  const date = dates.find(isPossible);
  if (date === undefined) return null;
  const next = tokens[at + 5];
  if (
    next?.kind === 'sign' &&
    !next.spaced &&
    SEPARATORS.includes(next.text) &&
    tokens[at + 6]?.kind === 'digits' &&
    tokens[at + 6]?.spaced === false
  )
    return null;
  let [to, end] = [at + 5, third.end];
  const era = context.terms[to]?.roles.cues;
  if (era?.has('hijriEra') || era?.has('gregorianEra')) {
    end = tokens[to]?.end ?? end;
    to += 1;
  }
  return { date, from: at, to, start: first.start, end, relative: false };
}

/** «15 - 2 - 2018»: signs with a space on either side, and a year of four digits at one end. */
function isSpacedDate({ tokens }: DateContext, at: number): boolean {
  const [first, third] = [tokens[at]?.text ?? '', tokens[at + 4]?.text ?? ''];
  if (first.length + third.length > 6 || !(YEAR.test(first) || YEAR.test(third))) return false;
  return [at + 1, at + 2, at + 3, at + 4].every((each) => tokens[each]?.spaced === true);
}

const YEAR = /^(?:1[34]|19|20)[0-9]{2}$/u;

function century(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

function nearest(context: DateContext, ...dates: PartialDate[]): PartialDate[] {
  const anchor = anchorTime(context.anchor);
  if (anchor === null) return dates;
  const distance = ({ year, month, day }: PartialDate): number =>
    Math.abs(timeOf(year ?? 0, month ?? 1, day ?? 1) - anchor);
  return dates.filter(isPossible).sort((one, other) => distance(one) - distance(other));
}

/**
 * Two runs of digits: a day and a month («22/4», where one of them can only be a day, or a word of dating stands before),
 * or a month and a year («3/2015», «2015-03»).
 */
export function readShortNumericDate(context: DateContext, at: number): DateAt | null {
  const { tokens } = context;
  const [first, sign, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'digits' || second?.kind !== 'digits' || sign === undefined) return null;
  if (isDateline(context, at)) return readDateline(context, at);
  if (sign.spaced || second.spaced || !isSign(context, at + 1, '/-.–')) return null;
  if (
    isTouched(context, at - 1, at - 2, first.spaced) ||
    isTouched(context, at + 3, at + 4, tokens[at + 3]?.spaced ?? true)
  )
    return null;
  const [one, two] = [Number.parseInt(first.text, 10), Number.parseInt(second.text, 10)];
  const found = (date: PartialDate): DateAt | null =>
    isPossible(date)
      ? { date, from: at, to: at + 3, start: first.start, end: second.end, relative: false }
      : null;
  const yearLike = (year: number): boolean => year >= 1900 && year <= 2100;
  if (sign.text !== '.' || isDated(context, at)) {
    if (first.text.length <= 2 && second.text.length === 4 && yearLike(two)) {
      return found({ calendar: 'gregorian', year: two, month: one, day: null });
    }
    if (first.text.length === 4 && second.text.length <= 2 && yearLike(one)) {
      return found({ calendar: 'gregorian', year: one, month: two, day: null });
    }
  }
  if (first.text.length > 2 || second.text.length > 2) return null;
  const isPlain = isDayAndMonth(first.text, second.text)
    ? sign.text === '/' || (sign.text === '-' && one > 12)
    : sign.text === '/' &&
      one > two &&
      one <= 12 &&
      (isCue(context, at - 1, 'at') || isCue(context, at - 1, 'event'));
  if (!isPlain && !isDated(context, at)) return null;
  const dayFirst = { calendar: 'gregorian', year: null, month: two, day: one } as const;
  return found(dayFirst) ?? found({ ...dayFirst, month: one, day: two });
}

const longestPlace = 3;

/** «الكويت - 13 - 2 (…)»: an agency's dateline at the head of a line, with the place before it and the agency after it. */
function isDateline(context: DateContext, at: number): boolean {
  const { tokens } = context;
  if (!isSign(context, at - 1, '-–') || !isSign(context, at + 1, '-–')) return false;
  if (tokens[at + 1]?.spaced !== true || tokens[at + 2]?.spaced !== true) return false;
  if (!isSign(context, at + 3, '(')) return false;
  for (let words = 1; words <= longestPlace; words += 1) {
    if (tokens[at - 1 - words]?.kind !== 'word') return false;
    const before = tokens[at - 2 - words];
    if (before === undefined || before.kind === 'break') return true;
  }
  return false;
}

/** Its year is the article's, of whose day it is. */
function readDateline(context: DateContext, at: number): DateAt | null {
  const { tokens } = context;
  const [first, second] = [tokens[at], tokens[at + 2]];
  if (first === undefined || second === undefined) return null;
  const [day, month] = [Number.parseInt(first.text, 10), Number.parseInt(second.text, 10)];
  const said = { calendar: 'gregorian', year: null, month, day } as const;
  if (!isPossible(said)) return null;
  const date = withYearOfHead(context, { relativeDay: 0 }, said);
  return { date, from: at, to: at + 3, start: first.start, end: second.end, relative: false };
}

/** A day above 12 beside a month, and not «24/7» or «7/24», which are no dates anywhere. */
function isDayAndMonth(one: string, two: string): boolean {
  const [first, second] = [Number.parseInt(one, 10), Number.parseInt(two, 10)];
  if ((first === 24 && second === 7) || (first === 7 && second === 24)) return false;
  return (
    (first > 12 && first <= 31 && second >= 1 && second <= 12) ||
    (second > 12 && second <= 31 && first >= 1 && first <= 12)
  );
}

function isDated(context: DateContext, at: number): boolean {
  const before = context.terms[at - 1];
  const cues = before?.roles.cues;
  return (
    before !== undefined && (cues?.has('dated') === true || before.roles.weekday !== undefined)
  );
}

function isTouched(
  { tokens }: DateContext,
  sign: number,
  digits: number,
  spaced: boolean,
): boolean {
  const token = tokens[sign];
  return (
    !spaced &&
    token?.kind === 'sign' &&
    '/-.,:–'.includes(token.text) &&
    tokens[digits]?.kind === 'digits'
  );
}
