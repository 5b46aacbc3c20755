import { type Days, daysOf } from './days.ts';

/** First and last month of a season with a month of room, for newspapers reckon it loosely; winter lies in two years and is left out. */
const MONTHS: Readonly<Record<string, readonly [first: string, last: string]>> = {
  '21': ['02', '06'],
  '22': ['05', '09'],
  '23': ['08', '12'],
};

/** The days that «ربيع 2019» may mean, with its year; null for any other date. Seasons are written as ISO 8601-2 has them: `2019-21`. */
export function seasonOf(date: string): { readonly year: string; readonly days: Days } | null {
  const [year = '', code = ''] = date.split('-');
  const months = date.length === YEAR_AND_SEASON ? MONTHS[code] : undefined;
  if (!months) return null;
  const [first, last] = months.map((month) => daysOf(`${year}-${month}`));
  return first && last ? { year, days: { from: first.from, to: last.to } } : null;
}

/** Length of `2019-21`. */
const YEAR_AND_SEASON = 7;
