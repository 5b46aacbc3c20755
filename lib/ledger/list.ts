import type { Collection } from 'dexie';
import type { HashiyaDatabase } from '../reference/database.ts';
import { countByDate } from './counts.ts';
import { type LedgerFilter, passes } from './filter.ts';
import type { Observation } from './observation.ts';

/** Rows of one page of a list; a list asks for more as it is scrolled. */
export const PAGE = 200;

export interface Page {
  readonly offset?: number;
  readonly limit?: number;
}

export type LedgerOrder = 'newest' | 'oldest';

/** Highest string: after every date. */
const LAST = '\uffff';

/** What a list can be narrowed to by an index, with its date: every criterion alone, and these pairs. */
const PAIRS = [
  ['metric', 'outlet'],
  ['metric', 'verdict'],
  ['outlet', 'verdict'],
] as const;

type Criterion = 'personId' | 'metric' | 'outlet' | 'verdict' | 'type';
type Criteria = ReadonlyMap<Criterion, readonly string[]>;

/**
 * A page of the observations that pass a filter, by the dates of their articles; undated ones are the oldest. The index that fits the
 * filter best gives them in order, and no more rows are read than are needed to fill the page.
 */
export async function listPage(
  database: HashiyaDatabase,
  filter: LedgerFilter,
  order: LedgerOrder,
  { offset = 0, limit = PAGE }: Page,
  personId?: string,
): Promise<Observation[]> {
  const criteria = criteriaOf(filter, personId);
  if (filter.tag !== undefined) {
    const tagged = await database.observations.where('tags').equals(filter.tag).toArray();
    const ofPerson = (each: Observation) => personId === undefined || each.personId === personId;
    const found = tagged.filter(passes(filter)).filter(ofPerson);
    return found.sort(byDate(order)).slice(offset, offset + limit);
  }
  const indexed = bestIndex(criteria);
  const rest = [...criteria.keys()].some((criterion) => !indexed.includes(criterion));
  const ranges = combinations(indexed.map((criterion) => criteria.get(criterion) ?? []));
  const [only, ...others] = ranges;
  if (only && others.length === 0) {
    return await pageOfRange(
      database,
      { indexed, values: only, filter, rest },
      order,
      offset,
      limit,
    );
  }
  // Several outlets or verdicts: the first rows of each, merged by date.
  const lists = await Promise.all(
    ranges.map((values) =>
      pageOfRange(database, { indexed, values, filter, rest }, order, 0, offset + limit),
    ),
  );
  return lists
    .flat()
    .sort(byDate(order))
    .slice(offset, offset + limit);
}

function criteriaOf(
  { metrics, outlets, verdicts, types }: LedgerFilter,
  personId?: string,
): Criteria {
  const named: [Criterion, readonly string[] | undefined][] = [
    ['personId', personId === undefined ? undefined : [personId]],
    ['metric', metrics],
    ['outlet', outlets],
    ['verdict', verdicts],
    ['type', types],
  ];
  return new Map(named.filter((each): each is [Criterion, readonly string[]] => !!each[1]));
}

function bestIndex(criteria: Criteria): readonly Criterion[] {
  if (criteria.has('personId')) return ['personId'];
  const pair = PAIRS.find((each) => each.every((criterion) => criteria.has(criterion)));
  if (pair) return pair;
  const [first] = criteria.keys();
  return first === undefined ? [] : [first];
}

/** What the tallies know of. */
const TALLIED = new Set<Criterion>(['metric', 'outlet', 'verdict']);

/** The date of the row at a far offset, and how many rows come before that date. */
async function placeOf(
  database: HashiyaDatabase,
  filter: LedgerFilter,
  order: LedgerOrder,
  offset: number,
): Promise<{ date: string; before: number } | null> {
  const counts = [...(await countByDate(database, filter))];
  counts.sort(([one], [other]) => (one < other ? -1 : 1));
  if (order === 'newest') counts.reverse();
  let before = 0;
  for (const [date, count] of counts) {
    if (before + count > offset) return { date, before };
    before += count;
  }
  return null;
}

/** Every way to take one value of each list. */
function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (all, list) => all.flatMap((taken) => list.map((value) => [...taken, value])),
    [[]],
  );
}

interface Range {
  readonly indexed: readonly Criterion[];
  readonly values: readonly string[];
  readonly filter: LedgerFilter;
  /** The index alone does not see to the whole filter. */
  readonly rest: boolean;
}

/** Stepping over rows takes time: what is further on than this is reached by its date. */
const FAR = 1000;

async function pageOfRange(
  database: HashiyaDatabase,
  range: Range,
  order: LedgerOrder,
  offset: number,
  limit: number,
): Promise<Observation[]> {
  const inOrder = (bounds: DateBounds) => {
    const collection = rangeOf(database, range, bounds);
    return order === 'newest' ? collection.reverse() : collection;
  };
  const bounds = boundsOf(range.filter);
  if (range.rest) {
    return await inOrder(bounds).filter(passes(range.filter)).offset(offset).limit(limit).toArray();
  }
  const counted = range.indexed.every((criterion) => TALLIED.has(criterion));
  if (offset <= FAR || !counted) return await inOrder(bounds).offset(offset).limit(limit).toArray();
  const there = await placeOf(database, range.filter, order, offset);
  if (!there) return [];
  const [side, skipped] = [order === 'newest' ? 'last' : 'first', offset - there.before];
  return await inOrder({ ...bounds, [side]: there.date })
    .offset(skipped)
    .limit(limit)
    .toArray();
}

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
  { indexed, values }: Range,
  { first, last }: DateBounds,
): Collection<Observation, string> {
  if (indexed.length === 0) return observations.where('date').between(first, last, true, true);
  return observations
    .where(`[${[...indexed, 'date'].join('+')}]`)
    .between([...values, first], [...values, last], true, true);
}

function byDate(order: LedgerOrder): (one: Observation, other: Observation) => number {
  const sign = order === 'newest' ? -1 : 1;
  return (one, other) =>
    sign * (one.date < other.date ? -1 : one.date > other.date ? 1 : one.id < other.id ? -1 : 1);
}
