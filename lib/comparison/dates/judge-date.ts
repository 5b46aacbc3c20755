import type { Figure } from '../../figures/figure.ts';
import { type Reason, reason } from '../../reason.ts';
import type { Source } from '../../reference/schema.ts';
import { type Judgement, unreferenced } from '../judgement.ts';
import { type Days, daysOf, daysOfValue, isoOfDay } from './days.ts';

/** A dated thing that a printed date is compared with. */
export interface DatedThing {
  readonly id: string;
  /** Every accepted first day (or month, or year). */
  readonly dates: readonly string[];
  /** Last day of what lasts several days. */
  readonly until: string | null;
  readonly sources: readonly Source[];
  readonly doubtful: boolean;
  /** One of many of its kind: another date may be that of another one. */
  readonly recurring: boolean;
}

/** How closely the words tie a date to a thing: mean nearness of the cues. */
export type Tie = number;

/** From here a difference may be said where the dates are so near, or so alike, that one is plainly the other misprinted. */
const NEAR_TIE = 1.1;
/** From here it may be said of a date in which the month alone is another. */
const LOOSE_TIE = 1;
/** From here it may be said of dates further apart. */
const CLOSE_TIE = 1.6;
/** Days. */
const SAME_TIME = 45;
const SAME_YEARS = 800;

/** Length of an ISO date that names the day. */
const DAY = 10;
/** Length of one that names the month. */
const MONTH = 7;

/** The same day of the same month, or the same month, in another year; the same day of another month of the year. */
function isAlike(printed: string, accepted: string): boolean {
  if (printed.length < 7 || printed.length !== accepted.length) return false;
  return printed.slice(5) === accepted.slice(5) || isOtherMonth(printed, accepted);
}

/** «25 آذار 2017» where a thing came about on 25 May 2017: hardly by chance, so fewer words are asked for. */
export function isMonthWrong(value: Figure['value'], dates: readonly string[]): boolean {
  return typeof value === 'string' && dates.some((date) => isOtherMonth(value, date));
}

/** «2 كانون الأول 2020» for 2021. */
export function isYearWrong(value: Figure['value'], dates: readonly string[]): boolean {
  return (
    typeof value === 'string' &&
    value.length === DAY &&
    dates.some((date) => date.length === DAY && date !== value && date.slice(4) === value.slice(4))
  );
}

function isOtherMonth(printed: string, accepted: string): boolean {
  if (printed.length !== DAY || accepted.length !== DAY || printed === accepted) return false;
  return printed.slice(0, 4) === accepted.slice(0, 4) && printed.slice(8) === accepted.slice(8);
}

function overlaps(one: Days, other: Days): boolean {
  return one.from <= other.to && one.to >= other.from;
}

function gapBetween(one: Days, other: Days): number {
  if (overlaps(one, other)) return 0;
  return one.from > other.to ? one.from - other.to : one.to - other.from;
}

function told({ dates, until, sources }: DatedThing): Reason[] {
  const source = sources[0]?.publisher ?? sources[0]?.title ?? '—';
  const [date = '', ...others] = dates;
  const first =
    until === null
      ? reason('event_on', { date, source })
      : reason('event_from_to', { from: date, to: until, source });
  return [first, ...others.map((other) => reason('event_also_dated', { date: other }))];
}

/**
 * Compares a printed date with the days on which something happened. A month or year agrees where the day lies in it.
 * A relative day («أمس») may only agree: it is often said of something else in the sentence.
 */
export function judgeDate(figure: Figure, thing: DatedThing, tie: Tie): Judgement {
  const printed = daysOfValue(figure.value);
  const accepted = thing.dates.flatMap((date) => daysOf(date) ?? []);
  const first = accepted[0];
  if (!printed || !first) return unreferenced([reason('no_statement')]);
  const last = thing.until === null ? null : daysOf(thing.until);
  const whole = last ? [{ from: first.from, to: last.to }, ...accepted] : accepted;
  const agrees =
    figure.kind === 'date_range' && last
      ? accepted.some(({ from }) => from === printed.from) && last.to === printed.to
      : whole.some((days) => overlaps(days, printed));
  const statements = [thing.id];
  if (agrees) return { verdict: 'agrees', difference: null, statements, reasons: told(thing) };
  const absolute = gapOf(printed, whole, figure.kind === 'date_range' ? last : null);
  if (figure.kind === 'relative_date' || thing.doubtful || !isSaid(figure, thing, absolute, tie)) {
    return unreferenced(told(thing), statements);
  }
  return {
    verdict: 'differs',
    difference: { reference: isoOfDay(first.from), absolute, percent: null },
    statements,
    reasons: [reason('days_apart', { days: Math.abs(absolute) }), ...told(thing)],
  };
}

/** Whether the words and the dates are close enough for a difference to be said. */
function isSaid({ value }: Figure, thing: DatedThing, absolute: number, tie: Tie): boolean {
  if (tie < NEAR_TIE) return tie >= LOOSE_TIE && isMonthWrong(value, thing.dates);
  const isDay = typeof value !== 'string' || value.length === DAY;
  if (isDay && Math.abs(absolute) <= SAME_TIME) return true;
  if (typeof value === 'string' && thing.dates.some((date) => isAlike(value, date))) return true;
  if (thing.recurring || tie < CLOSE_TIE) return false;
  return Math.abs(absolute) <= SAME_YEARS || isOfSameMonth(value, thing.dates);
}

/** «أيلول 2004» for a day of September 2014. */
function isOfSameMonth(value: Figure['value'], dates: readonly string[]): boolean {
  if (typeof value !== 'string' || value.length !== MONTH) return false;
  return dates.some((date) => date.slice(5, MONTH) === value.slice(5));
}

/** Days from the nearest accepted day; for a range that overlaps, from its accepted end. */
function gapOf(printed: Days, accepted: readonly Days[], last: Days | null): number {
  const gaps = accepted.map((days) => gapBetween(printed, days));
  const nearest = gaps.reduce((best, gap) => (Math.abs(gap) < Math.abs(best) ? gap : best));
  if (nearest !== 0 || !last) return nearest;
  return printed.to - last.to || printed.from - (accepted[0]?.from ?? printed.from);
}
