import { readerLayers } from './batches.ts';
import type { BundledPart } from './bundled.ts';
import type { HashiyaDatabase } from './database.ts';
import { readState } from './state.ts';
import type { Layer, StoredEntry, StoredKey } from './stored.ts';
import { subscribedLayers } from './subscriptions/subscribed-layers.ts';
import type { Subscription } from './subscriptions/subscription.ts';

/** Every layer that belongs to the set, bundled first, the reader's own last, inside the caller's transaction. */
export async function liveLayers(database: HashiyaDatabase): Promise<Layer[]> {
  return await layersWith(database, await database.subscriptions.toArray());
}

/** Every layer that would belong to the set with these subscriptions, inside the caller's transaction. */
export async function layersWith(
  database: HashiyaDatabase,
  subscriptions: readonly Pick<Subscription, 'id' | 'editions'>[],
): Promise<Layer[]> {
  const inOrder = subscriptions.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return [
    'bundled',
    ...inOrder.flatMap(subscribedLayers),
    ...readerLayers(await readState(database)),
  ];
}

/** What every layer says of some ids, bundled first, the reader last. */
export async function readLayers(
  database: HashiyaDatabase,
  ids: readonly (readonly [part: BundledPart, id: string])[],
): Promise<StoredEntry[]> {
  const layers = await liveLayers(database);
  const keys = ids.flatMap(([part, id]) => layers.map((layer): StoredKey => [part, layer, id]));
  const rows = await database.entries.bulkGet(keys);
  return rows.filter((row) => row !== undefined);
}

/** All rows of some layers. */
export async function rowsOfLayers(
  { entries }: HashiyaDatabase,
  layers: readonly Layer[],
): Promise<StoredEntry[]> {
  const rows = await Promise.all(
    layers.map((layer) => entries.where('layer').equals(layer).toArray()),
  );
  return rows.flat();
}
