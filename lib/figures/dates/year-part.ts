import type { DateRange } from '../figure.ts';
import { type DateContext, isCue } from './date-context.ts';
import { readOrdinalWords } from './day-number.ts';
import { readCentury } from './long-span.ts';
import { readMonth } from './month-name.ts';
import { readPartOfMonth } from './part-of-month.ts';
import { isoDay, shiftMonth, timeOf } from './partial-date.ts';
import { readPeriodOf } from './period.ts';
import type { ReadingAt } from './reading-at.ts';
import { isYearWord, readYearNumber } from './year.ts';

/** A year that a part belongs to: said, or placed by the article's date. */
interface WholeYear {
  readonly year: number | null;
  readonly relative: boolean;
  readonly to: number;
  readonly end: number;
}

/** «من عام 2018», «2018», «من العام الجاري», «هذا العام». */
export function readWholeYear(context: DateContext, at: number): WholeYear | null {
  let next = isCue(context, at, 'of') ? at + 1 : at;
  const period = readPeriodOf(context, at, 'year');
  if (period !== null) {
    const { anchor } = context;
    const year = anchor === null || period.offset === null ? null : anchor.year + period.offset;
    return { year, relative: true, to: period.to, end: period.end };
  }
  const isNamed = isYearWord(context, next);
  if (isNamed) next += 1;
  const year = readYearNumber(context, next, isNamed ? 3 : 4, isNamed);
  return year === null ? null : { year: year.year, relative: false, to: year.to, end: year.end };
}

const pad = (month: number): string => String(month).padStart(2, '0');

/** Months `first` to `last` of a year. */
export function monthsOf(year: number | null, first: number, last: number): DateRange | null {
  return year === null ? null : { from: `${year}-${pad(first)}`, to: `${year}-${pad(last)}` };
}

/** «الربع الأول من 2018», «النصف الثاني من العام الماضي», «الثلث الأخير من عام 2017». */
export function readFractionOfYear(context: DateContext, at: number): ReadingAt | null {
  const term = context.terms[at];
  if (term === undefined) return null;
  const parts = isCue(context, at, 'quarter')
    ? 4
    : isCue(context, at, 'third')
      ? 3
      : isCue(context, at, 'half')
        ? 2
        : 0;
  if (parts === 0) return null;
  if (context.tokens[at]?.text.endsWith('الربع') === true) {
    const relative = readRelativeQuarter(context, at);
    if (relative !== null) return relative;
  }
  const ordinal = isCue(context, term.to, 'last') ? null : readOrdinalWords(context, term.to);
  if (ordinal === null && !isCue(context, term.to, 'last')) return null;
  const which = ordinal?.value ?? parts;
  const after = ordinal?.to ?? term.to + 1;
  const whole = readWholeYear(context, after);
  if (which > parts) return null;
  if (whole === null)
    return (
      readPartOfMonth(context, { at, start: term.start, parts, which, after }) ??
      readFractionOfCentury(context, at, parts, which, after)
    );
  const months = 12 / parts;
  const value = monthsOf(whole.year, (which - 1) * months + 1, which * months);
  return inWholeYear(whole, value, at, term.start);
}

/** What is read of part of a year: relative where the year is told by the article's day. */
export function inWholeYear(
  { relative, to, end }: WholeYear,
  value: DateRange | null,
  from: number,
  start: number,
): ReadingAt {
  return {
    kind: relative ? 'relative_date' : 'date_range',
    value,
    unit: null,
    from,
    to,
    start,
    end,
  };
}

/** «النصف الثاني من القرن العشرين»: 1951 to 2000. */
function readFractionOfCentury(
  context: DateContext,
  at: number,
  parts: number,
  which: number,
  after: number,
): ReadingAt | null {
  const century = isCue(context, after, 'of') ? readCentury(context, after + 1) : null;
  const term = context.terms[at];
  if (century === null || term === undefined || 100 % parts !== 0) return null;
  const { value } = century;
  if (value === null || typeof value !== 'object' || !('from' in value)) return null;
  const first = Number(value.from) + ((which - 1) * 100) / parts;
  const own = { from: String(first), to: String(first + 100 / parts - 1) };
  return { ...century, value: own, from: at, start: term.start };
}

