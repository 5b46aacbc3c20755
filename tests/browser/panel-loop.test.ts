import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { violations } from './accessibility.ts';
import { articlePage } from './harness/article-page.ts';
import { highlightNames, seenMarks, waitForMarks } from './harness/marks-in-page.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';
import { coverage } from './page-pieces.ts';

declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly tabs: { query(filter: { url: string }): Promise<{ id?: number }[]> };
};

/** The coverage behind several screens of other news, so that a mark must be scrolled to. */
const article = articlePage({
  title: 'التحالف الدولي ضد داعش يجتمع في الكويت',
  text: `${coverage}\n${'وتناول الاجتماع شؤونا أخرى كثيرة بين الوفود المشاركة.\n'.repeat(60)}ويضم التحالف الدولي ضد داعش 68 عضوا وفق بيان قديم.`,
  published: '2018-02-13',
  publisher: 'صحيفة المثال',
});

describe.each(browserNames)('page and panel together in %s', (name) => {
  let launched: Launched;
  let server: PageServer;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    server = await servePages(() => ({ type: 'text/html; charset=utf-8', body: article }));
    launched = await startBrowser(name);
    page = await launched.browser.newPage();
    await page.goto(`${server.origin}/coverage`);
    await waitForMarks(page);
    // The panel is opened as a page of its own and told which tab to follow.
    const settings = await launched.openExtensionPage('library.html#/settings');
    const tab = await settings.evaluate(async () => {
      const [found] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
      return found?.id ?? -1;
    });
    panel = await launched.openExtensionPage(`sidepanel.html?tab=${tab}`);
    await panel.waitForSelector('.entry', { timeout: 15_000 });
  });
  afterAll(async () => {
    await launched.close();
    await server.close();
  });

  const verdicts = (): Promise<string[]> =>
    panel.$$eval('.entry-head', (heads) =>
      heads.map(
        (head) =>
          `${head.querySelector('.entry-printed')?.textContent}: ${head.querySelector('.entry-verdict')?.textContent}`,
      ),
    );

  it('shows the article’s figures with their verdicts', async () => {
    const shown = await verdicts();
    expect(shown).toContain('88.2 مليار دولار: يوافق المرجع');
    expect(shown.some((line) => line.startsWith('74: الرقم نفسه والمعدود مختلف'))).toBe(true);
    expect(shown.at(-1)).toMatch(/^68: /u);
  });

  it('tells a new reader in two clicks which number is out of date: the panel, and what is dated', async () => {
    // The first click opened the panel; how many there are stands in its first lines.
    await panel.bringToFront();
    await panel.click('.count.dated');
    await waitFor('only what is dated', async () =>
      (await verdicts()).every((line) => line.endsWith('قديم في تاريخ المقال')),
    );
    expect((await verdicts()).some((line) => line.startsWith('68: '))).toBe(true);
    const isSeen = await panel.$eval('.entry', (entry) => {
      const { top, bottom } = entry.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(isSeen).toBe(true);
    await panel.click('.count.dated');
  });

  it('scrolls the page to the mark of the entry that is chosen', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await panel.evaluate(() => {
      const head = [...document.querySelectorAll<HTMLElement>('.entry-head')].at(-1);
      head?.click();
    });
    await page.bringToFront();
    await waitFor('the page to scroll', () => page.evaluate(() => scrollY > 500));
    const seen = await page.evaluate(() => {
      const last = [...document.querySelectorAll('article p')].at(-1)?.getBoundingClientRect();
      return last !== undefined && last.top >= 0 && last.bottom <= innerHeight;
    });
    expect(seen).toBe(true);
  });

  it('shows the words of an entry whose category is not marked', async () => {
    const mark = (marked: readonly string[]): Promise<void> =>
      panel.evaluate(async (wanted) => {
        await chrome.storage.local.set({ settings: { marked: wanted } });
        await chrome.runtime.sendMessage({ type: 'panel:reference-changed' });
      }, marked);
    await mark([]);
    await waitFor('no marks', async () => (await seenMarks(page)).length === 0);
    await page.evaluate(() => scrollTo(0, 0));
    const reveal = (): Promise<void> =>
      panel.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
        const entry = [...document.querySelectorAll<HTMLElement>('.entries > li')].at(-1);
        await chrome.runtime.sendMessage({
          type: 'panel:reveal',
          tabId: tab?.id ?? -1,
          entry: entry?.dataset.key ?? '',
        });
      });
    await page.bringToFront();
    await reveal();
    const flash = await waitFor('the flash', async () => (await seenMarks(page))[0]);
    expect(flash.text).toBe('68');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await mark(['agreement', 'difference', 'dated', 'unreferenced', 'official']);
    await waitForMarks(page, 3);
  });

  it('compares anew where the reader corrects the date', async () => {
    await panel.bringToFront();
    await panel.evaluate(() => document.querySelector<HTMLElement>('.date .plain')?.click());
    await panel.waitForSelector('.date-form input');
    await panel.$eval('.date-form input', (input) => {
      if (input instanceof HTMLInputElement) input.select();
    });
    await panel.type('.date-form input', '2016-12-15');
    await panel.keyboard.press('Enter');
    await waitFor('the new comparison', async () =>
      (await verdicts()).some((line) => line === '68: يوافق المرجع'),
    );
    expect(await panel.$eval('.date', (date) => date.textContent)).toContain('15 ديسمبر 2016');
    // And back to what the page says.
    await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.date .plain')].at(-1)?.click(),
    );
    await waitFor('the page’s own date', async () =>
      panel.$eval(
        '.date',
        (date) => date.textContent?.includes('13\u00a0فبراير\u00a02018') ?? false,
      ),
    );
    await waitFor('the comparison as of it', async () =>
      (await verdicts()).some((line) => line === '68: قديم في تاريخ المقال'),
    );
  });

  it('takes the marks off, and puts them on again', async () => {
    await panel.evaluate(() => {
      document.querySelector<HTMLElement>('.page-options summary')?.click();
      const items = document.querySelectorAll<HTMLElement>('.page-options li button');
      items[items.length - 2]?.click();
    });
    await panel.waitForSelector('.state-idle');
    expect(await violations(panel)).toEqual([]);
    await waitFor('no marks', async () => (await highlightNames(page)).length === 0);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.state-idle .main')?.click());
    await panel.waitForSelector('.entry');
    await page.bringToFront();
    await waitForMarks(page);
  });
});
