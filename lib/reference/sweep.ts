import Dexie from 'dexie';
import { batchLayer, batchOf, readerLayers } from './batches.ts';
import { bundledParts } from './bundled.ts';
import { type HashiyaDatabase, retryOnceClosed } from './database.ts';
import { pause } from './pause.ts';
import { livingStagings } from './staging.ts';
import { readState } from './state.ts';
import type { Layer } from './stored.ts';

/** Rows that are deleted in one transaction. */
const ENTRIES = 1000;
const SHELVES = 10;

/**
 * Deletes what nothing belongs to any more: batches that were undone or never ended, snapshots that another took the place of. In
 * slices, each a transaction of its own, so that nobody waits for long; killed in between, the next sweep goes on. What is dead never
 * comes back: no state names it, and its writer finds its staging ended. Answers whether something is still being written, or may have
 * been given up a moment ago.
 */
export async function sweep(database: HashiyaDatabase, now: number = Date.now()): Promise<boolean> {
  const { layers, rows, isWritten } = await retryOnceClosed(database, () =>
    deadRows(database, now),
  );
  for (const layer of layers) await sweepLayer(database, layer);
  for (let from = 0; from < rows.length; from += SHELVES) {
    await retryOnceClosed(database, () =>
      database.snapshots.bulkDelete(rows.slice(from, from + SHELVES)),
    );
    await pause();
  }
  return isWritten;
}

interface DeadRows {
  readonly layers: readonly Layer[];
  /** Names of rows of snapshots. */
  readonly rows: readonly string[];
  readonly isWritten: boolean;
}

async function deadRows(database: HashiyaDatabase, now: number): Promise<DeadRows> {
  const { entries, state, snapshots, history } = database;
  return await database.dexie.transaction('rw', [entries, state, snapshots, history], async () => {
    const living = await livingStagings(database, now);
    const kept = new Set<string>([
      ...readerLayers(await readState(database)),
      ...[...living].map(batchLayer),
    ]);
    const layers = await entries.orderBy('layer').uniqueKeys();
    const last = await history.toCollection().last();
    const names = await snapshots.toCollection().primaryKeys();
    const before = `before:${last?.batch}`;
    const heads = await snapshots.bulkGet(['snapshot', before]);
    const editions = new Set(living);
    for (const head of heads) {
      if (!head) continue;
      if ('edition' in head) editions.add(head.edition);
      else if ('snapshot' in head) editions.add(head.snapshot.edition);
    }
    const isDead = (name: string): boolean => {
      const [kind, edition = ''] = name.split(':');
      if (kind === 'before') return name !== before;
      return (kind === 'names' || kind === 'shelf') && !editions.has(edition);
    };
    return {
      layers: layers.flatMap((layer) => {
        const batch = batchOf(String(layer));
        return batch === null || kept.has(String(layer)) ? [] : batchLayer(batch);
      }),
      rows: names.filter(isDead),
      isWritten: living.size > 0,
    };
  });
}

async function sweepLayer(database: HashiyaDatabase, layer: Layer): Promise<void> {
  const { entries } = database;
  for (const part of bundledParts) {
    for (let left = true; left; ) {
      left = await retryOnceClosed(database, () =>
        database.dexie.transaction('rw', entries, async () => {
          const from = [part, layer, Dexie.minKey];
          const all = entries
            .where('[part+layer+id]')
            .between(from, [part, layer, Dexie.maxKey], true, true);
          const keys = await all.limit(ENTRIES).primaryKeys();
          const end = keys.at(-1);
          if (!end) return false;
          await entries.where('[part+layer+id]').between(from, end, true, true).delete();
          return keys.length === ENTRIES;
        }),
      );
      await pause();
    }
  }
}
