import { useLayoutEffect, useState } from 'preact/hooks';
import type { Browser, Storage } from 'webextension-polyfill';
import { readSettings, SETTINGS_KEY, type Settings } from '../../lib/settings/settings.ts';
import { loadSettings } from '../../lib/settings/storage.ts';

/** The reader's settings, followed as they change in any window; null until they are read. */
export function useSettings(storage: Browser['storage']): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useLayoutEffect(() => {
    const onChanged = (changes: Record<string, Storage.StorageChange>, area: string) => {
      const change = changes[SETTINGS_KEY];
      if (area === 'local' && change) setSettings(readSettings(change.newValue));
    };
    loadSettings(storage.local).then(setSettings, () => setSettings(readSettings({})));
    storage.onChanged.addListener(onChanged);
    return () => storage.onChanged.removeListener(onChanged);
  }, [storage]);
  return settings;
}
