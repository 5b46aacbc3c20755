import Dexie from 'dexie';
import { type BundledPart, bundledParts } from '../bundled.ts';
import type { HashiyaDatabase } from '../database.ts';
import { nextGeneration } from '../state.ts';
import { type Layer, storedEntry } from '../stored.ts';
import type { FetchedSet } from './fetch-set.ts';
import type { Subscription } from './subscription.ts';

export function layerOf(id: string): Layer {
  return `subscribed:${id}`;
}

/** Everything that a change of a subscription locks. */
export function subscriptionTables(database: HashiyaDatabase) {
  return [database.entries, database.state, database.snapshots, database.subscriptions];
}

/**
 * Puts the changed parts of a subscription in place of what it brought before, inside the caller's transaction; parts
 * that the manifest no longer names go. Other layers stay as they are.
 */
export async function applyUpdate(
  database: HashiyaDatabase,
  subscription: Subscription,
  { manifest, etag, changed }: FetchedSet,
  now: string,
): Promise<void> {
  const named = new Set(manifest.parts.map(({ part }) => part));
  const gone = bundledParts.filter((part) => subscription.parts[part] && !named.has(part));
  if (changed.size > 0 || gone.length > 0) {
    const generation = await nextGeneration(database, { edited: true });
    await database.snapshots.clear();
    const layer = layerOf(subscription.id);
    for (const part of [...gone, ...changed.keys()]) await deletePart(database, layer, part);
    for (const [part, entries] of changed) {
      await database.entries.bulkPut(
        entries.map((entry, order) => storedEntry(part, entry, { layer, order, generation })),
      );
    }
  }
  await database.subscriptions.put({
    ...subscription,
    name: manifest.name,
    version: manifest.version,
    licence: manifest.licence,
    key: manifest.signature?.key ?? null,
    etag,
    parts: Object.fromEntries(manifest.parts.map(({ part, sha256 }) => [part, sha256])),
    checkedAt: now,
    appliedAt: now,
    problem: null,
  });
}

async function deletePart(
  { entries }: HashiyaDatabase,
  layer: Layer,
  part: BundledPart,
): Promise<void> {
  await entries
    .where('[part+layer+id]')
    .between([part, layer, Dexie.minKey], [part, layer, Dexie.maxKey])
    .delete();
}
