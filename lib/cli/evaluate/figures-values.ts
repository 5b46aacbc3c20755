/** How values of gold and of peers are compared with the engine's: tolerances and equivalences, each with its reason. */
import type { Figure, NumberRange } from '../../figures/figure.ts';

const TOLERANCE = 1e-9;

/** Equal but for floating point. */
export function sameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one), Math.abs(other));
}

/** True for an object of JSON, none for a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The bounds of a figure: its range, or its number bounded by its qualifier. */
export function boundsOf({ value, qualifier }: Figure): NumberRange | null {
  if (isRecord(value) && ('min' in value || 'max' in value)) {
    const { min, max } = value;
    return { min: typeof min === 'number' ? min : null, max: typeof max === 'number' ? max : null };
  }
  if (typeof value !== 'number') return null;
  if (qualifier === 'at_least' || qualifier === 'more_than') return { min: value, max: null };
  if (qualifier === 'at_most' || qualifier === 'less_than') return { min: null, max: value };
  return { min: value, max: value };
}

/** A day span in ISO 8601, the end excluded; parts that are unknown keep their X. */
export interface DayRange {
  readonly from: string;
  readonly until: string;
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** The days of a partial date: «2014» is its year, «2018-02» its month, «2018-02-13» the day; null for other forms. */
export function daysOf(date: string): DayRange | null {
  const year = /^([0-9]{4})$/u.exec(date);
  if (year !== null)
    return { from: `${date}-01-01`, until: `${String(Number(date) + 1).padStart(4, '0')}-01-01` };
  if (/^[0-9]{4}-[0-9]{2}$/u.test(date)) {
    const first = new Date(`${date}-01T00:00:00Z`);
    first.setUTCMonth(first.getUTCMonth() + 1);
    return { from: `${date}-01`, until: first.toISOString().slice(0, 10) };
  }
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(date) ? { from: date, until: dayAfter(date) } : null;
}

/** The days of a date or a date range of the engine, or null. */
export function dayRangeOf({ value }: Pick<Figure, 'value'>): DayRange | null {
  if (typeof value === 'string') return daysOf(value);
  if (!isRecord(value)) return null;
  const { from, to } = value;
  if (typeof from !== 'string' || typeof to !== 'string') return null;
  const [first, last] = [daysOf(from), daysOf(to)];
  return first === null || last === null ? null : { from: first.from, until: last.until };
}

/** A partial date with its unknown parts taken from a full one: «XXXX-10-02» by 2017-05-01 is 2017-10-02. */
export function fillIn(partial: string, full: string): string {
  let filled = '';
  for (const [index, unit] of [...partial].entries())
    filled += unit === 'X' ? (full[index] ?? 'X') : unit;
  return filled;
}

/** Seconds of a unit; a year as 365 days and a month as 30, as the peers count. */
export const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
  decade: 315_360_000,
  century: 3_153_600_000,
};
