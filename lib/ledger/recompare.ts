import type { PublicationDate } from '../article/article.ts';
import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { pause } from '../reference/pause.ts';
import type { CompareEntry } from './compare-again.ts';
import type { Observation } from './observation.ts';
import { foundBy } from './observe.ts';
import { replacePacked } from './pack-observations.ts';
import { ledgerTables } from './save.ts';

/** An observation whose verdict, or metric, is another one with the new reference set. */
export interface RecomparedChange {
  readonly id: string;
  readonly before: Observation;
  readonly after: Observation;
}

export interface Recomparison {
  readonly compared: number;
  /** Left as they were, since their sentence alone does not carry their verdict. */
  readonly left: number;
  readonly changes: readonly RecomparedChange[];
  /** It was stopped before it was through; the next run goes on where it stopped. */
  readonly stopped: boolean;
}

export interface RecompareOptions {
  /** Version of the set that `compare` compares with; observations that carry it already are left out. */
  readonly version: string;
  readonly compare: CompareEntry;
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

const BATCH = 100;

/**
 * Compares every saved observation that can be (`repeatable`) with the reference set of now, batch by batch, each in a transaction of its own: killed
 * in between, it goes on from there, since each observation knows the version it was compared with.
 */
export async function recompareLedger(
  database: HashiyaDatabase,
  { version, compare, onProgress, signal }: RecompareOptions,
): Promise<Recomparison> {
  const ids = await retryOnceClosed(database, () =>
    database.observations.where('referenceVersion').notEqual(version).primaryKeys(),
  );
  const changes: RecomparedChange[] = [];
  let compared = 0;
  for (let from = 0; from < ids.length; from += BATCH) {
    if (signal?.aborted) return { compared, left: from - compared, changes, stopped: true };
    const batch = await recompareBatch(database, ids.slice(from, from + BATCH), version, compare);
    compared += batch.compared;
    changes.push(...batch.changes);
    onProgress?.(Math.min(from + BATCH, ids.length), ids.length);
    await pause();
  }
  return { compared, left: ids.length - compared, changes, stopped: false };
}

async function recompareBatch(
  database: HashiyaDatabase,
  ids: readonly string[],
  version: string,
  compare: CompareEntry,
): Promise<{ compared: number; changes: RecomparedChange[] }> {
  return await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', ledgerTables(database), async () => {
      const found = await database.observations.bulkGet([...ids]);
      const before = found
        .filter((observation) => observation !== undefined)
        .filter(({ repeatable }) => repeatable === true);
      const dates = await datesOf(database, before);
      const after = before.map((observation): Observation => {
        const entry = compare(observation.entry, dates.get(observation.articleId) ?? null);
        return { ...observation, entry, ...foundBy(entry), referenceVersion: version };
      });
      await database.observations.bulkPut(after);
      await replacePacked(database, after);
      const changes = before.flatMap((observation, index): RecomparedChange[] => {
        const now = after[index];
        const differs =
          now && (now.verdict !== observation.verdict || now.metric !== observation.metric);
        return differs ? [{ id: now.id, before: observation, after: now }] : [];
      });
      return { compared: before.length, changes };
    }),
  );
}

async function datesOf(
  { articles }: HashiyaDatabase,
  observations: readonly Observation[],
): Promise<Map<string, PublicationDate | null>> {
  const ids = [...new Set(observations.map(({ articleId }) => articleId))];
  const found = await articles.bulkGet(ids);
  return new Map(ids.map((id, index) => [id, found[index]?.publishedAt ?? null]));
}
