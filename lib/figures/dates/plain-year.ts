import type { Token } from '../../arabic/tokens.ts';
import { isDefinite, isFunctionWord } from '../counted-words.ts';
import { countNouns } from '../dual-nouns.ts';
import { type DateContext, digitsAt, isCue, isJoined, isSign } from './date-context.ts';
import { isBetween } from './date-range.ts';
import { isoValue } from './partial-date.ts';
import type { ReadingAt } from './reading-at.ts';
import { isYearWord, readYearNumber, type YearAt } from './year.ts';

const FIRST_LIKELY_YEAR = 1900;
const LAST_LIKELY_YEAR = 2100;

function isLikely({ year }: YearAt): boolean {
  return year >= FIRST_LIKELY_YEAR && year <= LAST_LIKELY_YEAR;
}

/** Whether the word after digits is a noun that they count: «في 2014 موقعا», «2010 غارات». */
function countsWhatFollows(context: DateContext, at: number): boolean {
  const token = context.tokens[at];
  if (token === undefined || token.kind === 'sign') return isSign(context, at, '%٪$€£');
  if (token.kind !== 'word') return token.kind === 'latin' && !token.spaced;
  const { text } = token;
  if (isCue(context, at, 'notCounted') || isFunctionWord(text)) return false;
  const isRound = Number.parseInt(context.tokens[at - 1]?.text ?? '', 10) % 100 === 0;
  if (text.length < 4) return isRound && countNouns.has(text);
  if (isRound && !text.startsWith('ال') && !isCue(context, at, 'at') && !text.startsWith('و'))
    return true;
  if (text.startsWith('ال') || text.startsWith('و') || text.startsWith('ب') || text.startsWith('ل'))
    return false;
  if (
    context.terms[at]?.roles.unit !== undefined ||
    context.terms[at]?.roles.meridiem !== undefined
  )
    return true;
  return text.endsWith('ا') || text.endsWith('ه');
}

function named(context: DateContext, at: number): boolean {
  const before = context.tokens[at - 1];
  if (before?.text === 'ال') return isYearWord(context, at - 2);
  if (isYearWord(context, at - 1)) return true;
  if (!isCue(context, at - 1, 'severalYears')) return false;
  if (context.tokens[at]?.kind !== 'digits') return true;
  const year = digitsAt(context, at, 4, 4) ?? 0;
  const isYear = year >= FIRST_LIKELY_YEAR && year <= LAST_LIKELY_YEAR;
  return isYear && !countsWhatFollows(context, at + 1);
}

/** A year of the Hijri calendar that no era names: «عام 1407» is none of the Middle Ages in a newspaper. */
const FIRST_LIKELY_HIJRI_YEAR = 1380;
const LAST_LIKELY_HIJRI_YEAR = 1450;

function yearValue(year: YearAt): ReadingAt['value'] {
  const isHijri = year.year >= FIRST_LIKELY_HIJRI_YEAR && year.year <= LAST_LIKELY_HIJRI_YEAR;
  const calendar = year.calendar ?? (isHijri ? 'hijri' : 'gregorian');
  return isoValue({ calendar, year: year.year, month: null, day: null });
}

/** «2014 و2017» after «بين», «2014-2018», «2015/2016», «2014 إلى 2018» after «من». */
function readYearRange(context: DateContext, at: number, first: YearAt): ReadingAt | null {
  let next = first.to;
  const between = isBetween(context, at);
  const slash = isSign(context, next, '/');
  if (isSign(context, next, '-–—/')) next += 1;
  else if (isCue(context, next, 'until')) {
    next += 1;
    if (isCue(context, next, 'until')) next += 1;
  } else if (between && context.tokens[next]?.text === 'و') next += 1;
  else return null;
  const worded = isYearWord(context, next) || context.tokens[next]?.text === 'ال';
  if (worded) next += 1;
  const last = readRangeEnd(context, next);
  if (last === null || last.year <= first.year) return null;
  if (slash && last.year !== first.year + 1) return null;
  if (context.tokens[last.to]?.text === '/' || countsWhatFollows(context, last.to)) return null;
  const isHijri = last.calendar === 'hijri';
  if (isHijri) return null;
  const value = { from: String(first.year), to: String(last.year) };
  return {
    kind: 'date_range',
    value,
    unit: null,
    from: at,
    to: last.to,
    start: first.start,
    end: last.end,
  };
}

function readRangeEnd(context: DateContext, at: number): YearAt | null {
  const digits = digitsAt(context, at, 4, 4);
  if (digits === null) return readYearNumber(context, at);
  const token = context.tokens[at];
  if (token === undefined || digits < FIRST_LIKELY_YEAR || digits > LAST_LIKELY_YEAR) return null;
  return readYearNumber(context, at) ?? yearOfDigits(digits, token, at);
}

function yearOfDigits(year: number, { start, end }: Token, at: number): YearAt {
  return { year, calendar: null, to: at + 1, start, end, form: 'digits' };
}

/**
 * A year by itself: after «عام» or «سنة» whatever it is, after a time word («في 2016», «منذ 2014») where it is likely and counts nothing,
 * with an era, or alone in brackets. The words before it stay outside the span.
 */
