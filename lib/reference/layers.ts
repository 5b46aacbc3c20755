import { readerLayers } from './batches.ts';
import type { BundledPart } from './bundled.ts';
import type { HashiyaDatabase } from './database.ts';
import { readState } from './state.ts';
import type { Layer, StoredEntry, StoredKey } from './stored.ts';

/** Every layer that belongs to the set, bundled first, the reader's own last, inside the caller's transaction. */
export async function liveLayers(database: HashiyaDatabase): Promise<Layer[]> {
  const subscribed = await database.subscriptions.toCollection().primaryKeys();
  return [
    'bundled',
    ...subscribed.map((id): Layer => `subscribed:${id}`),
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
