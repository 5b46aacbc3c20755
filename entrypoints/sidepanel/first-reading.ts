import { browser } from 'wxt/browser';
import { SETTINGS_KEY } from '../../lib/settings/settings-key.ts';
import { fixedTabOf, readTab, type TabAsRead } from './read-tab.ts';

/** The reader's settings as `storage.local` gives them, asked for at once. */
export const firstSettings: Promise<Record<string, unknown>> =
  browser.storage.local.get(SETTINGS_KEY);

/** The panel's tab, asked for at once. */
export const firstTab: Promise<TabAsRead> = readTab(browser, fixedTabOf(location));
