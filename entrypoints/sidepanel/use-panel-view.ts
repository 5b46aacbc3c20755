import { useLayoutEffect, useState } from 'preact/hooks';
import type { Browser, Storage } from 'webextension-polyfill';
import { type PanelView, siteOf } from '../../components/panel/view.ts';
import { type Session, sessionKey } from '../../lib/analysis/session.ts';
import type { FollowedTab } from './use-active-tab.ts';

/** What this extension's background stored is what is read; only the outline is checked. */
function isSession(stored: unknown): stored is Session {
  return typeof stored === 'object' && stored !== null && 'state' in stored && 'entries' in stored;
}

/** What there is to show of a tab: its session, followed as it changes, or why it has none. */
export function usePanelView(browser: Browser, tab: FollowedTab | null): PanelView {
  const [view, setView] = useState<PanelView>({ state: 'loading' });
  const id = tab?.id;
  const url = tab?.url;
  // At once: the reader waits for what is read here.
  useLayoutEffect(() => {
    if (id === undefined) return;
    let wanted = true;
    const key = sessionKey(id);
    const show = async (stored: unknown) => {
      const next: PanelView = isSession(stored)
        ? { state: 'session', session: stored }
        : await withoutSession(browser, url);
      if (wanted) setView(next);
    };
    const onChanged = (changes: Record<string, Storage.StorageChange>, area: string) => {
      if (area === 'session' && key in changes) show(changes[key]?.newValue);
    };
    const onGranted = () => {
      browser.storage.session.get(key).then((found) => show(found[key]));
    };
    onGranted();
    browser.storage.onChanged.addListener(onChanged);
    browser.permissions.onAdded.addListener(onGranted);
    return () => {
      wanted = false;
      browser.storage.onChanged.removeListener(onChanged);
      browser.permissions.onAdded.removeListener(onGranted);
    };
  }, [browser, id, url]);
  return view;
}

async function withoutSession(browser: Browser, url: string | undefined): Promise<PanelView> {
  if (url === undefined) return { state: 'disabled', site: null };
  const site = siteOf(url);
  if (!site) return { state: 'unsupported' };
  const allowed = await browser.permissions.contains({ origins: [site.origin] });
  return allowed ? { state: 'idle' } : { state: 'disabled', site };
}
