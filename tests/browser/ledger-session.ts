import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { goTo, prepareScene } from '../../lib/cli/screenshots/scene.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { settledSession, tabIdOf } from '../../lib/cli/start/session-of-page.ts';
import { articlePage } from './harness/article-page.ts';
import { type BrowserName, startBrowser, waitFor } from './harness/start-browser.ts';
import { seeds } from './ledger-seeds.ts';

/** One browser with the library's page in it, the outlets' pages beside it, and what a reader does there; for all tests of the ledger. */
export interface LedgerSession {
  readonly name: BrowserName;
  readonly page: () => Page;
  /** A folder that goes with the session. */
  readonly folder: string;
  readonly openLibrary: (route: string, selector: string) => Promise<void>;
  readonly openLedger: () => Promise<void>;
  /** Opens an address in a tab of its own. */
  readonly openTab: (url: string) => Promise<Page>;
  readonly press: (selector: string) => Promise<unknown>;
  /** Shows the observations (0), the articles (1) or the matrix (2). */
  readonly showView: (place: number) => Promise<unknown>;
  /** Opens an article in a tab and waits until it is marked. */
  readonly read: (file: string) => Promise<{ article: Page; tabId: number }>;
  /** Opens an article in a tab and saves it whole from the panel. */
  readonly save: (file: string) => Promise<void>;
  /** From now on the outlets print 75 in the place of 74. */
  readonly edit: () => void;
  readonly count: (selector: string) => Promise<number>;
  readonly texts: (selector: string) => Promise<string[]>;
}

/** Starts the session before the tests of the suite that it is called in, and ends it after them. */
export function ledgerSession(name: BrowserName): LedgerSession {
  let launched: Launched;
  let server: PageServer;
  let page: Page;
  let isEdited = false;
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-ledger-'));
  const go = (path: string, selector: string) => goTo(page, launched, path, selector);
  const openLibrary = (route: string, selector: string) =>
    go(`library.html?time=${Date.now()}#${route}`, selector);

  /** From inside: a page that is not in front is not drawn, so a driver cannot point at it. */
  const press = (selector: string) =>
    page.$eval(selector, (element) => element instanceof HTMLElement && element.click());

  beforeAll(async () => {
    server = await servePages((path) => {
      const seed = seeds.find(({ file }) => `/${file}` === path);
      if (!seed) return null;
      const text = isEdited ? seed.text.replaceAll('74', '75') : seed.text;
      return { type: 'text/html; charset=utf-8', body: articlePage({ ...seed, text }) };
    });
    launched = await startBrowser(name);
    page = await launched.openExtensionPage('sidepanel.html');
    await prepareScene(page, { language: 'en', welcomed: true }, null);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const read = async (file: string): Promise<{ article: Page; tabId: number }> => {
    const article = await launched.browser.newPage();
    await article.goto(`${server.origin}/${file}`, { waitUntil: 'load' });
    const tabId = await waitFor('the tab', () => tabIdOf(page, article.url()));
    expect((await settledSession(page, tabId, 15_000))?.state).toBe('ready');
    return { article, tabId };
  };
  const save = async (file: string): Promise<void> => {
    const { article, tabId } = await read(file);
    await go(`sidepanel.html?tab=${tabId}`, '.page-options summary');
    await press('.page-options summary');
    await press('.page-options li button');
    await waitFor('the saving', () =>
      page.$eval('.page-options [role="status"]', (status) =>
        /Saved/u.test(status.textContent ?? ''),
      ),
    );
    await article.close();
  };
  return {
    name,
    page: () => page,
    folder,
    openLibrary,
    openTab: async (url) => {
      const tab = await launched.browser.newPage();
      await tab.goto(url, { waitUntil: 'load' });
      return tab;
    },
    openLedger: () => openLibrary('/ledger', '.ledger-filter'),
    press,
    showView: (place) =>
      page.$$eval(
        '.parts .count',
        (views, at) => {
          const view = views[at];
          if (view instanceof HTMLElement) view.click();
        },
        place,
      ),
    read,
    save,
    edit: () => {
      isEdited = true;
    },
    count: async (selector) => (await page.$$(selector)).length,
    texts: (selector) =>
      page.$$eval(selector, (all) => all.map(({ textContent }) => textContent ?? '')),
  };
}
