import type { HashiyaDatabase } from '../reference/database.ts';
import { dayOfNumber } from './day-number.ts';
import type { LedgerFilter } from './filter.ts';
import type { OpenShare } from './packed.ts';
import { readShares } from './read-shares.ts';
import { dayAt, textAt, visitRows } from './selection.ts';

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

/** Which outlet printed which value of which metric: the first `limit` rows with their cells. */
export async function metricOutletMatrix(
  database: HashiyaDatabase,
  filter: Omit<LedgerFilter, 'types'> = {},
  limit = Number.POSITIVE_INFINITY,
): Promise<Matrix> {
  const byMetric = new Map<string, OpenRow>();
  for (const share of await readShares(database)) addRows(byMetric, share, filter);
  const open = [...byMetric.values()].map(sumOf).sort(compareSums);
  const outlets = new Set(open.flatMap(({ cells }) => [...cells.keys()]));
  const rows = open.slice(0, limit).map((row) => ({ ...row, cells: cellsOf(row) }));
  return { outlets: [...outlets].sort(), rows, more: open.length > rows.length };
}

interface OpenValue {
  readonly value: string;
  count: number;
  /** As in lib/ledger/day-number.ts; 0 where none is dated. */
  first: number;
  last: number;
}

interface OpenCell {
  readonly values: Map<string, OpenValue>;
  readonly verdicts: Map<string, number>;
}

interface OpenRow {
  readonly metric: string;
  readonly cells: Map<string, OpenCell>;
}

/** Counts the rows of a share that pass into the rows of the matrix. */
function addRows(byMetric: Map<string, OpenRow>, share: OpenShare, filter: LedgerFilter): void {
  visitRows([share], filter, (_, at) => {
    const metric = textAt(share, 'metric', at);
    if (metric === '') return;
    const row = entryOf(byMetric, metric, () => ({ metric, cells: new Map() }));
    const cell = entryOf(row.cells, textAt(share, 'outlet', at), () => ({
      values: new Map(),
      verdicts: new Map(),
    }));
    const verdict = textAt(share, 'verdict', at);
    cell.verdicts.set(verdict, (cell.verdicts.get(verdict) ?? 0) + 1);
    const value = textAt(share, 'value', at);
    const day = dayAt(share, at);
    const printed = entryOf(cell.values, value, () => ({ value, count: 0, first: day, last: day }));
    printed.count += 1;
    printed.first = Math.min(printed.first || day, day || printed.first);
    printed.last = Math.max(printed.last, day);
  });
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

type RowSum = Omit<MatrixRow, 'cells'> & OpenRow;

/** What a row is sorted by. */
function sumOf({ metric, cells }: OpenRow): RowSum {
  const values = new Set<string>();
  let total = 0;
  let differing = 0;
  for (const cell of cells.values()) {
    for (const value of cell.values.keys()) if (value !== '') values.add(value);
    for (const [verdict, count] of cell.verdicts) {
      total += count;
      if (DIFFERING.has(verdict)) differing += count;
    }
  }
  return { metric, cells, distinctValues: values.size, differing, total };
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

function cellsOf({ cells }: OpenRow): MatrixCell[] {
  return [...cells]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([outlet, { values, verdicts }]) => ({
      outlet,
      values: [...values.values()]
        .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
        .map(({ value, count, first, last }) => ({
          value,
          count,
          first: dayOfNumber(first),
          last: dayOfNumber(last),
        })),
      verdicts: Object.fromEntries(verdicts),
    }));
}
