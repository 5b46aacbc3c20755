import type { HashiyaDatabase } from '../reference/database.ts';
import { dayNumber } from './day-number.ts';
import type { LedgerFilter } from './filter.ts';
import type { Observation } from './observation.ts';
import type { OpenShare } from './packed.ts';
import { idAt } from './packed-row.ts';
import { readShares } from './read-shares.ts';
import { dayAt, visitRows } from './selection.ts';

/** Rows of one page of a list; a list asks for more as it is read on. */
export const PAGE = 100;

export type LedgerOrder = 'newest' | 'oldest';

/** Where to go on in a list: at a date, of which so many rows are passed. */
export interface LedgerPlace {
  readonly date: string;
  readonly passed: number;
}

export interface PageOptions {
  /** Where the page before ended; null for the first. */
  readonly after?: LedgerPlace | null;
  readonly limit?: number;
}

export interface LedgerPage {
  readonly observations: readonly Observation[];
  /** Where to go on, or null at the end. */
  readonly next: LedgerPlace | null;
}

/**
 * A page of the observations that pass a filter, by the dates of their articles, those of an article in the order of its text; undated
 * ones are the oldest. Of the observations themselves only the page is read, however far down the list it is.
 */
export async function listPage(
  database: HashiyaDatabase,
  { filter, order }: { readonly filter: LedgerFilter; readonly order: LedgerOrder },
  { after = null, limit = PAGE }: PageOptions = {},
): Promise<LedgerPage> {
  const found = await idsInOrder(database, filter, { order, after, limit: limit + 1 });
  const rows = await database.observations.bulkGet(found.slice(0, limit));
  const observations = rows.filter((row) => row !== undefined);
  return { observations, next: found.length > limit ? placeAfter(observations, after) : null };
}

function placeAfter(rows: readonly Observation[], before: LedgerPlace | null): LedgerPlace | null {
  const date = rows.at(-1)?.date;
  if (date === undefined) return before;
  const sameDay = rows.filter((row) => row.date === date).length;
  return { date, passed: sameDay + (before?.date === date ? before.passed : 0) };
}

/** More than the rows of any ledger: a place and a day are packed into one number, which sorts fast. */
const MOST_ROWS = 2 ** 26;
const LAST_DAY = 99_999_999;

/** Ids of the observations that pass, in order from a place on. */
async function idsInOrder(
  database: HashiyaDatabase,
  filter: LedgerFilter,
  {
    order,
    after,
    limit,
  }: { readonly order: LedgerOrder; readonly after: LedgerPlace | null; readonly limit: number },
): Promise<string[]> {
  const rank = (day: number) => (order === 'newest' ? LAST_DAY - day : day);
  const from = after ? rank(dayNumber(after.date)) : 0;
  const found: { readonly share: OpenShare; readonly at: number }[] = [];
  const keys: number[] = [];
  visitRows(await readShares(database), filter, (share, at) => {
    const ranked = rank(dayAt(share, at));
    if (ranked < from) return;
    keys.push(ranked * MOST_ROWS + found.length);
    found.push({ share, at });
  });
  const passed = after?.passed ?? 0;
  return [
    ...Float64Array.from(keys)
      .sort()
      .subarray(passed, passed + limit),
  ].flatMap((key) => {
    const row = found[key % MOST_ROWS];
    return row ? [idAt(row.share, row.at)] : [];
  });
}
