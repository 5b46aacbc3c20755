import type { HashiyaDatabase } from '../reference/database.ts';
import { type LedgerFilter, passes } from './filter.ts';
import type { Observation, TaggedObservation } from './observation.ts';
import {
  type Criterion,
  type IndexRange,
  type LedgerOrder,
  type LedgerPlace,
  rowsOf,
} from './rows.ts';
import { taggedInOrder } from './tagged.ts';

/** Rows of one page of a list; a list asks for more as it is read on. */
export const PAGE = 100;

export interface PageOptions {
  /** Where the page before ended; null for the first. */
  readonly after?: LedgerPlace | null;
  readonly limit?: number;
}

export interface ListQuery {
  readonly filter: LedgerFilter;
  readonly order: LedgerOrder;
  readonly personId?: string;
}

export interface LedgerPage {
  readonly observations: readonly Observation[];
  /** Where to go on, or null at the end. */
  readonly next: LedgerPlace | null;
}

/** What a list can be narrowed to by an index, with its date: every criterion alone, and these pairs. */
const PAIRS = [
  ['metric', 'outlet'],
  ['metric', 'verdict'],
  ['outlet', 'verdict'],
] as const;

/**
 * A page of the observations that pass a filter, by the dates of their articles; undated ones are the oldest. The index that fits the
 * filter best gives them in order, or several stretches of it, merged; no more rows are read than about fill the page, however far
 * down the list it is.
 */
export async function listPage(
  database: HashiyaDatabase,
  query: ListQuery,
  { after = null, limit = PAGE }: PageOptions = {},
): Promise<LedgerPage> {
  const observations: Observation[] = [];
  let toPass = after?.passed ?? 0;
  for await (const row of inOrder(database, query, after?.date ?? null, toPass + limit + 1)) {
    if (toPass > 0 && row.date === after?.date) toPass -= 1;
    else if (observations.length === limit)
      return { observations, next: placeAfter(observations, after) };
    else observations.push(row);
  }
  return { observations, next: null };
}

function placeAfter(rows: readonly Observation[], before: LedgerPlace | null): LedgerPlace | null {
  const date = rows.at(-1)?.date;
  if (date === undefined) return before;
  const sameDay = rows.filter((row) => row.date === date).length;
  return { date, passed: sameDay + (before?.date === date ? before.passed : 0) };
}

/** All that pass, in order from a date on; about `wanted` of them are asked for. */
async function* inOrder(
  database: HashiyaDatabase,
  { filter, order, personId }: ListQuery,
  start: string | null,
  wanted: number,
): AsyncGenerator<Observation> {
  const fits = passes(filter);
  const criteria = criteriaOf(filter, personId);
  if (filter.tag !== undefined) {
    const ofPerson = (row: TaggedObservation) =>
      personId === undefined || row.personId === personId;
    const isReverse = order === 'newest';
    let ids: string[] = [];
    for await (const row of taggedInOrder(database, filter.tag, { isReverse, start })) {
      if (fits(row) && ofPerson(row)) ids.push(row.id);
      if (ids.length < wanted) continue;
      yield* await observationsById(database, ids);
      ids = [];
    }
    yield* await observationsById(database, ids);
    return;
  }
  const ranges = rangesOf(criteria);
  const atOnce = Math.ceil(wanted / ranges.length) + 1;
  const lists = ranges.map((range) => rowsOf(database, range, { filter, order, start, atOnce }));
  for await (const row of merged(lists, byPlace(order))) if (fits(row)) yield row;
}

async function observationsById(
  { observations }: HashiyaDatabase,
  ids: readonly string[],
): Promise<Observation[]> {
  const rows = await observations.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined);
}

function criteriaOf(
  { metrics, outlets, verdicts, types }: LedgerFilter,
  personId: string | undefined,
): ReadonlyMap<Criterion, readonly string[]> {
  const named: [Criterion, readonly string[] | undefined][] = [
    ['personId', personId === undefined ? undefined : [personId]],
    ['metric', metrics],
    ['outlet', outlets],
    ['verdict', verdicts],
    ['type', types],
  ];
  return new Map(named.filter((each): each is [Criterion, readonly string[]] => !!each[1]));
}

/** The stretches of the index that fits best; what it does not tell apart is left to a test of each row. */
function rangesOf(criteria: ReadonlyMap<Criterion, readonly string[]>): IndexRange[] {
  const [first] = criteria.keys();
  const pair = PAIRS.find((each) => each.every((criterion) => criteria.has(criterion)));
  const best = first === 'personId' || !pair ? [first].filter((each) => each !== undefined) : pair;
  const values = combinations(best.map((criterion) => criteria.get(criterion) ?? []));
  return values.map((each) => ({ criteria: best, values: each }));
}

/** Every way to take one value of each list. */
function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (all, list) => all.flatMap((taken) => list.map((value) => [...taken, value])),
    [[]],
  );
}

/** Lists that are in order as one that is; all are begun at the same time. */
async function* merged(
  lists: readonly AsyncGenerator<Observation>[],
  compare: (one: Observation, other: Observation) => number,
): AsyncGenerator<Observation> {
  const heads = await Promise.all(lists.map(async (list) => ({ list, head: await list.next() })));
  for (;;) {
    let first: (typeof heads)[number] | null = null;
    for (const each of heads) {
      if (each.head.done) continue;
      if (!first || first.head.done || compare(each.head.value, first.head.value) < 0) first = each;
    }
    if (!first || first.head.done) return;
    yield first.head.value;
    first.head = await first.list.next();
  }
}

/** As the indexes have it: by date, then by id. */
function byPlace(order: LedgerOrder): (one: Observation, other: Observation) => number {
  const sign = order === 'newest' ? -1 : 1;
  return (one, other) =>
    sign * (one.date < other.date ? -1 : one.date > other.date ? 1 : one.id < other.id ? -1 : 1);
}
