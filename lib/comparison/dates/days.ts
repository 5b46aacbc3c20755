import type { DateRange, FigureValue, NumberRange } from '../../figures/figure.ts';

const DAY = 86_400_000;

/** Days since 1970-01-01 of the first day that an ISO date of any precision covers; null where it is no such date. */
export function firstDay(iso: string): number | null {
  const match = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/u.exec(iso);
  if (!match) return null;
  const [, year, month = '01', day = '01'] = match;
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

/** The last day that an ISO date covers: `2018-02` → 2018-02-28. */
export function lastDay(iso: string): number | null {
  if (firstDay(iso) === null) return null;
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (day !== undefined) return firstDay(iso);
  const next = month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
  return Math.floor(next / DAY) - 1;
}

/** The ISO date of a day counted from 1 January 1970. */
export function isoOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** A stretch of days, both ends included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The days that a partial date covers. */
export function daysOf(iso: string): Days | null {
  const known = read.get(iso);
  if (known !== undefined) return known;
  const from = firstDay(iso);
  const to = lastDay(iso);
  const days = from === null || to === null ? null : { from, to };
  if (read.size >= MOST_READ) read.clear();
  read.set(iso, days);
  return days;
}

/** Dates read last: the same events are asked for their days beside each date of a text. */
const read = new Map<string, Days | null>();
const MOST_READ = 2000;

/** True for the value of a period. */
export function isDateRange(value: FigureValue): value is DateRange {
  return typeof value === 'object' && value !== null && 'from' in value;
}

/** True for a range of numbers or an open bound. */
export function isNumberRange(value: FigureValue): value is NumberRange {
  return typeof value === 'object' && value !== null && 'min' in value;
}

/** The days that a figure's date or date range covers; null where a part is unknown. */
export function daysOfValue(value: FigureValue): Days | null {
  if (typeof value === 'string') return daysOf(value);
  if (!isDateRange(value)) return null;
  const from = daysOf(value.from)?.from;
  const to = daysOf(value.to)?.to;
  return from === undefined || to === undefined || from > to ? null : { from, to };
}
