import Dexie from 'dexie';
import { bundledParts } from './bundled.ts';
import { type HashiyaDatabase, retryOnceClosed } from './database.ts';
import { pause } from './pause.ts';
import type { StoredEntry } from './stored.ts';

/** Rows that are read in one transaction. */
const CHUNK = 1000;

/**
 * All rows of a layer, read in slices so that no writer waits for long. What is written meanwhile may be in them or not: who needs one
 * state of the set looks at its generation before and after.
 */
export async function readRowsOf(database: HashiyaDatabase, layer: string): Promise<StoredEntry[]> {
  const rows: StoredEntry[] = [];
  for (const part of bundledParts) {
    let after: unknown = Dexie.minKey;
    for (let isMore = true; isMore; ) {
      const [from, to] = [
        [part, layer, after],
        [part, layer, Dexie.maxKey],
      ];
      const slice = await retryOnceClosed(database, () =>
        database.entries
          .where('[part+layer+id]')
          .between(from, to, false, true)
          .limit(CHUNK)
          .toArray(),
      );
      rows.push(...slice);
      after = slice.at(-1)?.id;
      isMore = slice.length === CHUNK;
      if (isMore) await pause();
    }
  }
  return rows;
}
