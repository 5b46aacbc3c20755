import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { articlePage } from './harness/article-page.ts';
import { highlightNames, outerHtml, waitForMarks } from './harness/marks-in-page.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';
import { coverage } from './page-pieces.ts';

describe.each(browserNames)('an extension that goes while its marks are shown, in %s', (name) => {
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
    await waitFor('their style', async () => (await paintedOf(page, names)) >= 4);
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
      return (await paintedOf(page, names)) === 0;
    });
    // Here Chromium does not start it again; where it starts again it marks the page anew, under names of its own.
    if (name === 'firefox') {
      await waitFor('new marks', async () => {
        return (await highlightNames(page)).some((known) => !names.includes(known));
      });
    }
    expect(await paintedOf(page, names)).toBe(0);
    expect(await outerHtml(page)).toBe(before);
  });
});

/** How many highlights of these names are seen: registered, and styled by somebody. */
function paintedOf(page: Page, names: readonly string[]): Promise<number> {
  return page.evaluate(
    (known) => {
      const seen = known.filter((name) => {
        if (!CSS.highlights.has(name)) return false;
        const style = getComputedStyle(document.body, `::highlight(${name})`);
        const isTinted = !/^rgba\(.*, 0\)$|^transparent$/u.test(style.backgroundColor);
        return isTinted || style.textDecorationLine.includes('underline');
      });
      return seen.length;
    },
    [...names],
  );
}
