import { readSettings, type Settings } from './settings.ts';
import { SETTINGS_KEY } from './settings-key.ts';

/** The part of `storage.local` that is needed; the caller hands it in, so that this runs in tests too. */
export interface SettingsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** The settings that are kept; what is missing or broken is as at first. */
export async function loadSettings(area: SettingsArea): Promise<Settings> {
  return readSettings((await area.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/**
 * Changes what is given and keeps the rest; answers with the settings as they now are. One change after the other, in whichever page of
 * the extension: of two made in one moment neither takes the other back.
 */
export function saveSettings(area: SettingsArea, change: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const settings = readSettings({ ...(await loadSettings(area)), ...change });
    await area.set({ [SETTINGS_KEY]: settings });
    return settings;
  });
}