/** «الربع المقبل», «الربع الحالي»: a quarter by the article's date. «الربع الأخير» is the fourth of some year. */
function readRelativeQuarter(context: DateContext, at: number): ReadingAt | null {
  const term = context.terms[at];
  const adjective = term === undefined ? undefined : context.terms[term.to];
  const period = adjective?.roles.period;
  if (term === undefined || adjective === undefined || period === undefined) return null;
  if (isCue(context, term.to, 'last')) return null;
  const { anchor } = context;
  let value: DateRange | null = null;
  if (anchor !== null && anchor.month !== null && period.offset !== null) {
    const first = Math.floor((anchor.month - 1) / 3) * 3 + 1;
    const { year, month } = shiftMonth(anchor.year, first, period.offset * 3);
    value = monthsOf(year, month, month + 2);
  }
  const { start } = term;
  return {
    kind: 'relative_date',
    value,
    unit: null,
    from: at,
    to: adjective.to,
    start,
    end: adjective.end,
  };
}

const DAY = 86_400_000;

/** ISO 8601: the Monday of the week that holds the fourth of January is the first of its year. */
function firstMonday(year: number): number {
  const fourth = timeOf(year, 1, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
}

/** «الأسبوع الثالث من يناير», «الأسبوع الأخير من عام 2015», «الأسبوع الأول من هذا الشهر». */
export function readWeekOf(context: DateContext, at: number): ReadingAt | null {
  const term = context.terms[at];
  if (term?.roles.unit?.unit !== 'week' || term.roles.unit.number !== 'one') return null;
  const isLast =
    isCue(context, term.to, 'last') || context.terms[term.to]?.roles.period?.offset === -1;
  const ordinal = isLast ? null : readOrdinalWords(context, term.to);
  if (ordinal === null && !isLast) return null;
  const of = ordinal?.to ?? term.to + 1;
  if (!isCue(context, of, 'of')) return null;
  const which = ordinal?.value ?? -1;
  const month = readMonth(context, of + 1);
  const found = (
    value: DateRange | null,
    to: number,
    end: number,
    relative: boolean,
  ): ReadingAt => ({
    kind: relative ? 'relative_date' : 'date_range',
    value,
    unit: null,
    from: at,
    to,
    start: term.start,
    end,
  });
  if (month !== null) {
    const year = readYearNumber(context, month.to);
    return found(
      weekOfMonth(year?.year ?? null, month.month, which),
      year?.to ?? month.to,
      year?.end ?? month.end,
      false,
    );
  }
  const period = readPeriodOf(context, of, 'month');
  if (period !== null) {
    const { anchor } = context;
    const known = anchor !== null && anchor.month !== null && period.offset !== null;
    const shifted = known ? shiftMonth(anchor.year, anchor.month ?? 1, period.offset ?? 0) : null;
    return found(
      shifted === null ? null : weekOfMonth(shifted.year, shifted.month, which),
      period.to,
      period.end,
      true,
    );
  }
  const whole = readWholeYear(context, of);
  if (whole === null) return null;
  return found(
    whole.year === null ? null : weekOfYear(whole.year, which),
    whole.to,
    whole.end,
    whole.relative,
  );
}

function weekFrom(monday: number): DateRange {
  return { from: isoDay(monday), to: isoDay(monday + 6 * DAY) };
}

function weekOfYear(year: number, which: number): DateRange {
  return weekFrom(
    which < 0 ? firstMonday(year + 1) - 7 * DAY : firstMonday(year) + (which - 1) * 7 * DAY,
  );
}

/** Weeks of a month are counted by their Mondays. */
function weekOfMonth(year: number | null, month: number, which: number): DateRange | null {
  if (year === null) return null;
  const first = timeOf(year, month, 1);
  const monday = first + ((8 - new Date(first).getUTCDay()) % 7) * DAY;
  if (which > 0) return weekFrom(monday + (which - 1) * 7 * DAY);
  const next = shiftMonth(year, month, 1);
  const last = timeOf(next.year, next.month, 1) - DAY;
  return weekFrom(last - ((new Date(last).getUTCDay() + 6) % 7) * DAY);
}
