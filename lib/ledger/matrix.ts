import type { HashiyaDatabase } from '../reference/database.ts';
import { talliesUnder } from './counts.ts';
import { type LedgerFilter, passes } from './filter.ts';
import type { MetricTally } from './observation.ts';
import { taggedObservations } from './tagged.ts';
import { talliesOf, visitCounts } from './tally.ts';

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
}

const DIFFERING = new Set([
  'differs',
  'outdated',
  'premature',
  'counts_differently',
  'qualifier_differs',
]);

/**
 * Which outlet printed which value of which metric. Reads the tallies alone, which are small however many observations there are; only
 * for a tag the observations that carry it.
 */
export async function metricOutletMatrix(
  database: HashiyaDatabase,
  filter: Omit<LedgerFilter, 'types'> = {},
): Promise<Matrix> {
  const { tag, ...counted } = filter;
  const tallies =
    tag === undefined
      ? await talliesUnder(database, counted)
      : talliesOf((await taggedObservations(database, tag)).filter(passes(counted)));
  const rows = tallies
    .filter(({ metric }) => metric !== '')
    .map((tally) => matrixRow(tally, counted))
    .filter(({ total }) => total > 0)
    .sort(compareRows);
  const outlets = new Set(rows.flatMap(({ cells }) => cells.map(({ outlet }) => outlet)));
  return { outlets: [...outlets].sort(), rows };
}

function compareRows(one: MatrixRow, other: MatrixRow): number {
  return (
    Number(other.distinctValues > 1) - Number(one.distinctValues > 1) ||
    Number(other.differing > 0) - Number(one.differing > 0) ||
    other.distinctValues - one.distinctValues ||
    other.total - one.total ||
    (one.metric < other.metric ? -1 : 1)
  );
}

interface OpenValue {
  readonly value: string;
  count: number;
  first: string;
  last: string;
}

interface OpenCell {
  /** By the place of the value, of the verdict in the tally. */
  readonly values: Map<number, OpenValue>;
  readonly verdicts: Map<number, number>;
}

function matrixRow(tally: MetricTally, filter: Omit<LedgerFilter, 'types' | 'tag'>): MatrixRow {
  const { metric, texts } = tally;
  const open = new Map<number, OpenCell>();
  let total = 0;
  visitCounts(tally, filter, ({ outlet, date, value, verdict, count }) => {
    total += count;
    const cell = open.get(outlet) ?? { values: new Map(), verdicts: new Map() };
    if (cell.values.size === 0) open.set(outlet, cell);
    cell.verdicts.set(verdict, (cell.verdicts.get(verdict) ?? 0) + count);
    const on = texts[date] ?? '';
    const known = cell.values.get(value);
    if (known) {
      known.count += count;
      known.first = earlier(known.first, on);
      known.last = later(known.last, on);
    } else {
      cell.values.set(value, { value: texts[value] ?? '', count, first: on, last: on });
    }
  });
  const cells = [...open].map(([outlet, cell]) => closedCell(texts, texts[outlet] ?? '', cell));
  const printed = cells.flatMap(({ values }) => values.map(({ value }) => value));
  const differing = cells.flatMap(({ verdicts }) => Object.entries(verdicts));
  return {
    metric,
    cells: cells.sort((one, other) => (one.outlet < other.outlet ? -1 : 1)),
    distinctValues: new Set(printed.filter((value) => value !== '')).size,
    differing: differing.reduce((sum, [verdict, n]) => sum + (DIFFERING.has(verdict) ? n : 0), 0),
    total,
  };
}

function closedCell(
  texts: readonly string[],
  outlet: string,
  { values, verdicts }: OpenCell,
): MatrixCell {
  return {
    outlet,
    values: [...values.values()].sort(
      (one, other) => other.count - one.count || (one.value < other.value ? -1 : 1),
    ),
    verdicts: Object.fromEntries(
      [...verdicts].map(([place, count]) => [texts[place] ?? '', count]),
    ),
  };
}

function earlier(one: string, other: string): string {
  if (one === '' || other === '') return one || other;
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
