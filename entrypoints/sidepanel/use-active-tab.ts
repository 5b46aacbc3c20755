import { useLayoutEffect, useState } from 'preact/hooks';
import type { Browser } from 'webextension-polyfill';

export interface FollowedTab {
  readonly id: number;
  /** Undefined where the browser does not tell: no leave for that site. */
  readonly url: string | undefined;
}

/** The active tab of the panel's own window, kept up to date; one document follows it, none is made for each tab. */
export function useActiveTab(browser: Browser, fixedTab: number | null): FollowedTab | null {
  const [tab, setTab] = useState<FollowedTab | null>(null);
  // At once, not after the next frame as an effect would be: the reader waits for what is read here.
  useLayoutEffect(() => {
    let wanted = true;
    const look = async () => {
      const found =
        fixedTab === null
          ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
          : await browser.tabs.get(fixedTab).catch(() => ({ id: fixedTab, url: undefined }));
      const id = found?.id;
      if (!wanted || id === undefined) return;
      const url = found?.url;
      setTab((last) => (last?.id === id && last.url === url ? last : { id, url }));
    };
    const onUpdated = (_id: number, change: { url?: string; status?: string }) => {
      if (change.url !== undefined || change.status === 'complete') look();
    };
    look();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      wanted = false;
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [browser, fixedTab]);
  return tab;
}
