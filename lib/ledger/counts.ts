import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import type { CountedFilter } from './filter.ts';
import type { MetricTally } from './observation.ts';
import { visitCounts } from './tally.ts';

/** The tallies that a filter asks for. */
export async function talliesUnder(
  database: HashiyaDatabase,
  { metrics }: CountedFilter,
): Promise<MetricTally[]> {
  return await retryOnceClosed(database, () =>
    metrics
      ? database.tallies
          .where('metric')
          .anyOf([...metrics])
          .toArray()
      : database.tallies.toArray(),
  );
}

/** How many observations pass a filter: the length of a list before any of it is read; from the tallies alone. */
export async function countObservations(
  database: HashiyaDatabase,
  filter: CountedFilter = {},
): Promise<number> {
  let total = 0;
  for (const tally of await talliesUnder(database, filter)) {
    visitCounts(tally, filter, ({ count }) => {
      total += count;
    });
  }
  return total;
}
