import browser from 'webextension-polyfill';
import { pageOf } from '../../lib/background/choices.ts';
import { detect, tellTab } from './annotate.ts';
import { showBadge } from './badge.ts';
import { forgetSpoken, hasSpoken, sessions } from './state.ts';

/**
 * Follows tabs: a page that is left is forgotten; a page that navigates within itself is looked at again. The browser tells the
 * address only of pages that were granted, and the page itself carries no watcher for it.
 */
export function listenToTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetSpoken(tabId);
    void sessions.remove(tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.url !== undefined) void followAddress(tabId, change.url);
  });
}

/** The newest address of each tab that is being followed. */
const newest = new Map<number, { readonly url: string }>();

/** One address of a tab after the other; of those that come meanwhile only the last: a page may change its address a thousand times a second. */
async function followAddress(tabId: number, url: string): Promise<void> {
  const isFollowing = newest.has(tabId);
  newest.set(tabId, { url });
  if (isFollowing) return;
  try {
    let followed = newest.get(tabId);
    for (;;) {
      if (followed) await onNavigated(tabId, followed.url);
      const now = newest.get(tabId);
      if (now === followed) break;
      followed = now;
    }
  } finally {
    newest.delete(tabId);
  }
}

/**
 * The browsers tell a load and a change of address within a page alike, so the detector is asked either way; it knows which address it
 * looked at already. A page that was loaded anew may have spoken before its address is dealt with here: then nothing of another story is
 * in it, and its marks stay.
 */
async function onNavigated(tabId: number, url: string): Promise<void> {
  const page = pageOf(url);
  const session = await sessions.load(tabId);
  if (session && pageOf(session.article.url) === page) return;
  const isOther = await sessions.removeWhere(tabId, ({ article }) => pageOf(article.url) !== page);
  if (isOther && !hasSpoken(tabId, url)) await showBadge(tabId, null);
  if (isOther && !hasSpoken(tabId, url)) await tellTab(tabId, { type: 'tab:clear' });
  await detect(tabId);
}
