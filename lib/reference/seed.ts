import * as v from 'valibot';
import { type BundledPart, bundledParts } from './bundled.ts';
import type { HashiyaDatabase } from './database.ts';
import type { SetParts } from './merge.ts';
import { ReferenceSet } from './schema.ts';
import { nextGeneration, readState } from './state.ts';
import { type StoredEntry, storedEntry } from './stored.ts';

/** Reads a part of the bundled set: its JSON, not yet checked. */
export type LoadPart = (part: BundledPart) => Promise<unknown>;

/** The set that the extension brings: its version (assets/reference/version.json) and how to read its parts. */
export interface BundledSource {
  readonly version: string;
  readonly loadPart: LoadPart;
}

const Parts = v.pick(ReferenceSet, bundledParts);

/** All bundled parts, checked by the schema. Throws where one cannot be read or is not of the form. */
export async function loadBundledParts(bundled: BundledSource): Promise<SetParts> {
  const parts = await Promise.all(
    bundledParts.map(async (part) => [part, await bundled.loadPart(part)] as const),
  );
  return v.parse(Parts, Object.fromEntries(parts));
}

/** The tables that a change of the bundled layer locks. */
function seededTables(database: HashiyaDatabase) {
  return [database.entries, database.state, database.snapshots];
}

/** Puts the bundled layer in place of what it was, in one transaction; every other layer stays as it is. */
export async function seedBundled(
  database: HashiyaDatabase,
  version: string,
  parts: SetParts,
): Promise<void> {
  await database.dexie.transaction('rw', seededTables(database), async () => {
    // Another context may have been quicker.
    if ((await readState(database)).bundledVersion === version) return;
    const generation = await nextGeneration(database, { bundledVersion: version });
    await database.entries.where('layer').equals('bundled').delete();
    await database.snapshots.clear();
    const rows: StoredEntry[] = bundledParts.flatMap((part) =>
      parts[part].map((entry, order) =>
        storedEntry(part, entry, { layer: 'bundled', order, generation }),
      ),
    );
    await database.entries.bulkPut(rows);
  });
}
