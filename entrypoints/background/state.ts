import browser from 'webextension-polyfill';
import {
  CHOICES_KEY,
  type Choices,
  correctedDate,
  isDismissed,
  loadChoices,
  pageOf,
  saveChoices,
} from '../../lib/background/choices.ts';
import { type KeptValue, keepValue } from '../../lib/background/kept-value.ts';
import { createReferenceCache } from '../../lib/background/reference-cache.ts';
import { createSessionStore } from '../../lib/background/session-store.ts';
import { recoverLost } from '../../lib/exchange/safety-copy.ts';
import { privateFiles } from '../../lib/exchange/safety-store.ts';
import { createTranslator, type Translator } from '../../lib/language/translator.ts';
import { startNameTable } from '../../lib/officials/name-table.ts';
import type { BundledPart } from '../../lib/reference/bundled.ts';
import { createDatabase } from '../../lib/reference/database.ts';
import { openReferenceSet } from '../../lib/reference/load.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { SETTINGS_KEY } from '../../lib/settings/settings-key.ts';
import { loadSettings } from '../../lib/settings/storage.ts';

/** What the background keeps: sessions in `storage.session`, choices in `storage.local`, the index in memory. */

async function readPackaged(name: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(`reference/${name}.json`));
  return await response.json();
}

async function bundledVersion(): Promise<string> {
  const file = await readPackaged('version');
  if (typeof file === 'object' && file !== null && 'version' in file) return String(file.version);
  throw new Error('the packaged reference set has no version');
}

export const database = createDatabase();

export const reference = createReferenceCache(async () => {
  const bundled = {
    version: await bundledVersion(),
    loadPart: (part: BundledPart) => readPackaged(part),
  };
  const opened = await openReferenceSet(database, bundled, {
    recover: (found) => recoverLost(found, privateFiles(navigator.storage)),
    loadNameReader: async () => ({ startNameTable }),
  });
  if (opened.problem !== null) console.warn(opened.problem);
  return opened;
});

export const sessions = createSessionStore(browser.storage.session);

/** The address at which the page of a tab spoke last. */
const spokenAt = new Map<number, string>();

/** Remembers that the page of a tab has spoken. */
export function noteSpoken(tabId: number, url: string | undefined): void {
  const page = pageOf(url);
  if (page !== null) spokenAt.set(tabId, page);
}

/** Whether the page that a tab shows at an address has spoken there; nothing is known of what was before the background's start. */
export function hasSpoken(tabId: number, url: string): boolean {
  return spokenAt.get(tabId) === pageOf(url);
}

/** Forgets what is remembered of a tab; to be called when it is closed, for a page that comes after another speaks for itself. */
export function forgetSpoken(tabId: number): void {
  spokenAt.delete(tabId);
}

type AreaName = 'local' | 'session';

/** Every page asks for these; they are read from where they are kept only when they have changed. */
const settings = keepValue(() => loadSettings(browser.storage.local));
/** The formatters of a language, which it makes as they are asked for, cost more than what they write in a page. */
const translator = keepValue(async () => {
  const { language, numerals, dateFormat } = await settings.get();
  return createTranslator(language, numerals, dateFormat);
});
const choices: Readonly<Record<AreaName, KeptValue<Choices>>> = {
  local: keepValue(() => loadChoices(browser.storage.local)),
  session: keepValue(() => loadChoices(browser.storage.session)),
};

/** Hears of what was changed elsewhere. */
export function listenToStorage(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && SETTINGS_KEY in changes) {
      settings.forget();
      translator.forget();
    }
    if ((area === 'local' || area === 'session') && CHOICES_KEY in changes) choices[area].forget();
  });
}

/** The reader's settings as they are now. */
export function readersSettings(): Promise<Settings> {
  return settings.get();
}

/** Words, numbers and dates in the reader's language. */
export function readersTranslator(): Promise<Translator> {
  return translator.get();
}

/** Whether the reader wants no marks at an address. A private window hears what was decided elsewhere, too. */
export async function isUnwanted(url: string | undefined, isPrivate: boolean): Promise<boolean> {
  if (isDismissed(await choices.local.get(), url)) return true;
  return isPrivate && isDismissed(await choices.session.get(), url);
}

/** The date that the reader gave the article of an address, ISO 8601, or null. */
export async function readersDateOf(
  url: string | null,
  isPrivate: boolean,
): Promise<string | null> {
  const inPrivate = isPrivate ? correctedDate(await choices.session.get(), url) : null;
  return inPrivate ?? correctedDate(await choices.local.get(), url);
}

/** Whether the reader had the page of an address annotated though it is no coverage. */
export async function isForced(url: string, isPrivate: boolean): Promise<boolean> {
  return (await choices[areaOf(isPrivate)].get()).forcedPages.includes(url);
}

/** Changes what the reader decided; what was decided in a private window is forgotten with the browser's session. */
export async function changeChoices(
  isPrivate: boolean,
  change: (choices: Choices) => Choices,
): Promise<void> {
  const name = areaOf(isPrivate);
  const area = browser.storage[name];
  const before = await loadChoices(area);
  const after = change(before);
  if (JSON.stringify(after) === JSON.stringify(before)) return;
  await saveChoices(area, after);
  // The browser's own word of it may come later than what is asked next.
  choices[name].forget();
}

function areaOf(isPrivate: boolean): AreaName {
  return isPrivate ? 'session' : 'local';
}
