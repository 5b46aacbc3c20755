import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { BrowserName } from '../../../lib/cli/browser/find-browser.ts';
import type { Launched } from '../../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../../lib/cli/serve-pages.ts';
import { tabIdOf } from '../../../lib/cli/start/session-of-page.ts';
import { startBrowser, waitFor } from './start-browser.ts';

export interface ServedBrowser {
  /** Address of a page. */
  readonly address: (path: string) => string;
  /** Opens a served page in a new tab, loaded. */
  readonly open: (path: string) => Promise<Page>;
  /** Opens a served page in a new tab, loaded and in front, at an address of its own; with the number that the extension has for the tab. */
  readonly openInFront: (path: string, extension: Page) => Promise<OpenedTab>;
  /** The browser, from the first hook or test on. */
  readonly launched: () => Launched;
}

export interface OpenedTab {
  readonly page: Page;
  readonly tabId: number;
}

/** For the tests of a `describe`: pages by their paths, served, and one browser with the test build beside them. */
export function servedBrowser(
  name: BrowserName,
  pages: Readonly<Record<string, string>>,
): ServedBrowser {
  let launched: Launched | null = null;
  let server: PageServer | null = null;
  beforeAll(async () => {
    server = await servePages((path) => {
      const body = pages[path];
      return body === undefined ? null : { type: 'text/html; charset=utf-8', body };
    });
    launched = await startBrowser(name);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });
  const address = (path: string): string => `${server?.origin}${path}`;
  const running = (): Launched => {
    if (!launched) throw new Error('the browser is there from the first test on');
    return launched;
  };
  const open = async (path: string): Promise<Page> => {
    const page = await running().browser.newPage();
    await page.goto(address(path), { waitUntil: 'load' });
    return page;
  };
  let opened = 0;
  return {
    address,
    launched: running,
    open,
    openInFront: async (path, extension) => {
      opened += 1;
      const page = await open(`${path}?${opened}`);
      const tabId = await waitFor('the tab', () => tabIdOf(extension, page.url()));
      await page.bringToFront();
      return { page, tabId };
    },
  };
}
