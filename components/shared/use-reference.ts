import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Browser } from 'webextension-polyfill';
import type { HashiyaDatabase } from '../../lib/reference/database.ts';
import type { LoadedSet } from '../../lib/reference/load.ts';
import type { Lookup } from './lookup.ts';
import type { OpenReference, ReadReference } from './open-reference.ts';

export interface Reference {
  readonly lookup: Lookup;
  readonly origin: LoadedSet['origin'];
  readonly problem: string | null;
  readonly database: HashiyaDatabase;
  /** Reads the set anew after a change, and tells the background of it. */
  readonly changed: () => void;
}

/**
 * The reference set out of IndexedDB; null until it is read. The code of the database is loaded once the page was painted: a
 * panel shows its entries first.
 */
export function useReference(browser: Browser): Reference | null {
  const [opened, setOpened] = useState<OpenReference | null>(null);
  const [loaded, setLoaded] = useState<ReadReference | null>(null);
  useEffect(() => {
    const opening = import('./open-reference.ts').then(({ openReference }) =>
      openReference(browser),
    );
    opening.then(setOpened, (error: unknown) => console.error(error));
    return () => {
      opening.then(({ database }) => database.dexie.close()).catch(() => undefined);
    };
  }, [browser]);
  const load = useCallback(() => {
    opened?.read().then(setLoaded, (error: unknown) => console.error(error));
  }, [opened]);
  useEffect(load, [load]);
  const changed = useCallback(() => {
    load();
    browser.runtime
      .sendMessage({ type: 'panel:reference-changed' })
      .catch((error: unknown) => console.error(error));
  }, [browser, load]);
  return useMemo(
    () => loaded && opened && { ...loaded, database: opened.database, changed },
    [loaded, opened, changed],
  );
}
