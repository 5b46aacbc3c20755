import type { Collection } from 'dexie';
import type { HashiyaDatabase } from '../reference/database.ts';
import type { LedgerFilter } from './filter.ts';
import type { Observation } from './observation.ts';

/** What observations are found by, always with their date. */
export type Criterion = 'personId' | 'metric' | 'outlet' | 'verdict' | 'type';

/** One stretch of an index: the observations with these values of these criteria, by the dates of their articles. */
export interface IndexRange {
  /** None for all observations. */
  readonly criteria: readonly Criterion[];
  readonly values: readonly string[];
}

export type LedgerOrder = 'newest' | 'oldest';

/** Where to go on in a list: at a date, of which so many rows are passed. */
export interface LedgerPlace {
  readonly date: string;
  readonly passed: number;
}

/** Highest string: after every date. */
const LAST = '\uffff';

interface DateBounds {
  readonly first: string;
  readonly last: string;
}

/** An undated article has the date '', and passes no filter by date. */
function boundsOf({ from, to }: LedgerFilter): DateBounds {
  return {
    first: from ?? (to === undefined ? '' : '0'),
    last: to === undefined ? LAST : to + LAST,
  };
}

function rangeOf(
  { observations }: HashiyaDatabase,
  { criteria, values }: IndexRange,
  { first, last }: DateBounds,
): Collection<Observation, string> {
  if (criteria.length === 0) return observations.where('date').between(first, last, true, true);
  return observations
    .where(`[${[...criteria, 'date'].join('+')}]`)
    .between([...values, first], [...values, last], true, true);
}

const MOST_AT_ONCE = 500;

/**
 * The rows of a range by date, from a date on (`start`, or from the end that the order begins at), read by and by: `atOnce` first, then
 * twice as many, so that no more is read than is about asked for. Going on never steps over what was read before, only over the rows of
 * one day.
 */
export async function* rowsOf(
  database: HashiyaDatabase,
  range: IndexRange,
  {
    filter,
    order,
    start,
    atOnce,
  }: {
    readonly filter: LedgerFilter;
    readonly order: LedgerOrder;
    readonly start: string | null;
    readonly atOnce: number;
  },
): AsyncGenerator<Observation> {
  const bounds = boundsOf(filter);
  const [side, reverse] =
    order === 'newest' ? (['last', true] as const) : (['first', false] as const);
  let from = start;
  let passed = 0;
  for (let limit = Math.max(1, atOnce); ; limit = Math.min(limit * 2, MOST_AT_ONCE)) {
    const stretch = rangeOf(database, range, from === null ? bounds : { ...bounds, [side]: from });
    const inOrder = reverse ? stretch.reverse() : stretch;
    const rows = await inOrder.offset(passed).limit(limit).toArray();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < limit) return;
    const sameDay = rows.length - 1 - rows.findLastIndex(({ date }) => date !== last.date);
    passed = sameDay === rows.length && last.date === from ? passed + sameDay : sameDay;
    from = last.date;
  }
}
