import browser from 'webextension-polyfill';
import type { TabMessage } from '../../lib/messages.ts';

/** Sends to the annotator of a tab; false where none listens there. */
export async function tellTab(tabId: number, message: TabMessage): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

/** Puts the annotator into a tab (once; a second time does nothing) and lets it read. False where the browser forbids it. */
export async function annotate(tabId: number, force: boolean): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/annotator.js'] });
  } catch (error) {
    console.warn('the page may not be annotated', error);
    return false;
  }
  return tellTab(tabId, { type: 'tab:read', force });
}

/** Looks at a page again, as when it navigated within itself. Pages that may not be read are passed over. */
export async function detect(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/detector.js'] });
  } catch {
    // The browser's own pages, and sites that were not granted.
  }
}
