import { foldWord } from '../../arabic/fold.ts';
import { type DateContext, digitsAt, isCue, isJoined, isSign } from './date-context.ts';
import type { Calendar, MonthRole } from './roles.ts';
import type { Term } from './terms.ts';

export interface MonthAt {
  readonly calendar: Calendar;
  readonly month: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** What must stand beside it: the weakest need of its names; none where two names stand together. */
  readonly support: MonthRole['support'];
}

function monthTerm({ terms }: DateContext, at: number): { term: Term; role: MonthRole } | null {
  const term = terms[at];
  const role = term?.roles.month;
  return term === undefined || role === undefined ? null : { term, role };
}

function supportOf(context: DateContext, term: Term, role: MonthRole): MonthRole['support'] {
  if (role.exact === null) return role.support;
  const letters = context.figures.reading.original.slice(term.start, term.end);
  return letters.endsWith(role.exact) && foldWord(letters) === foldWord(role.exact)
    ? role.support
    : 'year';
}

/** «فاب» and «باب» are no August with a particle unless they are spelled so: «وآب». */
function isOtherWord(context: DateContext, term: Term, { exact }: MonthRole): boolean {
  if (exact === null || term.start === context.tokens[term.from]?.start) return false;
  return !context.figures.reading.original.slice(term.start, term.end).endsWith(exact);
}

/**
 * A month's name, or one month named twice: «شباط/فبراير», «يوليو (تموز)», «أيلول / سبتمبر», «كانون الثاني - يناير».
 * The word «شهر» before it is left to the caller.
 */
function readMonthName(context: DateContext, at: number): MonthAt | null {
  const first = monthTerm(context, at);
  // «دي مايو» is a family name.
  if (context.tokens[at - 1]?.text === 'دي') return null;
  if (first === null || isOtherWord(context, first.term, first.role)) return null;
  const { calendar, month } = first.role;
  let { to, end } = first.term;
  let support = supportOf(context, first.term, first.role);
  for (let names = 1; names < 4; names += 1) {
    const bracketed = isSign(context, to, '([');
    const joined = bracketed || isSign(context, to, '/-–ـ\\،');
    // A line may be broken after the stroke: «تموز/» and «يوليو» below it.
    const isBroken = isSign(context, to, '/') && context.tokens[to + 1]?.kind === 'break';
    const next = monthTerm(context, isBroken ? to + 2 : joined ? to + 1 : to);
    if (next === null || next.role.month !== month || next.role.calendar !== calendar) break;
    if (bracketed && !isSign(context, next.term.to, ')]')) break;
    to = bracketed ? next.term.to + 1 : next.term.to;
    end = context.tokens[to - 1]?.end ?? next.term.end;
    support = 'none';
  }
  return { calendar, month, to, start: first.term.start, end, support };
}

/** «شهر 10»: a month by its number, unless the digits count something or go on. */
function readMonthNumber(context: DateContext, at: number): MonthAt | null {
  const month = digitsAt(context, at, 1, 2);
  const token = context.tokens[at];
  const next = context.tokens[at + 1];
  if (month === null || token === undefined || month < 1 || month > 12) return null;
  if (isJoined(context, at) || isCountBefore(context, at)) return null;
  if (next?.kind === 'word' && !isCue(context, at + 1, 'at') && !isCue(context, at + 1, 'of'))
    return null;
  if (isSign(context, at + 1, '-–%٪')) return null;
  return {
    calendar: 'gregorian',
    month,
    to: at + 1,
    start: token.start,
    end: token.end,
    support: 'none',
  };
}

/** «1 شهر 12 …»: the word «شهر» is itself counted. */
function isCountBefore(context: DateContext, at: number): boolean {
  return context.figures.numberAt(at - 2) >= 0;
}

/** «شهر يوليو» and «يوليو»; with the word «شهر» no further support is needed. */
export function readMonth(context: DateContext, at: number): MonthAt | null {
  const term = context.terms[at];
  const unit = term?.roles.unit;
  if (term !== undefined && unit?.unit === 'month' && unit.number === 'one' && !term.definite) {
    const month = readMonthName(context, term.to) ?? readMonthNumber(context, term.to);
    return month === null ? null : { ...month, start: term.start, support: 'none' };
  }
  return readMonthName(context, at);
}

/** Whether a time word stands right before a token: «في», «منذ», «بحلول», «أواخر». */
export function hasTimeWordBefore(context: DateContext, at: number): boolean {
  return (
    isCue(context, at - 1, 'at') ||
    isCue(context, at - 1, 'edge') ||
    isCue(context, at - 1, 'demonstrative')
  );
}
