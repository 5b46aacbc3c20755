import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import type { ReferenceIndex } from '../reference/index.ts';
import { compareAgainWith } from './compare-again.ts';
import { type Recomparison, recompareLedger } from './recompare.ts';

/** What the last comparison of the ledger with a changed reference set came to, for the reader to look at. */
export interface RecomparisonRecord {
  readonly name: 'recomparison';
  readonly version: string;
  /** ISO instant. */
  readonly at: string;
  readonly done: number;
  readonly of: number;
  readonly left: number;
  readonly changes: readonly {
    readonly id: string;
    readonly outlet: string;
    readonly date: string;
    readonly metric: string;
    readonly value: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** Changes that are listed; the counts tell of the rest. */
const MOST_LISTED = 1000;

/** Compares the ledger with the reference set of now and keeps a record of what changed; progress is in the record, too. */
export async function recompareAndRecord(
  database: HashiyaDatabase,
  reference: ReferenceIndex,
  now: () => string,
  signal?: AbortSignal,
): Promise<Recomparison> {
  const { version } = reference;
  const record = (more: Partial<RecomparisonRecord>) =>
    retryOnceClosed(database, () =>
      database.recomparisons.put({
        name: 'recomparison',
        version,
        at: now(),
        done: 0,
        of: 0,
        left: 0,
        changes: [],
        ...more,
      }),
    );
  const result = await recompareLedger(database, {
    version,
    compare: compareAgainWith(reference),
    onProgress: (done, of) => void record({ done, of }),
    ...(signal ? { signal } : {}),
  });
  const { compared, left, changes } = result;
  if (compared + left > 0) {
    await record({
      done: compared + left,
      of: compared + left,
      left,
      changes: changes.slice(0, MOST_LISTED).map(({ before, after }) => ({
        id: after.id,
        outlet: after.outlet,
        date: after.date,
        metric: after.metric,
        value: after.value,
        before: before.verdict,
        after: after.verdict,
      })),
    });
  }
  return result;
}

/** The record of the last comparison, or null. */
export async function lastRecomparison(
  database: HashiyaDatabase,
): Promise<RecomparisonRecord | null> {
  return await retryOnceClosed(
    database,
    async () => (await database.recomparisons.get('recomparison')) ?? null,
  );
}
