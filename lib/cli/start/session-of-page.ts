import type { Page } from 'puppeteer-core';
import { sessionOf } from '../../analysis/kept-session.ts';
import type { Session } from '../../analysis/session.ts';
import type { Launched } from '../browser/launch.ts';

/** What the extension API gives inside a page of the extension, as far as it is asked here. */
interface ExtensionApi {
  tabs: { query: (query: object) => Promise<{ id?: number; url?: string }[]> };
  storage: { session: { get: (key: string) => Promise<Record<string, unknown>> } };
}

/** The id of the tab that shows an address, asked from a page of the extension. */
export async function tabIdOf(extensionPage: Page, url: string): Promise<number | null> {
  return extensionPage.evaluate(async (wanted) => {
    const scope: { browser?: ExtensionApi; chrome?: ExtensionApi } = globalThis as never;
    const api = scope.browser ?? scope.chrome;
    const tabs = (await api?.tabs.query({})) ?? [];
    return tabs.find((tab) => tab.url === wanted)?.id ?? null;
  }, url);
}

/** The session of a tab, once it is settled; null where nothing was analysed in that time. */
export async function settledSession(
  extensionPage: Page,
  tabId: number,
  milliseconds: number,
): Promise<Session | null> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    const stored: unknown = await extensionPage.evaluate(async (key) => {
      const scope: { browser?: ExtensionApi; chrome?: ExtensionApi } = globalThis as never;
      const api = scope.browser ?? scope.chrome;
      return (await api?.storage.session.get(key))?.[key] ?? null;
    }, `session:${tabId}`);
    const session = sessionOf(stored);
    if (session && session.state !== 'loading') return session;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
}

/** Where the first mark of a page is, in its viewport; null where there is none. */
async function firstMark(page: Page): Promise<{ x: number; y: number } | null> {
  return page.evaluate(() => {
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const box = live.getClientRects()[0];
        const visible = box && box.width > 0 && box.top > 0 && box.bottom < innerHeight;
        if (visible) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
    }
    return null;
  });
}

/**
 * Opens the panel the way a reader would: in Chromium by a click on a mark; in Firefox, where no page click may open
 * the sidebar, the same document in a tab.
 */
export async function openPanel(launched: Launched, page: Page, tabId: number): Promise<Page> {
  if (launched.name === 'chromium') {
    const place = await firstMark(page);
    if (place) {
      await page.bringToFront();
      await page.mouse.click(place.x, place.y);
      const target = await launched.browser
        .waitForTarget((candidate) => /sidepanel\.html/u.test(candidate.url()), { timeout: 5000 })
        .catch(() => null);
      if (target) return target.asPage();
    }
  }
  return launched.openExtensionPage(`sidepanel.html?tab=${tabId}`);
}
