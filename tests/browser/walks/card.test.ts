import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import cardWords from '../../../assets/locales/ar/card.json' with { type: 'json' };
import type { Launched } from '../../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../../lib/cli/serve-pages.ts';
import { tabIdOf } from '../../../lib/cli/start/session-of-page.ts';
import { articlePage } from '../harness/article-page.ts';
import { type SeenCard, seenCard } from '../harness/card-in-page.ts';
import { handNames } from '../harness/hands.ts';
import { hasCard, outerHtml, seenMarks, waitForMarks } from '../harness/marks-in-page.ts';
import { browserNames, startBrowser, waitFor } from '../harness/start-browser.ts';
import { coverage } from '../page-pieces.ts';
import { type ArticleTab, type CardHand, cardHandOf } from './card-hand.ts';

const LINKED = '88.2 مليار دولار';
const article = articlePage({
  title: 'التحالف الدولي ضد داعش يجتمع في الكويت',
  text: coverage,
  published: '2018-02-13',
  publisher: 'صحيفة المثال',
  tail: '<button id="own">زر</button><div style="height:3000px"></div>',
}).replace(LINKED, `<a id="linked" href="#further">${LINKED}</a>`);
const VIEW = { width: 1280, height: 900 };

/** Each path of the card has one body, walked by each hand alone. */
describe.each(browserNames)('the card in %s', (name) => {
  let launched: Launched;
  let server: PageServer;
  let extension: Page;

  beforeAll(async () => {
    server = await servePages(() => ({ type: 'text/html; charset=utf-8', body: article }));
    launched = await startBrowser(name);
    extension = await launched.openExtensionPage('sidepanel.html?tab=0');
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  describe.each(handNames)('by %s alone', (handName) => {
    let page: Page;
    let tab: ArticleTab;
    let hand: CardHand;
    let before = '';

    beforeAll(async () => {
      page = await launched.browser.newPage();
      await page.goto(`${server.origin}/${handName}`, { waitUntil: 'load' });
      await page.bringToFront();
      before = await outerHtml(page);
      await waitForMarks(page, 6);
      const tabId = await waitFor('the tab', () => tabIdOf(extension, page.url()));
      tab = { page, extension, tabId };
      hand = cardHandOf(handName, tab);
      await page.evaluate(() => document.getElementById('own')?.focus());
    });

    const card = (): Promise<SeenCard | null> => seenCard(extension, tab.tabId);
    const gone = (): Promise<boolean> =>
      waitFor('the card to go', async () => !(await hasCard(page)));
    /** Whether a card stands right above or below the line of its mark, and covers none of it. */
    const standsBeside = async ({ printed, left, top, right, bottom }: SeenCard) => {
      const marks = (await seenMarks(page)).filter(({ text }) => printed.includes(text));
      const [mark] = marks.sort((one, other) => other.text.length - one.text.length);
      if (!mark) return false;
      const { x, y, width, height } = mark.box;
      const isBeside = Math.abs(top - (y + height)) < 12 || Math.abs(bottom - y) < 12;
      const isOver = left < x + width && right > x && top < y + height && bottom > y;
      return isBeside && !isOver;
    };
    const follows = (): Promise<boolean> =>
      waitFor('the card beside its mark', async () => {
        const shown = await card();
        return shown !== null && (await standsBeside(shown));
      });

    it('is shown beside its mark, covers nothing of it, and goes again', async () => {
      const shown = await hand.show('74');
      expect(shown.text).toContain('75');
      expect(await standsBeside(shown)).toBe(true);
      await hand.leave();
      await gone();
      expect(await outerHtml(page)).toBe(before);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
    });

    it('is shown of a mark in a link that is pointed at or focused', async () => {
      if (handName === 'pointer') await hand.show(LINKED);
      else {
        await page.evaluate(() => document.querySelector<HTMLElement>('nav a:last-child')?.focus());
        await page.keyboard.press('Tab');
        await waitFor('the card', async () => (await card())?.printed.includes(LINKED));
        expect((await card())?.hasFocus).toBe(false);
      }
      await follows();
      if (handName === 'pointer') await hand.leave();
      else await page.keyboard.press('Tab');
      await gone();
    });

    it('leads to the next mark and back to the one before, press after press', async () => {
      const { text } = await hand.show('74');
      const shown = [text];
      for (const step of ['next', 'next', 'previous'] as const) {
        await hand.press(step);
        shown.push(
          await waitFor('another card', async () => {
            const now = await card();
            return now && now.text !== shown.at(-1) && now.text;
          }),
        );
        await follows();
      }
      expect(shown[3]).toBe(shown[1]);
      expect(new Set(shown).size).toBe(3);
      const last = await card();
      expect(last?.spoken).toContain(last?.printed);
      expect(last?.controls.find(({ isFocused }) => isFocused)?.name).toBe('previous');
      await hand.press('close');
      await gone();
    });

    it('saves its figure to the ledger, says so, and keeps the focus', async () => {
      await hand.show('74');
      await hand.press('save');
      const saved = await waitFor('the saving', async () => {
        const now = await card();
        return now?.controls.find(({ text }) => text === cardWords['card.saved']) && now;
      });
      expect(saved.hasFocus).toBe(true);
      expect(saved.spoken).toBe(cardWords['card.saved']);
    });

    it('leads to the source of the reference', async () => {
      await hand.show('74');
      await page.evaluate(() => {
        // Whether the card itself lets it be followed; no test leaves this machine.
        const hold = (event: Event) => {
          Object.assign(globalThis, { isFollowed: !event.defaultPrevented });
          event.preventDefault();
        };
        addEventListener('click', hold, { once: true });
      });
      await hand.press('source');
      await waitFor('the link', () =>
        page.evaluate(() => Reflect.get(globalThis, 'isFollowed') === true),
      );
    });

    it(`${name === 'chromium' ? 'opens the panel' : 'says how the panel is opened'}`, async () => {
      const shown = await hand.show('74');
      if (name === 'firefox') {
        expect(shown.hint).toMatch(/Alt\+Shift\+Y/u);
        return;
      }
      const isPanel = (url: string) => url.endsWith('/sidepanel.html');
      await hand.press('panel');
      const panel = await launched.browser.waitForTarget((target) => isPanel(target.url()), {
        timeout: 5000,
      });
      const opened = await panel.asPage();
      await opened.waitForSelector('[data-key] .details');
      // Chromium draws a side panel before it has a size, so that a place found too early is a wrong one.
      await waitFor('the entry in sight', () =>
        opened.$eval('[data-key]:has(.details)', (entry) => {
          const { top, bottom } = entry.getBoundingClientRect();
          return innerHeight > 0 && top < innerHeight && bottom > 0;
        }),
      );
      await opened.close();
      await page.bringToFront();
    });

    it('stays where it is pinned, until its cross is pressed', async () => {
      await hand.pin('74');
      await new Promise((resolve) => setTimeout(resolve, handName === 'pointer' ? 500 : 0));
      expect(await hasCard(page)).toBe(true);
      await hand.press('close');
      await gone();
    });

    it('follows its mark where the page is scrolled and where it is zoomed', async () => {
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await hand.pin('74');
      if (handName === 'keyboard') await page.keyboard.press('ArrowDown');
      else await page.mouse.wheel({ deltaY: 60 });
      await waitFor('the page to scroll', () => page.evaluate(() => scrollY > 20), 4000);
      await follows();
      // At 200 % there is room for half as much.
      await page.setViewport({ width: 640, height: 450, deviceScaleFactor: 2 });
      await follows();
      await page.setViewport(VIEW);
      await follows();
      await hand.press('close');
      await gone();
      expect(await outerHtml(page)).toBe(before);
    });
  });
});
