import browser from 'webextension-polyfill';
import type { TabMessage } from '../../lib/messages.ts';
import { annotate, tellTab } from './annotate.ts';
import { openPanel } from './open-panel.ts';
import { sessions } from './state.ts';

const messages: Readonly<Record<string, TabMessage>> = {
  'next-mark': { type: 'tab:step', direction: 'next' },
  'previous-mark': { type: 'tab:step', direction: 'previous' },
  'toggle-marks': { type: 'tab:toggle' },
};

/** The reader's shortcuts and the toolbar button. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') {
      openPanel(tab?.windowId);
      return;
    }
    const message = messages[command];
    if (message) void tellActiveTab(message, tab?.id);
  });
  browser.action.onClicked.addListener((tab) => {
    openPanel(tab.windowId);
    if (tab.id !== undefined) void annotateOnce(tab.id);
  });
}

async function tellActiveTab(message: TabMessage, known: number | undefined): Promise<void> {
  const [active] =
    known === undefined ? await browser.tabs.query({ active: true, lastFocusedWindow: true }) : [];
  const tabId = known ?? active?.id;
  if (tabId !== undefined) await tellTab(tabId, message);
}

/** The toolbar button lets the extension read this one page, once. What is marked already is left as it is. */
async function annotateOnce(tabId: number): Promise<void> {
  const session = await sessions.load(tabId);
  if (session?.state !== 'ready') await annotate(tabId, false);
}
