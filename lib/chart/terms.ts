import type { OfficeTerm } from '../reference/schema.ts';
import { endTime, startTime } from './time.ts';

/** A term as a bar: shares of the whole span, 0..1. */
export interface TermBar {
  readonly term: OfficeTerm;
  readonly start: number;
  readonly end: number;
  /** Whether the reference leaves that end open or unknown. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface TermLayout {
  readonly bars: readonly TermBar[];
  /** Where a day is, as a share of the span; null where there is no day or it is outside. */
  readonly day: number | null;
  /** Years to read the bars by, at most five, each with the place of its first day; clear of both ends but for one at the very beginning. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

/** Lays the terms of an office out in time; a term without a known end runs to the end of the span. */
export function layOutTerms(terms: readonly OfficeTerm[], day: string | null): TermLayout | null {
  const times = terms.flatMap(({ start, end }) => [
    ...(start === null ? [] : [startTime(start)]),
    ...(end === null ? [] : [endTime(end)]),
  ]);
  if (day !== null) times.push(startTime(day));
  if (times.length === 0) return null;
  const years = [
    new Date(Math.min(...times)).getUTCFullYear(),
    new Date(Math.max(...times)).getUTCFullYear(),
  ] as const;
  const from = Date.UTC(years[0], 0, 1);
  const to = Date.UTC(years[1] + 1, 0, 1);
  const share = (time: number): number => (time - from) / (to - from);
  const bars = terms.map(
    (term): TermBar => ({
      term,
      start: term.start === null ? 0 : share(startTime(term.start)),
      end: term.end === null ? 1 : share(endTime(term.end)),
      openStart: term.start === null,
      openEnd: term.end === null,
    }),
  );
  return {
    bars,
    day: day === null ? null : share(startTime(day)),
    years: yearsBetween(...years).flatMap((year) => {
      const at = share(Date.UTC(year, 0, 1));
      return at === 0 || (at >= END_ROOM && at <= 1 - END_ROOM) ? [{ year, at }] : [];
    }),
  };
}

/** Share of the span that half a year's digits take. */
const END_ROOM = 0.06;
const MOST_YEARS = 5;
const STEPS = [1, 2, 5, 10, 20, 50, 100];

/** Years at an even distance, both ends included; round ones where not every year is drawn. */
function yearsBetween(first: number, last: number): number[] {
  const step = STEPS.find((each) => (last - first) / each < MOST_YEARS) ?? last - first;
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return years.length > 0 ? years : [first];
}
