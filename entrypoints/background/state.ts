import browser from 'webextension-polyfill';
import {
  type Choices,
  correctedDate,
  isDismissed,
  loadChoices,
  saveChoices,
} from '../../lib/background/choices.ts';
import { createReferenceCache } from '../../lib/background/reference-cache.ts';
import { createSessionStore } from '../../lib/background/session-store.ts';
import { recoverLost } from '../../lib/exchange/safety-copy.ts';
import { privateFiles } from '../../lib/exchange/safety-store.ts';
import { startNameTable } from '../../lib/officials/name-table.ts';
import type { BundledPart } from '../../lib/reference/bundled.ts';
import { createDatabase } from '../../lib/reference/database.ts';
import { openReferenceSet } from '../../lib/reference/load.ts';

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

/** Whether the reader wants no marks at an address. A private window hears what was decided elsewhere, too. */
export async function isUnwanted(url: string | undefined, isPrivate: boolean): Promise<boolean> {
  if (isDismissed(await loadChoices(browser.storage.local), url)) return true;
  return isPrivate && isDismissed(await loadChoices(browser.storage.session), url);
}

export async function readersDateOf(
  url: string | null,
  isPrivate: boolean,
): Promise<string | null> {
  const inPrivate = isPrivate
    ? correctedDate(await loadChoices(browser.storage.session), url)
    : null;
  return inPrivate ?? correctedDate(await loadChoices(browser.storage.local), url);
}

export async function isForced(url: string, isPrivate: boolean): Promise<boolean> {
  const area = isPrivate ? browser.storage.session : browser.storage.local;
  return (await loadChoices(area)).forcedPages.includes(url);
}

/** Changes what the reader decided; what was decided in a private window is forgotten with the browser's session. */
export async function changeChoices(
  isPrivate: boolean,
  change: (choices: Choices) => Choices,
): Promise<void> {
  const area = isPrivate ? browser.storage.session : browser.storage.local;
  await saveChoices(area, change(await loadChoices(area)));
}
