import type { Browser, Storage } from 'webextension-polyfill';
import { readSettings, type Settings } from '../../lib/settings/settings.ts';
import { SETTINGS_KEY } from '../../lib/settings/settings-key.ts';

/**
 * Tells the reader's settings as soon as they are read, and again when any window changes them, for the document's life.
 *
 * @param first what `storage.local` gave already, where it was asked
 */
export function followSettings(
  storage: Browser['storage'],
  first: Promise<Record<string, unknown>> | null,
  tell: (settings: Settings) => void,
): void {
  let changed = false;
  const tellFirst = (stored: Record<string, unknown>): void => {
    // What was read before a change is old by now.
    if (!changed) tell(readSettings(stored[SETTINGS_KEY]));
  };
  (first ?? storage.local.get(SETTINGS_KEY)).then(tellFirst, (error: unknown) => {
    console.error(error);
    tellFirst({});
  });
  storage.onChanged.addListener((changes: Record<string, Storage.StorageChange>, area: string) => {
    const change = changes[SETTINGS_KEY];
    if (area !== 'local' || !change) return;
    changed = true;
    tell(readSettings(change.newValue));
  });
}
