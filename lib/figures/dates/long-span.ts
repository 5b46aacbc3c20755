import type { DateRange } from '../figure.ts';
import { type DateContext, digitsAt, isCue } from './date-context.ts';
import { readOrdinalWords } from './day-number.ts';
import type { ReadingAt } from './reading-at.ts';

interface CenturyAt {
  /** 20 for the twentieth; null where it is placed by the article's date. */
  readonly century: number | null;
  readonly to: number;
  readonly end: number;
  readonly relative: boolean;
}

/** «القرن التاسع عشر», «القرن الـ19», «القرن الماضي». */
function readCenturyName(context: DateContext, at: number): CenturyAt | null {
  const term = context.terms[at];
  if (term?.roles.unit?.unit !== 'century' || term.roles.unit.number !== 'one' || !term.definite)
    return null;
  const next = term.to;
  const adjective = context.terms[next];
  const offset = adjective?.roles.period?.offset;
  if (adjective !== undefined && offset !== undefined) {
    const { anchor } = context;
    const century =
      anchor === null || offset === null ? null : Math.ceil(anchor.year / 100) + offset;
    return { century, to: adjective.to, end: adjective.end, relative: true };
  }
  const digitsFrom = context.tokens[next]?.text === 'ال' ? next + 1 : next;
  const digits = digitsAt(context, digitsFrom, 1, 2);
  const token = context.tokens[digitsFrom];
  if (digits !== null && token !== undefined && digits >= 1 && digits <= 22) {
    return { century: digits, to: digitsFrom + 1, end: token.end, relative: false };
  }
  const ordinal = readOrdinalWords(context, next);
  if (ordinal === null || ordinal.value > 22) return null;
  return { century: ordinal.value, to: ordinal.to, end: ordinal.end, relative: false };
}

const isoYear = (year: number): string =>
  `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
const years = (from: number, to: number): DateRange => ({ from: isoYear(from), to: isoYear(to) });

/** A century by its number or by the article's date: «القرن العشرين» is 1901 to 2000. */
export function readCentury(context: DateContext, at: number): ReadingAt | null {
  const century = readCenturyName(context, at);
  const term = context.terms[at];
  if (century === null || term === undefined) return null;
  const era = context.terms[century.to];
  const isBefore = !century.relative && era?.roles.cues?.has('beforeChrist') === true;
  const number = century.century;
  return {
    kind: century.relative ? 'relative_date' : 'date_range',
    value: number === null ? null : yearsOfCentury(number, isBefore),
    unit: null,
    from: at,
    to: isBefore && era !== undefined ? era.to : century.to,
    start: term.start,
    end: isBefore && era !== undefined ? era.end : century.end,
  };
}

/** The fourth century BC is 400 to 301 BC, which ISO 8601 calls -0399 to -0300. */
function yearsOfCentury(century: number, before: boolean): DateRange {
  return before
    ? years(1 - century * 100, -(century - 1) * 100)
    : years((century - 1) * 100 + 1, century * 100);
}

/**
 * A decade, with the century that it belongs to: «تسعينيات القرن الماضي», «الستينات», «سبعينيات القرن التاسع عشر». A bare one is of the
 * twentieth century. «في الثلاثينيات من عمره» is an age.
 */
export function readDecade(context: DateContext, at: number): ReadingAt | null {
  const term = context.terms[at];
  const role = term?.roles.decade;
  if (term === undefined || role === undefined) return null;
  if (role.afterTimeWord && !isTimeOnly(context, at, term.to)) return null;
  const decade = role.from;
  const of = isCue(context, term.to, 'of') ? term.to + 1 : term.to;
  if (isCue(context, of, 'age')) return null;
  const century = readCenturyName(context, of);
  const first = decade >= 1000 ? decade : ((century?.century ?? 20) - 1) * 100 + decade;
  const value =
    century !== null && century.century === null ? lastCentury(decade) : years(first, first + 9);
  const [to, end] = century === null ? [term.to, term.end] : [century.to, century.end];
  return { kind: 'date_range', value, unit: null, from: at, to, start: term.start, end };
}

/** «العقد الثاني من القرن الحادي والعشرين»: a decade by its number; the first is 2001 to 2010, as the century is 2001 to 2100. */
export function readDecadeOfCentury(context: DateContext, at: number): ReadingAt | null {
  const term = context.terms[at];
  if (term?.roles.unit?.number !== 'one' || !term.definite) return null;
  const ordinal = readOrdinalWords(context, term.to);
  if (ordinal === null || ordinal.value > 10 || !isCue(context, ordinal.to, 'of')) return null;
  const century = readCenturyName(context, ordinal.to + 1);
  if (century === null || century.century === null) return null;
  const first = (century.century - 1) * 100 + (ordinal.value - 1) * 10 + 1;
  return {
    kind: 'date_range',
    value: years(first, first + 9),
    unit: null,
    from: at,
    to: century.to,
    start: term.start,
    end: century.end,
  };
}

function isTimeOnly(context: DateContext, at: number, after: number): boolean {
  const hasTimeWord = isCue(context, at - 1, 'at') || isCue(context, at - 1, 'edge');
  return hasTimeWord && context.tokens[after]?.kind !== 'word';
}

/** «القرن الماضي» with no date of the article: the twentieth, as of any page on the web. */
function lastCentury(decade: number): DateRange {
  return years(1900 + decade, 1909 + decade);
}
