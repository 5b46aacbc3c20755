import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { type LedgerFilter, passes } from './filter.ts';
import { readCounts, type TallyCount } from './tally.ts';

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

/** Which outlet printed which value of which metric. Reads the tallies alone, so it does not grow with the ledger's size. */
export async function metricOutletMatrix(
  database: HashiyaDatabase,
  filter: Omit<LedgerFilter, 'types' | 'tag'> = {},
): Promise<Matrix> {
  const tallies = await retryOnceClosed(database, () =>
    filter.metrics
      ? database.tallies
          .where('metric')
          .anyOf([...filter.metrics])
          .toArray()
      : database.tallies.where('metric').notEqual('').toArray(),
  );
  const fits = passes(filter);
  const rows = tallies
    .map((tally) => {
      const { metric } = tally;
      return matrixRow(
        metric,
        readCounts(tally, (count) => fits({ ...count, metric })),
      );
    })
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

function matrixRow(metric: string, counts: readonly TallyCount[]): MatrixRow {
  const byOutlet = new Map<string, TallyCount[]>();
  for (const count of counts) {
    const list = byOutlet.get(count.outlet);
    if (list) list.push(count);
    else byOutlet.set(count.outlet, [count]);
  }
  const sum = (list: readonly TallyCount[]) => list.reduce((total, { count }) => total + count, 0);
  const values = new Set(counts.map(({ value }) => value).filter((value) => value !== ''));
  return {
    metric,
    cells: [...byOutlet]
      .map(([outlet, list]) => matrixCell(outlet, list))
      .sort((one, other) => (one.outlet < other.outlet ? -1 : 1)),
    distinctValues: values.size,
    differing: sum(counts.filter(({ verdict }) => DIFFERING.has(verdict))),
    total: sum(counts),
  };
}

function matrixCell(outlet: string, counts: readonly TallyCount[]): MatrixCell {
  const values = new Map<string, MatrixValue>();
  const verdicts = new Map<string, number>();
  for (const { value, date, count, verdict } of counts) {
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + count);
    const known = values.get(value);
    values.set(value, {
      value,
      count: (known?.count ?? 0) + count,
      first: earlier(known?.first ?? '', date),
      last: later(known?.last ?? '', date),
    });
  }
  return {
    outlet,
    values: [...values.values()].sort(
      (one, other) => other.count - one.count || (one.value < other.value ? -1 : 1),
    ),
    verdicts: Object.fromEntries(verdicts),
  };
}

function earlier(one: string, other: string): string {
  if (one === '' || other === '') return one || other;
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
