import browser from 'webextension-polyfill';
import type { Session } from '../../lib/analysis/session.ts';

/** The toolbar button counts the entries of its tab. */
export async function showBadge(tabId: number, session: Session | null): Promise<void> {
  const count = session?.state === 'ready' ? session.entries.length + session.omitted : 0;
  try {
    await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : badgeText(count) });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#17384a' });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** A badge has room for four characters. */
function badgeText(count: number): string {
  return count > 999 ? '999+' : String(count);
}
