import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { BrowserName } from '../../../lib/cli/browser/find-browser.ts';
import type { Launched } from '../../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../../lib/cli/serve-pages.ts';
import { startBrowser } from './start-browser.ts';

export interface ServedBrowser {
  /** Address of a page. */
  readonly address: (path: string) => string;
  /** Opens a served page in a new tab, loaded. */
  readonly open: (path: string) => Promise<Page>;
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
  return {
    address,
    open: async (path) => {
      if (!launched) throw new Error('the browser is there from the first test on');
      const page = await launched.browser.newPage();
      await page.goto(address(path), { waitUntil: 'load' });
      return page;
    },
  };
}
