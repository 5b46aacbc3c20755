import type { DateRange } from '../figure.ts';
import type { NumberReading } from '../grammar.ts';
import { type DateContext, isCue, numberFrom } from './date-context.ts';
import type { DurationUnit } from './lexicon-schema.ts';
import { anchorTime, daysInMonth, isoDay, shiftMonth } from './partial-date.ts';
import type { ReadingAt } from './reading-at.ts';
import { inWholeYear, monthsOf, readWholeYear } from './year-part.ts';

const DAY = 86_400_000;

function shifted(time: number, unit: DurationUnit, by: number): number | null {
  if (unit === 'day' || unit === 'week') return time + by * (unit === 'week' ? 7 : 1) * DAY;
  const months = unit === 'month' ? 1 : unit === 'year' ? 12 : unit === 'decade' ? 120 : null;
  if (months === null) return null;
  const date = new Date(time);
  const { year, month } = shiftMonth(date.getUTCFullYear(), date.getUTCMonth() + 1, by * months);
  const last = daysInMonth(year, month);
  return Date.UTC(year, month - 1, Math.min(date.getUTCDate(), last));
}

/** The days before the article's day, or those after it. */
function daysAround(
  context: DateContext,
  unit: DurationUnit,
  count: number,
  offset: number | null,
): DateRange | null {
  const anchor = anchorTime(context.anchor);
  if (anchor === null || offset === null || offset === 0) return null;
  if (offset < 0) {
    const first = shifted(anchor, unit, -count);
    return first === null ? null : { from: isoDay(first), to: isoDay(anchor - DAY) };
  }
  const end = shifted(anchor + DAY, unit, count);
  return end === null ? null : { from: isoDay(anchor + DAY), to: isoDay(end - DAY) };
}

/** «الأشهر الأربعة الأولى من 2018», «الأشهر الستة الأخيرة من العام الماضي»: months at the beginning or the end of a year. */
function readFirstMonths(
  context: DateContext,
  at: number,
  number: NumberReading,
): ReadingAt | null {
  const term = context.terms[at];
  const side = context.terms[number.to];
  const isFirst = side?.roles.ordinal === 1;
  const isLast = side?.roles.cues?.has('last') === true;
  if (term?.roles.unit?.unit !== 'month' || side === undefined || !(isFirst || isLast)) return null;
  const whole = isCue(context, side.to, 'of') ? readWholeYear(context, side.to) : null;
  const { value: count } = number;
  if (whole === null || typeof count !== 'number' || count < 1 || count > 12) return null;
  const value =
    whole.year === null || !Number.isInteger(count)
      ? null
      : monthsOf(whole.year, isFirst ? 1 : 13 - count, isFirst ? count : 12);
  return inWholeYear(whole, value, at, term.start);
}

/** «السنوات الثلاث الماضية», «الأشهر الستة المقبلة», «الأيام الـ10 الأخيرة»: so many units up to the article's day, or after it. */
export function readNumberedPeriod(context: DateContext, at: number): ReadingAt | null {
  const { terms, tokens } = context;
  const term = terms[at];
  const unit = term?.roles.unit;
  if (term === undefined || unit === undefined || !term.definite || unit.number !== 'many')
    return null;
  const next = tokens[term.to]?.text === 'ال' ? term.to + 1 : term.to;
  const number = numberFrom(context, next);
  if (number === null || typeof number.value !== 'number') return null;
  const firstOnes = readFirstMonths(context, at, number);
  if (firstOnes !== null) return firstOnes;
  const adjective = terms[number.to];
  const period = adjective?.roles.period;
  if (adjective === undefined || period === undefined) return null;
  const value = Number.isInteger(number.value)
    ? daysAround(context, unit.unit, number.value, period.offset)
    : null;
  return {
    kind: 'relative_date',
    value,
    unit: null,
    from: at,
    to: adjective.to,
    start: term.start,
    end: adjective.end,
  };
}
