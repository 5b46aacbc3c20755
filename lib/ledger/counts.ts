import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { type LedgerFilter, passes } from './filter.ts';
import { readCounts } from './tally.ts';

/** What the tallies can tell apart. */
export type CountedFilter = Omit<LedgerFilter, 'types' | 'tag'>;

/** How many observations pass a filter, by the dates of their articles, '' for undated ones; from the tallies alone. */
export async function countByDate(
  database: HashiyaDatabase,
  filter: CountedFilter = {},
): Promise<Map<string, number>> {
  const fits = passes({ ...filter });
  const tallies = filter.metrics
    ? await database.tallies
        .where('metric')
        .anyOf([...filter.metrics])
        .toArray()
    : await database.tallies.toArray();
  const dates = new Map<string, number>();
  for (const tally of tallies) {
    for (const { date, count } of readCounts(tally, (each) =>
      fits({ ...each, metric: tally.metric }),
    )) {
      dates.set(date, (dates.get(date) ?? 0) + count);
    }
  }
  return dates;
}

/** How many observations pass a filter: the length of a list before any of it is read. */
export async function countObservations(
  database: HashiyaDatabase,
  filter: CountedFilter = {},
): Promise<number> {
  const dates = await retryOnceClosed(database, () => countByDate(database, filter));
  return [...dates.values()].reduce((sum, count) => sum + count, 0);
}
