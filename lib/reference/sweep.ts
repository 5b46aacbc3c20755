import Dexie from 'dexie';
import { bundledParts } from './bundled.ts';
import { type HashiyaDatabase, retryOnceClosed } from './database.ts';
import { liveLayers } from './layers.ts';
import { pause } from './pause.ts';
import { livingStagings } from './staging.ts';
import { readState } from './state.ts';

/** Rows that are deleted in one transaction. */
const ENTRIES = 1000;
const SHELVES = 10;

/**
 * Deletes what nothing belongs to any more: batches that were undone or never ended, earlier versions of what subscriptions brought, snapshots
 * that another took the place of. In slices, each a transaction of its own, so that nobody waits for long; killed in between, the next sweep goes on. What is dead
 * comes back by a restored backup alone, so each slice looks again; else no state names it, and its writer finds its staging ended. Answers whether something is still being written, or may have
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
  readonly layers: readonly string[];
  /** Names of rows of snapshots. */
  readonly rows: readonly string[];
  readonly isWritten: boolean;
}

async function deadRows(database: HashiyaDatabase, now: number): Promise<DeadRows> {
  const { entries, state, snapshots, subscriptions, history } = database;
  const tables = [entries, state, snapshots, subscriptions, history];
  return await database.dexie.transaction('rw', tables, async () => {
    const living = await livingStagings(database, now);
    const isKept = await whetherKept(database, living);
    const layers = await entries.orderBy('layer').uniqueKeys();
    const last = await history.toCollection().last();
    const names = await snapshots.toCollection().primaryKeys();
    const before = `before:${last?.batch}`;
    const heads = await snapshots.bulkGet(['snapshot', before]);
    const { generation } = await readState(database);
    const editions = new Set(living);
    let isBeforeWanted = false;
    for (const head of heads) {
      if (!head) continue;
      if ('edition' in head) editions.add(head.edition);
      else if ('snapshot' in head && head.generation === generation) {
        isBeforeWanted = true;
        editions.add(head.snapshot.edition);
      }
    }
    const isDead = (name: string): boolean => {
      const [kind, edition = ''] = name.split(':');
      if (kind === 'before') return name !== before || !isBeforeWanted;
      return (kind === 'names' || kind === 'shelf') && !editions.has(edition);
    };
    return {
      layers: layers.map(String).filter((layer) => !isKept(layer)),
      rows: names.filter(isDead),
      isWritten: living.size > 0,
    };
  });
}

/** Whether a layer belongs to the set, or is being written; inside the caller's transaction. */
async function whetherKept(
  database: HashiyaDatabase,
  living: ReadonlySet<string>,
): Promise<(layer: string) => boolean> {
  const live = new Set<string>(await liveLayers(database));
  // The last part of a layer's name is that under which it was written.
  return (layer) => live.has(layer) || living.has(layer.slice(layer.lastIndexOf(':') + 1));
}

async function sweepLayer(database: HashiyaDatabase, layer: string): Promise<void> {
  const { entries, state, subscriptions } = database;
  for (const part of bundledParts) {
    for (let left = true; left; ) {
      left = await retryOnceClosed(database, () =>
        database.dexie.transaction('rw', [entries, state, subscriptions], async () => {
          if ((await whetherKept(database, new Set()))(layer)) return false;
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
