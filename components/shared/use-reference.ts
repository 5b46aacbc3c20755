import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Browser } from 'webextension-polyfill';
import { createDatabase, type HashiyaDatabase } from '../../lib/reference/database.ts';
import { identityOf } from '../../lib/reference/identity.ts';
import { type LoadedSet, loadReferenceSet } from '../../lib/reference/load.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { packagedReference } from './packaged-reference.ts';

export interface Reference {
  readonly lookup: Lookup;
  readonly origin: LoadedSet['origin'];
  readonly problem: string | null;
  readonly database: HashiyaDatabase;
  /** Reads the set anew after a change, and tells the background of it. */
  readonly changed: () => void;
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

/** The reference set out of IndexedDB; null until it is read. */
export function useReference(browser: Browser): Reference | null {
  const database = useMemo(() => createDatabase(), []);
  const [loaded, setLoaded] = useState<LoadedSet | null>(null);
  const load = useCallback(() => {
    packagedReference(browser)
      .then((packaged) => loadReferenceSet(database, packaged, { recover }))
      .then(setLoaded, (error: unknown) => console.error(error));
  }, [browser, database]);
  useEffect(() => {
    load();
    return () => database.dexie.close();
  }, [database, load]);
  const changed = useCallback(() => {
    load();
    browser.runtime
      .sendMessage({ type: 'panel:reference-changed' })
      .catch((error: unknown) => console.error(error));
  }, [browser, load]);
  return useMemo(
    () =>
      loaded && {
        lookup: lookUp(loaded.set),
        origin: loaded.origin,
        problem: loaded.problem,
        database,
        changed,
      },
    [loaded, database, changed],
  );
}
