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
  /** The first and the last year that are drawn, each with the place of its first day; one where they are the same. */
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
    years: [...new Set(years)].map((year) => ({ year, at: share(Date.UTC(year, 0, 1)) })),
  };
}
