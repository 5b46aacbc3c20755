import type { HashiyaDatabase } from '../reference/database.ts';
import type { LedgerFilter } from './filter.ts';
import { readShares } from './read-shares.ts';
import { visitRows } from './selection.ts';

/** How many observations pass a filter: the length of a list before any of it is read. */
export async function countObservations(
  database: HashiyaDatabase,
  filter: LedgerFilter = {},
): Promise<number> {
  let total = 0;
  visitRows(await readShares(database), filter, () => {
    total += 1;
  });
  return total;
}
