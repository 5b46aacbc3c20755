import type { DatePrecision } from '../article.ts';

/** A calendar date that a source gives; ISO 8601, as far as it is told. */
export interface FoundDate {
  readonly date: string;
  readonly precision: DatePrecision;
}

/** Pages about the Coalition are younger; a date out of these years is a default value or a mistake. */
const FIRST_YEAR = 1995;
const LAST_YEAR = 2099;

const two = (value: number): string => String(value).padStart(2, '0');

/** A date of the calendar, or null where there is no such day or the year cannot be an article's. */
export function dateOf(year: number, month?: number, day?: number): FoundDate | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month === undefined) return { date: String(year), precision: 'year' };
  if (month < 1 || month > 12) return null;
  if (day === undefined) return { date: `${year}-${two(month)}`, precision: 'month' };
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null;
  return { date: `${year}-${two(month)}-${two(day)}`, precision: 'day' };
}
