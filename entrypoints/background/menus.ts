import browser from 'webextension-polyfill';
import { createTranslator } from '../../lib/language/translator.ts';
import { loadSettings } from '../../lib/settings/storage.ts';
import { annotate, tellTab } from './annotate.ts';
import { openPanel } from './open-panel.ts';
import { sessions } from './state.ts';

/** Writes the context menu in the reader's language; the browser keeps it between starts. */
export async function writeMenus(): Promise<void> {
  const settings = await loadSettings(browser.storage.local);
  const { text } = createTranslator(settings.language);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'compare',
    title: text('menu.compare', { selection: '%s' }),
    contexts: ['selection'],
    documentUrlPatterns: ['*://*/*'],
  });
  browser.contextMenus.create({
    id: 'open-panel',
    title: text('menu.open_panel'),
    // Firefox counts a story in a frame for no page.
    contexts: ['page', 'frame', 'link', 'action'],
  });
}

/** A menu item is an action of the reader: the panel may be opened in both browsers, and the page may be read. */
export function listenToMenus(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    openPanel(tab?.windowId);
    const tabId = tab?.id;
    if (tabId !== undefined) void select(tabId, info.menuItemId === 'compare');
  });
}

async function select(tabId: number, force: boolean): Promise<void> {
  const session = await sessions.load(tabId);
  const isMarked = session?.state === 'ready';
  if (!isMarked && force) await annotate(tabId, true);
  await tellTab(tabId, { type: 'tab:select' });
}
