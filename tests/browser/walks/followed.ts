import type { Page } from 'puppeteer-core';
import { waitFor } from '../harness/start-browser.ts';

/** Address and target of the link that an act follows, though the browser goes nowhere: no test leaves this machine. */
export async function followed(page: Page, act: () => Promise<void>): Promise<string[]> {
  await page.evaluate(() => {
    Object.assign(globalThis, { followed: null });
    const hold = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link) return;
      event.preventDefault();
      removeEventListener('click', hold, { capture: true });
      Object.assign(globalThis, { followed: JSON.stringify([link.href, link.target]) });
    };
    addEventListener('click', hold, { capture: true });
  });
  await act();
  const told = await waitFor('a link to be followed', () =>
    page.evaluate(() => {
      const kept: unknown = Reflect.get(globalThis, 'followed');
      return typeof kept === 'string' ? kept : null;
    }),
  );
  return JSON.parse(told);
}

declare const chrome: {
  readonly tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    remove(id: number): Promise<void>;
  };
};

/** Address of the extension's page that an act opens in a tab of its own; that tab is closed, and the one before is in front again. */
export async function openedTab(page: Page, act: () => Promise<void>): Promise<string> {
  const tabs = async (): Promise<{ id?: number; url?: string }[]> =>
    JSON.parse(await page.evaluate(async () => JSON.stringify(await chrome.tabs.query({}))));
  const before = new Set((await tabs()).map(({ id }) => id));
  await act();
  const { id, url } = await waitFor('another tab', async () => {
    const opened = (await tabs()).find((tab) => !before.has(tab.id));
    return opened?.url?.includes('extension://') && opened;
  });
  await page.bringToFront();
  await page.evaluate((opened) => chrome.tabs.remove(opened), id ?? -1);
  return url ?? '';
}
