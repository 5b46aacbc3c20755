import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Browser } from 'webextension-polyfill';
import type { HashiyaDatabase } from '../../lib/reference/database.ts';
import type { LoadedSet } from '../../lib/reference/load.ts';
import { type Lookup, lookUp } from './lookup.ts';
import type { OpenReference } from './open-reference.ts';

export interface Reference {
  readonly lookup: Lookup;
  readonly origin: LoadedSet['origin'];
  readonly problem: string | null;
  readonly database: HashiyaDatabase;
  /** Reads the set anew after a change, and tells the background of it. */
  readonly changed: () => void;
}

/**
 * The reference set out of IndexedDB; null until it is read. The code of the database is loaded once the page stands and `wanted`
 * is true: a panel shows its entries first.
 */
export function useReference(browser: Browser, wanted = true): Reference | null {
  const opened = useMemo(
    (): Promise<OpenReference> | null =>
      wanted
        ? import('./open-reference.ts').then(({ openReference }) => openReference(browser))
        : null,
    [browser, wanted],
  );
  const [loaded, setLoaded] = useState<(LoadedSet & Pick<OpenReference, 'database'>) | null>(null);
  const load = useCallback(() => {
    opened
      ?.then(async ({ database, read }) => setLoaded({ ...(await read()), database }))
      .catch((error: unknown) => console.error(error));
  }, [opened]);
  useEffect(() => {
    load();
    return () => {
      opened?.then(({ database }) => database.dexie.close()).catch(() => undefined);
    };
  }, [opened, load]);
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
        database: loaded.database,
        changed,
      },
    [loaded, changed],
  );
}