export function readPlainYear(context: DateContext, at: number): ReadingAt | null {
  const isNamed = named(context, at);
  const token = context.tokens[at];
  if (token === undefined) return null;
  const isShortAllowed = isNamed && context.terms[at - 1]?.definite === false;
  const year =
    readYearNumber(context, at, isShortAllowed ? 2 : 4, isNamed) ?? slashYear(context, at);
  if (year === null) return null;
  if (token.text.length < 4 && token.kind === 'digits' && countsWhatFollows(context, year.to))
    return null;
  if (isLikely(year) && year.form === 'digits') {
    const range = readYearRange(context, at, year);
    if (range !== null) return range;
  }
  if (isJoined(context, at)) return null;
  const found: ReadingAt = {
    kind: 'date',
    value: yearValue(year),
    unit: null,
    from: at,
    to: year.to,
    start: year.start,
    end: year.end,
  };
  if (isNamed) return isSign(context, year.to, '%٪') ? null : found;
  if (year.calendar === 'hijri') return year.year > 1200 && year.year < 1500 ? found : null;
  if (year.form === 'words') return isYearInWords(context, at, year) ? found : null;
  if (!isLikely(year) || token.text.length !== 4) return null;
  if (year.calendar === 'gregorian' && !context.tokens[at + 1]?.spaced) return found;
  if (isSign(context, at - 1, '(') && isSign(context, year.to, ')')) return found;
  if (isRowHead(context, at) || isColumnHead(context, at)) return found;
  if (isCue(context, at - 1, 'since') || isYearOfSomething(context, year.to)) return found;
  if (!isTimed(context, at) && !isDatedEvent(context, at)) return null;
  return countsWhatFollows(context, year.to) ? null : found;
}

const BULLETS = '-–—•*▪►◄';

/** «2014: 2.18 مليون», «- 2016 – استعادة الفلوجة», «2014 | 500»: the year that a line of a table or a chronology is about. */
function isRowHead(context: DateContext, at: number): boolean {
  const { tokens } = context;
  const first = isSign(context, at - 1, BULLETS) ? at - 1 : at;
  if (first > 0 && tokens[first - 1]?.kind !== 'break') return false;
  const [mark, next] = [tokens[at + 1], tokens[at + 2]];
  if (mark === undefined || next === undefined || next.kind === 'break') return false;
  if (isSign(context, at + 1, ':|')) return mark.spaced || next.spaced;
  return isSign(context, at + 1, '-–—') && mark.spaced && next.spaced && next.kind === 'word';
}

/** «القطاع | 2015 | 2016»: one of two years in a row that stand side by side in a table's head. */
function isColumnHead(context: DateContext, at: number): boolean {
  const year = digitsAt(context, at, 4, 4) ?? 0;
  const isAfter = isSign(context, at - 1, '|') && digitsAt(context, at - 2, 4, 4) === year - 1;
  return isAfter || (isSign(context, at + 1, '|') && digitsAt(context, at + 2, 4, 4) === year + 1);
}

/** «كان 2017 عام الذروة» */
function isYearOfSomething(context: DateContext, at: number): boolean {
  const next = context.tokens[at + 1];
  return isYearWord(context, at) && next?.kind === 'word' && isDefinite(next.text);
}

/** «في ألف وتسعمائة وثمانية وسبعين»: a year spelled out after a time word, with nothing behind it that it could count. */
function isYearInWords(context: DateContext, at: number, year: YearAt): boolean {
  const next = context.tokens[year.to];
  const isLast = next === undefined || next.kind === 'break' || next.kind === 'sign';
  return isLast && year.year >= 1500 && year.year <= LAST_LIKELY_YEAR && isTimed(context, at);
}

const farthestEvent = 4;

/** «ثورة 1952», «كأس العالم 2018», «مواليد 1990», «العام الماضي 2014», «السنة المالية 2017»: what is dated by a year stands a few words before it. */
function isDatedEvent(context: DateContext, at: number): boolean {
  const described = context.tokens[at - 1];
  const isDescribed = described?.kind === 'word' && isDefinite(described.text);
  const isPeriod = context.terms[at - 1]?.roles.period !== undefined;
  if ((isDescribed || isPeriod) && isYearWord(context, at - 2)) return true;
  for (let index = at - 1; index >= at - farthestEvent; index -= 1) {
    const token = context.tokens[index];
    if (token === undefined || token.kind !== 'word') return false;
    if (isCue(context, index, 'event')) return true;
    if (isCue(context, index, 'at') || context.figures.numberAt(index) >= 0) return false;
  }
  return false;
}

/** «2015/2016»: joined, but both ends are years. */
function slashYear(context: DateContext, at: number): YearAt | null {
  const digits = digitsAt(context, at, 4, 4);
  const token = context.tokens[at];
  if (digits === null || token === undefined || !isSign(context, at + 1, '/')) return null;
  const joinedBefore = isSign(context, at - 1, '/') && context.tokens[at - 2]?.kind === 'digits';
  return joinedBefore ? null : yearOfDigits(digits, token, at);
}

/** Years of a list that one time word may stand before: «أعوام 2014 و2015 و2016». */
const mostListedYears = 6;

/** A time word before it, or before the list of years that it belongs to: «عامي 2014 و2015». */
function isTimed(context: DateContext, at: number, listed = 1): boolean {
  if (isCue(context, at - 1, 'at') || isCue(context, at - 1, 'edge')) return true;
  if (isCue(context, at - 1, 'until')) return true;
  const before = context.tokens[at - 1];
  if (before?.text !== 'و' || context.tokens[at]?.spaced || listed === mostListedYears)
    return false;
  const other = digitsAt(context, at - 2, 4, 4);
  if (other === null || other < FIRST_LIKELY_YEAR || other > LAST_LIKELY_YEAR) return false;
  return named(context, at - 2) || isTimed(context, at - 2, listed + 1);
}
