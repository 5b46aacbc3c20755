import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { articlePage } from './harness/article-page.ts';
import { highlightNames, outerHtml, waitForMarks } from './harness/marks-in-page.ts';
import { startBrowser, waitFor } from './harness/start-browser.ts';
import { coverage } from './page-pieces.ts';

/**
 * Firefox ends every script of an add-on with it, so that none can tidy up; there the marks stay painted, without card or cursor, until the
 * page is loaded again or the new version marks it anew.
 */
describe.each(['chromium'] as const)(
  'an extension that goes while its marks are shown, in %s',
  (name) => {
    let launched: Launched;
    let server: PageServer;

    beforeAll(async () => {
      const body = articlePage({
        title: 'التحالف الدولي ضد داعش يجتمع في الكويت',
        text: coverage,
        published: '2018-02-13',
        publisher: 'صحيفة المثال',
      });
      server = await servePages(() => ({ type: 'text/html; charset=utf-8', body }));
      launched = await startBrowser(name);
    });
    afterAll(async () => {
      await launched?.close();
      await server?.close();
    });

    it('leaves nothing behind in the page', async () => {
      const extension = await launched.openExtensionPage('sidepanel.html?tab=0');
      const page = await launched.browser.newPage();
      await page.goto(`${server.origin}/`, { waitUntil: 'load' });
      const before = await outerHtml(page);
      const names = await waitForMarks(page, 6).then(() => highlightNames(page));
      await extension.evaluate(() => {
        interface Api {
          readonly runtime: { reload(): void };
        }
        const scope: { browser?: Api; chrome?: Api } = globalThis as never;
        setTimeout(() => (scope.browser ?? scope.chrome)?.runtime.reload(), 50);
      });
      await page.bringToFront();
      await waitFor('the old marks to go', async () => {
        await page.mouse.move(200 + Math.random() * 300, 250);
        const now = await highlightNames(page);
        return !now.some((known) => names.includes(known));
      });
      expect(await outerHtml(page)).toBe(before);
    });
  },
);
