import browser from 'webextension-polyfill';
import { pageOf } from '../../lib/background/choices.ts';
import { detect, tellTab } from './annotate.ts';
import { forgetPage } from './page-messages.ts';
import { sessions } from './state.ts';

/**
 * Follows tabs: a page that is left is forgotten; a page that navigates within itself is looked at again. The browser tells the
 * address only of pages that were granted, and the page itself carries no watcher for it.
 */
export function listenToTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void sessions.remove(tabId));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.url !== undefined) void onNavigated(tabId, change.url, change.status === 'loading');
  });
}

async function onNavigated(tabId: number, url: string, isLoading: boolean): Promise<void> {
  const session = await sessions.load(tabId);
  const page = pageOf(url);
  if (session && pageOf(session.article.url) !== page) {
    await forgetPage(tabId);
    if (!isLoading) await tellTab(tabId, { type: 'tab:clear' });
  } else if (session) {
    return;
  }
  if (!isLoading) await detect(tabId);
}
