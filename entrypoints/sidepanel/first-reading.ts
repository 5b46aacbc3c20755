import { SETTINGS_KEY } from '../../lib/settings/settings-key.ts';
import { fixedTabOf, readTab, type TabAsRead, type TabReader } from './read-tab.ts';

/** What the panel needs of the browser for its first drawing, asked for while its own script is still being loaded. */
export interface FirstReading {
  /** As `storage.local` gives them. */
  readonly settings: Promise<Record<string, unknown>>;
  readonly tab: Promise<TabAsRead>;
  /** Whether any of it may have changed since it was asked for; a tab that went elsewhere has lost its session. */
  readonly isOld: () => boolean;
}

interface FirstReader extends TabReader {
  readonly tabs: TabReader['tabs'] & { readonly onActivated: Event };
  readonly storage: TabReader['storage'] & {
    readonly local: { get(key: string): Promise<Record<string, unknown>> };
    readonly onChanged: Event;
  };
}
interface Event {
  addListener(listener: () => void): void;
  removeListener(listener: () => void): void;
}

const KEY = Symbol.for('hashiya.first-reading');

/** Asks, and keeps the answers for `takeFirstReading`. */
export function beginFirstReading(browser: FirstReader): void {
  const tab = readTab(browser, fixedTabOf(location));
  const settings = browser.storage.local.get(SETTINGS_KEY);
  const events = [browser.storage.onChanged, browser.tabs.onActivated];
  let old = false;
  const onEvent = (): void => {
    old = true;
    for (const event of events) event.removeListener(onEvent);
  };
  for (const event of events) event.addListener(onEvent);
  const reading: FirstReading = { settings, tab, isOld: () => old };
  Reflect.set(globalThis, KEY, reading);
}

/** What was asked for, where it still holds; else null, and it is to be read anew. */
export function takeFirstReading(): FirstReading | null {
  const reading: unknown = Reflect.get(globalThis, KEY);
  Reflect.deleteProperty(globalThis, KEY);
  return isFirstReading(reading) && !reading.isOld() ? reading : null;
}

function isFirstReading(value: unknown): value is FirstReading {
  return typeof value === 'object' && value !== null && 'isOld' in value;
}
