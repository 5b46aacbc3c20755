import type { Browser } from 'webextension-polyfill';
import { createDatabase, type HashiyaDatabase } from '../../lib/reference/database.ts';
import { identityOf } from '../../lib/reference/identity.ts';
import { type LoadedSet, loadReferenceSet } from '../../lib/reference/load.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { packagedReference } from './packaged-reference.ts';

/** The set as it was read, by id, and where it was read from. */
export interface ReadReference extends Omit<LoadedSet, 'set'> {
  readonly lookup: Lookup;
}

/** An open database and the reading of the set that is in it. */
export interface OpenReference {
  readonly database: HashiyaDatabase;
  readonly read: () => Promise<ReadReference>;
}

/** Brings back what the browser has lost; what it takes to do so is loaded only then. */
async function recover(database: HashiyaDatabase): Promise<void> {
  if (await identityOf(database)) return;
  const [{ recoverLost }, { privateFiles }] = await Promise.all([
    import('../../lib/exchange/safety-copy.ts'),
    import('../../lib/exchange/safety-store.ts'),
  ]);
  await recoverLost(database, privateFiles(navigator.storage));
}

/** Opens the reference set of an extension's page; the set itself is read at each call of `read`. */
export function openReference(browser: Browser): OpenReference {
  const database = createDatabase();
  return {
    database,
    read: async () => {
      const packaged = await packagedReference(browser);
      const { set, ...found } = await loadReferenceSet(database, packaged, { recover });
      return { ...found, lookup: lookUp(set) };
    },
  };
}
