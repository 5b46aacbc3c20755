import type { HashiyaDatabase } from '../reference/database.ts';
import { talliesUnder } from './counts.ts';
import { dayOfNumber } from './day-number.ts';
import { type CountedFilter, type LedgerFilter, passes } from './filter.ts';
import type { MetricTally } from './observation.ts';
import { taggedUnder } from './tagged.ts';
import { talliesOf, tallyTexts, visitCounts } from './tally.ts';

/** What an outlet printed for a metric. */
export interface MatrixCell {
  readonly outlet: string;
  /** Each value with how often and from when to when, the most frequent first. */
  readonly values: readonly MatrixValue[];
  /** How many figures, by verdict. */
  readonly verdicts: Readonly<Record<string, number>>;
}

export interface MatrixValue {
  readonly value: string;
  readonly count: number;
  /** Dates of the first and last article that printed it, or '' where none is dated. */
  readonly first: string;
  readonly last: string;
}

export interface MatrixRow {
  readonly metric: string;
  readonly cells: readonly MatrixCell[];
  /** Values that differ from one another, over all outlets. */
  readonly distinctValues: number;
  /** Figures with a verdict that shows a difference. */
  readonly differing: number;
  readonly total: number;
}

export interface Matrix {
  /** Outlets that occur, by name. */
  readonly outlets: readonly string[];
  /** Conflicts first: metrics with several values, then those that differ from the reference, then the rest by size. */
  readonly rows: readonly MatrixRow[];
  /** There are more rows than were asked for. */
  readonly more: boolean;
}

const DIFFERING = new Set([
  'differs',
  'outdated',
  'premature',
  'counts_differently',
  'qualifier_differs',
]);

/**
 * Which outlet printed which value of which metric: the first `limit` rows with their cells. Reads the tallies alone, which are small
 * however many observations there are; for a tag, what is kept of those that carry it.
 */
export async function metricOutletMatrix(
  database: HashiyaDatabase,
  filter: Omit<LedgerFilter, 'types'> = {},
  limit = Number.POSITIVE_INFINITY,
): Promise<Matrix> {
  const { tag, ...counted } = filter;
  const tallies =
    tag === undefined
      ? await talliesUnder(database, counted)
      : talliesOf((await taggedUnder(database, tag)).filter(passes(counted)));
  const outlets = new Set<string>();
  const sums = tallies
    .filter(({ metric }) => metric !== '')
    .map((tally) => sumOf(tally, counted, outlets))
    .filter(({ total }) => total > 0)
    .sort(compareSums);
  const rows = sums
    .slice(0, limit)
    .map(({ tally, ...sum }) => ({ ...sum, cells: cellsOf(tally, counted) }));
  return { outlets: [...outlets].sort(), rows, more: sums.length > rows.length };
}

interface RowSum extends Omit<MatrixRow, 'cells'> {
  readonly tally: MetricTally;
}

function compareSums(one: RowSum, other: RowSum): number {
  return (
    Number(other.distinctValues > 1) - Number(one.distinctValues > 1) ||
    Number(other.differing > 0) - Number(one.differing > 0) ||
    other.distinctValues - one.distinctValues ||
    other.total - one.total ||
    (one.metric < other.metric ? -1 : 1)
  );
}

/** What a row is sorted by, in one pass over its counts; its outlets join `outlets`. */
function sumOf(tally: MetricTally, filter: CountedFilter, outlets: Set<string>): RowSum {
  const texts = tallyTexts(tally);
  const differs = texts.verdicts.map((verdict) => DIFFERING.has(verdict));
  const isPrinted: boolean[] = [];
  const hasPrinted: boolean[] = [];
  let total = 0;
  let differing = 0;
  visitCounts(tally, filter, ({ outlet, value, verdict, count }) => {
    total += count;
    if (differs[verdict]) differing += count;
    isPrinted[value] = true;
    hasPrinted[outlet] = true;
  });
  for (const [place, outlet] of texts.outlets.entries()) if (hasPrinted[place]) outlets.add(outlet);
  const distinctValues = texts.values.filter((value, place) => value !== '' && isPrinted[place]);
  return { tally, metric: tally.metric, distinctValues: distinctValues.length, differing, total };
}

interface OpenCell {
  readonly outlet: string;
  readonly values: { readonly value: string; count: number; first: string; last: string }[];
  readonly verdicts: Record<string, number>;
}

/** The cells of a row; counts come by outlet, then by value, so that each is built in one go. */
function cellsOf(tally: MetricTally, filter: CountedFilter): MatrixCell[] {
  const texts = tallyTexts(tally);
  const cells: OpenCell[] = [];
  let places = { outlet: -1, value: -1 };
  visitCounts(tally, filter, ({ outlet, value, day, verdict, count }) => {
    if (outlet !== places.outlet) {
      cells.push({ outlet: texts.outlets[outlet] ?? '', values: [], verdicts: {} });
      places = { outlet, value: -1 };
    }
    const cell = cells.at(-1);
    if (!cell) return;
    const date = dayOfNumber(day);
    if (value !== places.value) {
      cell.values.push({ value: texts.values[value] ?? '', count: 0, first: date, last: date });
      places = { outlet, value };
    }
    const printed = cell.values.at(-1);
    if (printed) {
      printed.count += count;
      printed.first = earlier(printed.first, date);
      printed.last = later(printed.last, date);
    }
    const name = texts.verdicts[verdict] ?? '';
    cell.verdicts[name] = (cell.verdicts[name] ?? 0) + count;
  });
  for (const { values } of cells) {
    values.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  }
  return cells.sort((one, other) => (one.outlet < other.outlet ? -1 : 1));
}

function earlier(one: string, other: string): string {
  if (one === '' || other === '') return one || other;
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
