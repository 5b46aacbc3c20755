import { readCalendarDate } from './calendar-date.ts';
import { type DateContext, isCue } from './date-context.ts';
import { readCentury, readDecade } from './long-span.ts';
import { readMonth } from './month-name.ts';
import { isoValue } from './partial-date.ts';
import { readPeriod } from './period.ts';
import type { ReadingAt } from './reading-at.ts';
import { periodValue } from './relative-period.ts';
import { readSeason } from './season.ts';
import { readFractionOfYear, readWholeYear } from './year-part.ts';

/** A reading with its span drawn back to the word that says which part is meant; its value stays that of the whole. */
function from(at: number, start: number, found: ReadingAt): ReadingAt {
  return { ...found, from: at, start };
}

/**
 * A part of a month, year or period: «نهاية يوليو», «أواخر مارس 2017», «منتصف عام 2017», «بداية العام», «مطلع الأسبوع المقبل».
 * After «منذ» such a word only strengthens it and stays outside: «منذ بداية يناير 2016».
 */
export function readEdge(context: DateContext, at: number): ReadingAt | null {
  const { terms } = context;
  const term = terms[at];
  if (term === undefined || !isCue(context, at, 'edge')) return null;
  const next = term.to;
  if (isCue(context, at - 1, 'since') && !isBarePeriod(context, next)) return null;
  const onlyMonth = isCue(context, at, 'edgeOfMonth');
  if (readMonth(context, next) !== null) {
    const date = readCalendarDate(context, next);
    if (date === null || date.date.day !== null) return null;
    const kind = date.relative ? 'relative_date' : 'date';
    return {
      kind,
      value: isoValue(date.date),
      unit: null,
      from: at,
      to: date.to,
      start: term.start,
      end: date.end,
    };
  }
  if (onlyMonth) return null;
  const found =
    readFractionOfYear(context, next) ??
    readSeason(context, next) ??
    readCentury(context, next) ??
    readDecade(context, next);
  if (found !== null) return from(at, term.start, found);
  const period = readPeriod(context, next, true);
  if (period !== null && !isYearNamedAfter(context, period.to)) {
    if (
      period.unit === 'hour' ||
      period.unit === 'minute' ||
      period.unit === 'second' ||
      period.unit === 'day'
    )
      return null;
    if (period.number !== 'one') return null;
    const value = periodValue(context, period);
    return {
      kind: 'relative_date',
      value,
      unit: null,
      from: at,
      to: period.to,
      start: term.start,
      end: period.end,
    };
  }
  const whole = readWholeYear(context, next);
  if (whole === null || whole.year === null || whole.year < 1900 || whole.year > 2100) return null;
  return {
    kind: whole.relative ? 'relative_date' : 'date',
    value: String(whole.year),
    unit: null,
    from: at,
    to: whole.to,
    start: term.start,
    end: whole.end,
  };
}

/** «العام» in «منذ بداية العام», which is nothing without the word before it. */
function isBarePeriod(context: DateContext, at: number): boolean {
  const period = readPeriod(context, at, true);
  return (
    period !== null && readPeriod(context, at) === null && !isYearNamedAfter(context, period.to)
  );
}

function isYearNamedAfter(context: DateContext, at: number): boolean {
  return context.tokens[at]?.kind === 'digits' && context.tokens[at]?.text.length === 4;
}
