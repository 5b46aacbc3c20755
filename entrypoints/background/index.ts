import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { SETTINGS_KEY } from '../../lib/settings/settings-key.ts';
import { listenToCommands } from './commands.ts';
import { compareAnew, compareLedger } from './compare-anew.ts';
import { detectOpenPages, followGrants, listenToGrants } from './grants.ts';
import { listenToMenus, writeMenus } from './menus.ts';
import { listenToOmnibox } from './omnibox.ts';
import { onPageMessage } from './page-messages.ts';
import { onPanelMessage } from './panel-messages.ts';
import { listenToAlarms, scheduleRefresh } from './refresh.ts';
import { keepCopies, scheduleSafetyCopy } from './safety-copy.ts';
import { listenToStorage, reference } from './state.ts';
import { listenToTabs } from './tabs.ts';

/**
 * The background: every listener is set in the first turn, so that the browser can wake it for any of them; it keeps nothing that
 * it cannot build again.
 */
export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onMessage.addListener(
      (message: unknown, sender: Runtime.MessageSender) =>
        onPageMessage(message, sender) ?? onPanelMessage(message, sender),
    );
    listenToStorage();
    listenToTabs();
    listenToMenus();
    listenToCommands();
    listenToGrants();
    listenToAlarms();
    listenToOmnibox();
    keepCopies();
    browser.storage.local.onChanged.addListener((changes) => {
      if (!(SETTINGS_KEY in changes)) return;
      void writeMenus();
      void compareAnew();
    });
    browser.runtime.onStartup.addListener(() => void onStartup());
    browser.runtime.onInstalled.addListener(({ reason }) => void onInstalled(reason));
  },
});

/** The browser was closed since: what was about to be done then is asked for again. */
async function onStartup(): Promise<void> {
  await Promise.all([followGrants(), scheduleRefresh(), scheduleSafetyCopy()]);
}

/** Seeds the reference set, writes the menu, and looks at what is open already. */
async function onInstalled(why: Runtime.OnInstalledReason): Promise<void> {
  reference.use(() => null).catch((error: unknown) => console.error(error));
  await Promise.all([writeMenus(), followGrants(), scheduleRefresh()]);
  await detectOpenPages();
  // A new version of the extension may bring a new version of the bundled set.
  if (why === 'update') await compareLedger();
  // Tests and the sample article open their own pages.
  if (why === 'install' && import.meta.env.MODE !== 'test') {
    await browser.tabs.create({ url: browser.runtime.getURL('library.html#/welcome') });
  }
}
