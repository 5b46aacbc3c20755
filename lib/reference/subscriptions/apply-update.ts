import { bundledParts } from '../bundled.ts';
import { type HashiyaDatabase, retryOnceClosed } from '../database.ts';
import { layersWith } from '../layers.ts';
import { type EntriesById, emptyEntries, layEntries } from '../merge.ts';
import { pause } from '../pause.ts';
import { readRowsOf } from '../rows-of-layer.ts';
import {
  type LoadNameReader,
  mergedTables,
  putSnapshot,
  type SnapshotContents,
  snapshotContents,
  stageSnapshot,
} from '../snapshot.ts';
import { abandonStaging, beginStaging, endStaging, stagePiece } from '../staging.ts';
import { nextGeneration, readState } from '../state.ts';
import { storedEntry } from '../stored.ts';
import { sweep } from '../sweep.ts';
import type { FetchedSet } from './fetch-set.ts';
import { editionLayer } from './subscribed-layers.ts';
import type { Subscription } from './subscription.ts';

export interface ApplyOptions {
  /** ISO instant. */
  readonly now: string;
  /** Whether the subscription is still as it was when its update was fetched. */
  readonly mayApply: (now: Subscription | undefined) => boolean;
  readonly loadNameReader?: LoadNameReader | undefined;
}

/** Entries that are written in one transaction. */
const CHUNK = 1000;

/**
 * Writes the changed parts of a subscription beside what it brought before, and the snapshot of the set with them, piece by piece, so
 * that nobody has to wait for the database; one small transaction then names them, so that they stand in place of the former. Parts that
 * the manifest no longer names go; other layers stay as they are. What is named no more is swept away by and by. Answers false where the subscription may not be changed any more.
 */
export async function applyUpdate(
  database: HashiyaDatabase,
  known: Subscription,
  update: FetchedSet,
  options: ApplyOptions,
): Promise<boolean> {
  const { manifest, changed } = update;
  const isGone = bundledParts.some(
    (part) => known.parts[part] && manifest.parts.every((named) => named.part !== part),
  );
  if (changed.size === 0 && !isGone) {
    const subscription = { ...updated(known, update, options.now), ...editionsOf(known) };
    return await takeIn(database, { subscription, edition: null, snapshot: null, options });
  }
  const edition = await beginStaging(database);
  try {
    await stageEntries(database, known.id, edition, changed);
    const editions = manifest.parts.map(({ part }) => [
      part,
      changed.has(part) ? edition : known.editions?.[part],
    ]);
    const subscription = {
      ...updated(known, update, options.now),
      editions: Object.fromEntries(editions),
    };
    const snapshot = await stageSetWith(database, edition, subscription, options);
    const isTaken = await takeIn(database, { subscription, edition, snapshot, options });
    if (!isTaken) await abandonStaging(database, edition);
    return isTaken;
  } catch (error) {
    // Where the database itself is at fault, a later sweep does it.
    await abandonStaging(database, edition)
      .then(() => sweep(database))
      .catch(() => undefined);
    throw error;
  }
}

function editionsOf({ editions }: Subscription): Pick<Subscription, 'editions'> {
  return editions ? { editions } : {};
}

function updated(
  { editions: _, ...known }: Subscription,
  { manifest, etag }: FetchedSet,
  now: string,
): Subscription {
  return {
    ...known,
    name: manifest.name,
    version: manifest.version,
    licence: manifest.licence,
    key: manifest.signature?.key ?? null,
    etag,
    parts: Object.fromEntries(manifest.parts.map(({ part, sha256 }) => [part, sha256])),
    checkedAt: now,
    appliedAt: now,
    problem: null,
  };
}

async function stageEntries(
  database: HashiyaDatabase,
  id: string,
  edition: string,
  changed: FetchedSet['changed'],
): Promise<void> {
  const { generation } = await retryOnceClosed(database, () => readState(database));
  for (const [part, entries] of changed) {
    const layer = editionLayer(id, part, edition);
    for (let from = 0; from < entries.length; from += CHUNK) {
      const rows = entries.slice(from, from + CHUNK).map((entry, index) => {
        const order = from + index;
        return storedEntry(part, entry, { layer, order, generation: generation + 1 });
      });
      await stagePiece(database, edition, () => database.entries.bulkPut(rows));
      await pause();
    }
  }
}

/** A snapshot that was staged, and the state of the set that it was made from. */
interface StagedSnapshot {
  readonly contents: SnapshotContents;
  readonly generation: number;
}

/** Stages the snapshot of the set as it will be. */
async function stageSetWith(
  database: HashiyaDatabase,
  edition: string,
  subscription: Subscription,
  { loadNameReader }: ApplyOptions,
): Promise<StagedSnapshot> {
  const { layers, generation } = await retryOnceClosed(database, () =>
    database.dexie.transaction('r', mergedTables(database), async () => {
      const all = await database.subscriptions.toArray();
      const others = all.filter(({ id }) => id !== subscription.id);
      return {
        layers: await layersWith(database, [...others, subscription]),
        generation: (await readState(database)).generation,
      };
    }),
  );
  const entries: EntriesById = emptyEntries();
  for (const layer of layers) layEntries(entries, await readRowsOf(database, layer));
  const contents = await snapshotContents(entries, loadNameReader);
  await stageSnapshot(database, edition, contents);
  return { contents, generation };
}

interface TakenIn {
  readonly subscription: Subscription;
  /** Null where no entry has changed. */
  readonly edition: string | null;
  readonly snapshot: StagedSnapshot | null;
  readonly options: ApplyOptions;
}

/** The transaction that makes an update belong to the set. */
async function takeIn(
  database: HashiyaDatabase,
  { subscription, edition, snapshot, options }: TakenIn,
): Promise<boolean> {
  const { entries, state, snapshots, subscriptions } = database;
  return await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', [entries, state, snapshots, subscriptions], async () => {
      const current = await subscriptions.get(subscription.id);
      // The connection may have closed after this transaction was through, and it is run again.
      const standing = Object.values(current?.editions ?? {});
      if (edition !== null && standing.includes(edition)) return true;
      if (!options.mayApply(current)) return false;
      if (edition !== null) {
        await endStaging(database, edition);
        const { generation } = await readState(database);
        const after = await nextGeneration(database, { edited: true });
        // Where the set was changed meanwhile, the next that reads it merges it anew.
        if (snapshot?.generation === generation) {
          await putSnapshot(database, edition, snapshot.contents, after);
        } else await snapshots.bulkDelete(['snapshot', 'pending']);
      }
      await subscriptions.put(subscription);
      return true;
    }),
  );
}
