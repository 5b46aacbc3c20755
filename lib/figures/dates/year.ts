import { type DateContext, digitsAt, isCue, isJoined, isSign, numberFrom } from './date-context.ts';
import type { Calendar } from './roles.ts';
import { hasCue } from './terms.ts';

export interface YearAt {
  readonly year: number;
  /** What its era says; null where none is said. */
  readonly calendar: Calendar | null;
  /** Token after it. */
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly form: 'digits' | 'words';
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

interface Era {
  readonly calendar: Calendar;
  /** «قبل الميلاد»: the year counts back; ISO 8601 calls 1 BC year 0. */
  readonly before: boolean;
  readonly to: number;
  readonly end: number;
}

/** «م», «ميلادي», «هـ», «هجرية» after a year. */
function readEra({ terms }: DateContext, at: number): Era | null {
  const term = terms[at];
  if (term !== undefined && hasCue(term, 'beforeChrist')) {
    return { calendar: 'gregorian', before: true, to: term.to, end: term.end };
  }
  if (hasCue(term, 'hijriEra'))
    return { calendar: 'hijri', before: false, to: at + 1, end: term?.end ?? 0 };
  if (hasCue(term, 'gregorianEra'))
    return { calendar: 'gregorian', before: false, to: at + 1, end: term?.end ?? 0 };
  return null;
}

/**
 * A year in digits or words, with its era: «2018», «١٤٤٥ هـ», «2014م», «ألفين وثمانية عشر».
 * `fewest` is the least number of digits; words below 1100 or round thousands only where `named` says that a year is meant.
 */
export function readYearNumber(
  context: DateContext,
  at: number,
  fewest = 4,
  named = false,
): YearAt | null {
  const token = context.tokens[at];
  if (token === undefined) return null;
  const digits = digitsAt(context, at, fewest, 4);
  if (digits !== null) {
    if (isJoined(context, at) && !isSign(context, at - 1, './-')) return null;
    if (token.text.length === 4 && (digits < FIRST_YEAR || digits > LAST_YEAR)) return null;
    const era = readEra(context, at + 1);
    const year =
      token.text.length === 2 && era === null ? digits + (digits < 30 ? 2000 : 1900) : digits;
    return {
      year: era?.before ? 1 - year : year,
      calendar: era?.calendar ?? null,
      to: era?.to ?? at + 1,
      start: token.start,
      end: era?.end ?? token.end,
      form: 'digits',
    };
  }
  const number = numberFrom(context, at);
  if (number === null || number.form === 'digits' || typeof number.value !== 'number') return null;
  const { value } = number;
  if (!Number.isInteger(value) || value > LAST_YEAR || value < (named ? 100 : 1100)) return null;
  if (!named && value % 1000 === 0) return null;
  const era = readEra(context, number.to);
  return {
    year: era?.before ? 1 - value : value,
    calendar: era?.calendar ?? null,
    to: era?.to ?? number.to,
    start: number.start,
    end: era?.end ?? number.end,
    form: 'words',
  };
}

/** «عام», «سنة», «العام»: the word that names a year after it. */
export function isYearWord({ terms }: DateContext, at: number): boolean {
  const unit = terms[at]?.roles.unit;
  return unit?.unit === 'year' && unit.number === 'one';
}

/** The year of a date that has been read up to a token: «2018», «، 2018», «من عام 2018», «/2018», «سنة ألفين وثمانية عشر». */
export function readYearOfDate(context: DateContext, at: number): YearAt | null {
  const { tokens } = context;
  if (isSign(context, at, '/-.–\\') && tokens[at + 1]?.kind === 'digits') {
    return tokens[at + 1]?.text.length === 4 ? readYearNumber(context, at + 1) : null;
  }
  let next = at;
  let named = false;
  if (isSign(context, next, ',،')) {
    next += 1;
    named = true;
  }
  const opened = isSign(context, next, '(') && tokens[next + 2]?.text === ')';
  if (opened) next += 1;
  if (isCue(context, next, 'of')) {
    if (!isYearWord(context, next + 1) && !isNumberLike(context, next + 1)) return null;
    next += 1;
  }
  if (isYearWord(context, next)) {
    named = true;
    next += 1;
    if (digitsAt(context, next, 2, 3) !== null) return readYearNumber(context, next, 2, true);
  }
  const year = readYearNumber(context, next, 4, named);
  if (year === null || !opened) return year;
  return { ...year, to: year.to + 1, end: tokens[year.to]?.end ?? year.end };
}

function isNumberLike(context: DateContext, at: number): boolean {
  return context.tokens[at]?.kind === 'digits' || numberFrom(context, at) !== null;
}
