import type { HashiyaDatabase } from '../reference/database.ts';
import type { LedgerFilter } from './filter.ts';
import type { Observation } from './observation.ts';

/** Highest string: after every date. */
const LAST = '\uffff';

type Criterion = 'outlet' | 'verdict' | 'metric' | 'personId';

export type LedgerOrder = 'newest' | 'oldest';

/**
 * Ids of the observations that pass a filter, ordered by their articles' dates, undated ones as the oldest. Only keys are
 * read, each criterion from its own index, so that a list of any length is there at once and its rows are fetched as they come
 * into view (`observationsByIds`).
 */
export async function findObservationIds(
  database: HashiyaDatabase,
  filter: LedgerFilter = {},
  order: LedgerOrder = 'newest',
  personId?: string,
): Promise<string[]> {
  const criteria: [Criterion, readonly string[] | undefined][] = [
    ['personId', personId === undefined ? undefined : [personId]],
    ['metric', filter.metrics],
    ['outlet', filter.outlets],
    ['verdict', filter.verdicts],
  ];
  const named = criteria.filter((each): each is [Criterion, readonly string[]] => !!each[1]);
  // One criterion with one value gives its ids in the order of dates; else that order comes from all dates.
  const first = named.find(([, values]) => values.length === 1);
  const others = named.filter((each) => each !== first);
  const base = first
    ? await idsOf(database, first[0], first[1][0] ?? '', filter)
    : await idsByDate(database, filter);
  const sets: Set<string>[] = [];
  for (const [criterion, values] of others) {
    const lists = await Promise.all(
      values.map((value) => idsOf(database, criterion, value, filter)),
    );
    sets.push(new Set(lists.flat()));
  }
  if (filter.tag !== undefined) {
    sets.push(new Set(await database.observations.where('tags').equals(filter.tag).primaryKeys()));
  }
  const types = filter.types && new Set<string>(filter.types);
  const found = base.filter(
    (id) => sets.every((set) => set.has(id)) && (!types || types.has(typeOfId(id))),
  );
  return order === 'newest' ? found.reverse() : found;
}

function idsOf(
  { observations }: HashiyaDatabase,
  criterion: Criterion,
  value: string,
  { from, to }: LedgerFilter,
): Promise<string[]> {
  return observations
    .where(`[${criterion}+date]`)
    .between(
      [value, from ?? (to === undefined ? '' : '0')],
      [value, to === undefined ? LAST : to + LAST],
      true,
      true,
    )
    .primaryKeys();
}

function idsByDate(
  { observations }: HashiyaDatabase,
  { from, to }: LedgerFilter,
): Promise<string[]> {
  return (
    observations
      .where('date')
      // An undated article has the date '', and passes no filter by date.
      .between(
        from ?? (to === undefined ? '' : '0'),
        to === undefined ? LAST : to + LAST,
        true,
        true,
      )
      .primaryKeys()
  );
}

/** `<article>/<type>:<start>-<end>` */
function typeOfId(id: string): string {
  return id.slice(id.indexOf('/') + 1, id.indexOf(':'));
}

/** The rows of some ids, in their order; one that was deleted in the meantime is left out. */
export async function observationsByIds(
  database: HashiyaDatabase,
  ids: readonly string[],
): Promise<Observation[]> {
  const found = await database.observations.bulkGet([...ids]);
  return found.filter((observation) => observation !== undefined);
}
