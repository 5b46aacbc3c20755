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
  readonly outlet: number;
  readonly value: string;
  count: number;
  first: string;
  last: string;
}

function matrixRow(tally: MetricTally, filter: Omit<LedgerFilter, 'types' | 'tag'>): MatrixRow {
  const { metric, texts } = tally;
  // By the places of outlet and value, of outlet and verdict: few large maps are quicker than many small ones.
  const values = new Map<number, OpenValue>();
  const verdicts = new Map<number, number>();
  let total = 0;
  visitCounts(tally, filter, ({ outlet, date, value, verdict, count }) => {
    total += count;
    const ofValue = outlet * texts.length + value;
    const ofVerdict = outlet * texts.length + verdict;
    verdicts.set(ofVerdict, (verdicts.get(ofVerdict) ?? 0) + count);
    const on = texts[date] ?? '';
    const known = values.get(ofValue);
    if (known) {
      known.count += count;
      known.first = earlier(known.first, on);
      known.last = later(known.last, on);
    } else {
      values.set(ofValue, { outlet, value: texts[value] ?? '', count, first: on, last: on });
    }
  });
  const cells = cellsOf(texts, values, verdicts);
  const distinct = new Set([...values.values()].map(({ value }) => value));
  distinct.delete('');
  let differing = 0;
  for (const [key, count] of verdicts)
    if (DIFFERING.has(texts[key % texts.length] ?? '')) differing += count;
  return { metric, cells, distinctValues: distinct.size, differing, total };
}

function cellsOf(
  texts: readonly string[],
  values: ReadonlyMap<number, OpenValue>,
  verdicts: ReadonlyMap<number, number>,
): MatrixCell[] {
  const cells = new Map<number, { values: MatrixValue[]; verdicts: Record<string, number> }>();
  for (const { outlet, ...value } of values.values()) {
    const cell = cells.get(outlet);
    if (cell) cell.values.push(value);
    else cells.set(outlet, { values: [value], verdicts: {} });
  }
  for (const [key, count] of verdicts) {
    const cell = cells.get(Math.floor(key / texts.length));
    if (cell) cell.verdicts[texts[key % texts.length] ?? ''] = count;
  }
  for (const cell of cells.values()) {
    cell.values.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  }
  return [...cells]
    .map(([outlet, cell]) => ({ outlet: texts[outlet] ?? '', ...cell }))
    .sort((one, other) => (one.outlet < other.outlet ? -1 : 1));
}

function earlier(one: string, other: string): string {
  if (one === '' || other === '') return one || other;
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
