import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { settledSession, tabIdOf } from '../../lib/cli/start/session-of-page.ts';
import { exporters } from '../../lib/exchange/exporters.ts';
import { hostileExport } from '../unit/exchange/hostile-export.ts';
import { seenCard } from './harness/card-in-page.ts';
import { sayAsPage } from './harness/in-content-world.ts';
import { hasCard, middleOf, outerHtml, seenMarks, waitForMarks } from './harness/marks-in-page.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';
import { attackPages, forgedMessages } from './hostile-pages.ts';

describe.each(browserNames)('attacks by a page in %s', (name) => {
  let launched: Launched;
  let server: PageServer;
  let page: Page;
  let extensionPage: Page;
  let problems: string[] = [];

  const open = async (path: string): Promise<number> => {
    page = await launched.browser.newPage();
    problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(`${server.origin}${path}`, { waitUntil: 'load' });
    return await waitFor('the tab', () => tabIdOf(extensionPage, page.url()));
  };
  const openCard = async (): Promise<void> => {
    const [mark] = await waitForMarks(page, 6);
    if (!mark) throw new Error('no mark');
    const { x, y } = middleOf(mark);
    await page.mouse.move(x, y);
    await waitFor('the card', () => hasCard(page));
  };
  const savedArticles = (): Promise<number> =>
    extensionPage.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('hashiya');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const counting = opening.result.transaction('articles').objectStore('articles').count();
            counting.onsuccess = () => {
              resolve(counting.result);
              opening.result.close();
            };
          };
        }),
    );

  beforeAll(async () => {
    server = await servePages((path) => {
      const body = attackPages[path];
      return body === undefined ? null : { type: 'text/html; charset=utf-8', body };
    });
    launched = await startBrowser(name);
    extensionPage = await launched.openExtensionPage('library.html');
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  it('that catches a click with a card that has just come or moved gets nothing; a reader who looks saves', async () => {
    const tabId = await open('/plain');
    await openCard();
    const card = await seenCard(extensionPage, tabId);
    const save = card?.controls.find((control) => control.name === 'save');
    if (!save) throw new Error('no button');
    // The page draws the card away and back, so that it stands anew where the reader is about to click.
    await page.mouse.move(save.x, save.y);
    await page.evaluate(async () => {
      const frames = () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      scrollBy({ top: 40, behavior: 'instant' });
      await frames();
      scrollBy({ top: -40, behavior: 'instant' });
      await frames();
    });
    await page.mouse.click(save.x, save.y);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await hasCard(page)).toBe(true);
    expect(await savedArticles()).toBe(0);
    if (name === 'chromium') {
      // A picture of the page's own over the card, through which the pointer goes.
      await page.evaluate(() => {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText = 'inset:0;inline-size:100%;block-size:100%;pointer-events:none';
        document.body.append(cover);
        cover.showPopover();
      });
      await new Promise((resolve) => setTimeout(resolve, 700));
      await page.mouse.click(save.x, save.y);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await savedArticles()).toBe(0);
      await page.evaluate(() => document.body.lastElementChild?.remove());
      await new Promise((resolve) => setTimeout(resolve, 900));
    }
    await page.mouse.click(save.x, save.y);
    await waitFor('the saved article', async () => (await savedArticles()) === 1);
  });

  it('that takes the card, its sheets or all highlights away breaks nothing, and the marks come back', async () => {
    await open('/plain');
    const before = await outerHtml(page);
    const count = (await waitForMarks(page, 6)).length;
    for (let round = 0; round < 2; round += 1) {
      await openCard();
      await page.evaluate(() => document.documentElement.lastElementChild?.remove());
      expect(await outerHtml(page)).toBe(before);
      await page.mouse.move(2, 2);
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    await page.evaluate(() => {
      CSS.highlights.clear();
      const own = new CSSStyleSheet();
      own.replaceSync('article { color: #222 }');
      document.adoptedStyleSheets = [own];
      dispatchEvent(new Event('visibilitychange'));
    });
    await waitForMarks(page, count);
    await waitFor('their style', () =>
      page.evaluate(() => {
        const [known] = [...CSS.highlights.keys()];
        const paragraph = document.querySelector('article p');
        if (!paragraph || known === undefined) return false;
        return [...CSS.highlights.keys()].some((key) =>
          getComputedStyle(paragraph, `::highlight(${key})`).textDecorationLine.includes(
            'underline',
          ),
        );
      }),
    );
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBeGreaterThan(0);
    await openCard();
    expect(problems).toEqual([]);
  });

  it('that renders its story again and again, as frameworks do, has its marks when it rests, and is what it rendered', async () => {
    await open('/rendered');
    const seen = await waitForMarks(page, 6);
    expect(seen.map(({ text }) => text)).toContain('7.7 مليون');
    await page.evaluate(() => Reflect.set(window, 'isRendering', true));
    await waitFor('50 renderings', () =>
      page.evaluate(() => Number(document.body.dataset.renderings) > 50),
    );
    await page.evaluate(() => Reflect.set(window, 'isRendering', false));
    await waitFor('the same marks', async () => (await seenMarks(page)).length === seen.length);
    const story = await page.evaluate(() => {
      return [
        document.querySelector('#react')?.innerHTML,
        document.querySelector('#vue')?.innerHTML,
        document.body.dataset.wanted,
      ];
    });
    expect(`${story[0]}${story[1]}`.replaceAll(/<!--.*?-->/gu, '')).toBe(story[2]);
    expect(problems).toEqual([]);
  });

  it('that navigates within itself hundreds of times is marked in the end, and hears and sees nothing of us', async () => {
    await open('/watching');
    await waitForMarks(page, 6);
    await page.evaluate(() => {
      for (let turn = 0; turn < 200; turn += 1) {
        try {
          history.pushState(null, '', `/watching?turn=${turn}`);
        } catch {
          // Firefox stops a page that does so too often.
        }
      }
    });
    await waitForMarks(page, 6);
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
    expect((await seenMarks(page)).map(({ text }) => text)).not.toContain('99');
    expect(problems).toEqual([]);
  });

  it('whose process was taken over can say no more than a page may: forged messages are not answered', async () => {
    const tabId = await open('/plain');
    await waitForMarks(page, 6);
    const before = JSON.stringify(await settledSession(extensionPage, tabId, 15_000));
    const answers = await sayAsPage(extensionPage, tabId, forgedMessages(tabId));
    expect(answers.filter((answer) => answer !== 'nothing')).toEqual([]);
    expect(JSON.stringify(await settledSession(extensionPage, tabId, 15_000))).toBe(before);
    expect(await savedArticles()).toBe(1);
    expect((await waitForMarks(page, 6)).length).toBeGreaterThan(5);
  });

  it('that comes in a file is shown in the library as its words, and neither runs nor leads anywhere', async () => {
    const file = join(tmpdir(), `hashiya-hostile-${process.pid}-${name}.json`);
    const json = exporters.find(({ id }) => id === 'json');
    writeFileSync(file, json?.write(hostileExport('https://x.example/"><img src=x>')) ?? '');
    const library = await launched.openExtensionPage('library.html#/exchange');
    const input = await library.waitForSelector('input[type="file"][accept=".json,.jsonld"]');
    if (!input) throw new Error('no field');
    await input.uploadFile(file);
    await library.waitForSelector('section[aria-label] .button.main');
    await library.click('section[aria-label] .button.main');
    await library.waitForSelector('.toast');
    rmSync(file);
    await library.evaluate(() => {
      location.hash = '#/ledger';
    });
    await library.waitForSelector('.counts.parts button');
    for (const button of await library.$$('.counts.parts button')) {
      await button.click();
      await waitFor('the words', () =>
        library.evaluate(() => document.body.textContent?.includes('onerror')),
      );
      const found = await library.evaluate(() => [
        'wasRun' in window,
        document.querySelectorAll('img[src="x"], script:not([src]), a[href^="javascript"]').length,
      ]);
      expect(found).toEqual([false, 0]);
    }
  });
});
