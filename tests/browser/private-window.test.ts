import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { settledSession, tabIdOf } from '../../lib/cli/start/session-of-page.ts';
import { articlePage } from './harness/article-page.ts';
import { tellBackground } from './harness/extension-call.ts';
import { waitForMarks } from './harness/marks-in-page.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';
import { storedText } from './harness/stored-text.ts';
import { story } from './page-pieces.ts';

interface Windows {
  readonly windows: {
    create(options: object): Promise<{ id?: number; incognito: boolean }>;
    remove(id: number): Promise<void>;
  };
}

/** A word of the address that stands nowhere else, to be looked for in all that is stored. */
const SECRET = 'read-in-private';

describe.each(browserNames)(
  'a private window of %s, where the reader lets the extension in',
  (name) => {
    let launched: Launched;
    let server: PageServer;
    let extensionPage: Page;
    let page: Page;
    let windowId: number;
    let tabId: number;

    beforeAll(async () => {
      const body = articlePage(story);
      server = await servePages(() => ({ type: 'text/html; charset=utf-8', body }));
      launched = await startBrowser(name, { inPrivateWindows: true });
      extensionPage = await launched.openExtensionPage('sidepanel.html');
      const url = `${server.origin}/${SECRET}`;
      windowId = await extensionPage.evaluate(async (address) => {
        const scope: { browser?: Windows; chrome?: Windows } = globalThis as never;
        const made = await (scope.browser ?? scope.chrome)?.windows.create({
          incognito: true,
          url: address,
        });
        if (!made?.incognito) throw new Error('no private window');
        return made.id ?? -1;
      }, url);
      tabId = await waitFor('the tab', () => tabIdOf(extensionPage, url));
      page = await waitFor('the page', async () =>
        (await launched.browser.pages()).find((candidate) => candidate.url() === url),
      );
    });
    afterAll(async () => {
      await launched?.close();
      await server?.close();
    });

    it('is marked and compared as any other', async () => {
      expect((await waitForMarks(page, 5)).length).toBeGreaterThanOrEqual(5);
      const session = await settledSession(extensionPage, tabId, 15_000);
      expect(session?.state).toBe('ready');
      expect(session?.isPrivate).toBe(true);
    });

    it('has the panel say that nothing is saved, and offer no saving', async () => {
      const panel = await launched.openExtensionPage(`sidepanel.html?tab=${tabId}`);
      await panel.waitForSelector('.entry-head');
      await panel.click('.entry-head');
      await panel.waitForSelector('.actions');
      const offered = await panel.$eval('.panel', (shown) => shown.textContent ?? '');
      expect(offered).toContain('نافذة خاصة');
      expect(offered).not.toContain('في السجل');
      await panel.close();
    });

    it('leaves nothing on the disk, whatever the reader does in it', async () => {
      const saved = await tellBackground(extensionPage, {
        type: 'panel:save',
        tabId,
        chosen: 'all',
      });
      expect(saved).toMatchObject({ ok: false, error: 'private' });
      await tellBackground(extensionPage, {
        type: 'panel:correct-date',
        tabId,
        date: '2018-02-14',
      });
      await waitFor('the reader’s date', async () => {
        const session = await settledSession(extensionPage, tabId, 1000);
        return session?.article.publishedAt?.date === '2018-02-14';
      });
      await tellBackground(extensionPage, { type: 'panel:dismiss', tabId, scope: 'site' });
      await waitFor('the marks to go', () =>
        page.evaluate(() => [...CSS.highlights.values()].every(({ size }) => size === 0)),
      );
      const stored = await storedText(extensionPage);
      expect(stored.length).toBeGreaterThan(1000);
      expect(stored).not.toContain(SECRET);
      expect(stored).not.toContain(new URL(server.origin).host);
    });

    it('is forgotten when it is closed', async () => {
      await extensionPage.evaluate(async (id) => {
        const scope: { browser?: Windows; chrome?: Windows } = globalThis as never;
        await (scope.browser ?? scope.chrome)?.windows.remove(id);
      }, windowId);
      await waitFor(
        'the session to go',
        async () => !(await settledSession(extensionPage, tabId, 300)),
      );
      expect(await storedText(extensionPage)).not.toContain(SECRET);
    });
  },
);
