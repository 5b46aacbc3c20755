import browser from 'webextension-polyfill';
import type { TabMessage } from '../../lib/messages.ts';
import { askForShortcutAhead } from './opening-shortcut.ts';

/** Sends to the annotator of a tab; false where none listens there. */
export async function tellTab(tabId: number, message: TabMessage): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

/** Puts the annotator into a tab (once) and has it read, at once where it comes anew. False where the browser forbids it. */
export async function annotate(tabId: number, force: boolean): Promise<boolean> {
  const target = { tabId };
  askForShortcutAhead();
  try {
    if (force) await browser.scripting.executeScript({ target, func: noteForced });
    await browser.scripting.executeScript({ target, files: ['/annotator.js'] });
    return true;
  } catch (error) {
    console.warn('the page may not be annotated', error);
    return false;
  }
}

/** Runs in the page's own scripts' stead, in the world of this extension's; must stand on its own. */
function noteForced(): void {
  Reflect.set(globalThis, Symbol.for('hashiya.forced'), true);
}

/** Looks at a page again, as when it navigated within itself. Pages that may not be read are passed over. */
export async function detect(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/detector.js'] });
  } catch {
    // The browser's own pages, and sites that were not granted.
  }
}
