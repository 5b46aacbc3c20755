import type { DateRange } from '../figure.ts';
import { type DateContext, numberFrom } from './date-context.ts';
import type { DurationUnit } from './lexicon-schema.ts';
import { anchorTime, daysInMonth, isoDay, shiftMonth } from './partial-date.ts';
import type { ReadingAt } from './reading-at.ts';

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
