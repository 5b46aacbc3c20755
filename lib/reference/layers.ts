import type { BundledPart } from './bundled.ts';
import type { HashiyaDatabase } from './database.ts';
import type { Layer, StoredEntry, StoredKey } from './stored.ts';

/** What every layer says of some ids, bundled first, the reader last. */
export async function readLayers(
  { entries, subscriptions }: HashiyaDatabase,
  ids: readonly (readonly [part: BundledPart, id: string])[],
): Promise<StoredEntry[]> {
  const subscribed = await subscriptions.toCollection().primaryKeys();
  const layers: Layer[] = [
    'bundled',
    ...subscribed.map((id): Layer => `subscribed:${id}`),
    'reader',
  ];
  const keys = ids.flatMap(([part, id]) => layers.map((layer): StoredKey => [part, layer, id]));
  const rows = await entries.bulkGet(keys);
  return rows.filter((row) => row !== undefined);
}
