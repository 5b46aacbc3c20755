import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../../lib/cli/browser/launch.ts';
import { goTo } from '../../../lib/cli/screenshots/scene.ts';
import { settledSession, tabIdOf } from '../../../lib/cli/start/session-of-page.ts';
import { violations } from '../accessibility.ts';
import { articlePage } from '../harness/article-page.ts';
import { tellBackground } from '../harness/extension-call.ts';
import { type Hand, handNames, handOf } from '../harness/hands.ts';
import { highlightNames, seenMarks, waitForMarks } from '../harness/marks-in-page.ts';
import { servedBrowser } from '../harness/served-browser.ts';
import { browserNames, waitFor } from '../harness/start-browser.ts';
import { coverage, football } from '../page-pieces.ts';

declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};

/** The coverage behind several screens of other news, so that a mark must be scrolled to. */
const story = {
  title: 'التحالف الدولي ضد داعش يجتمع في الكويت',
  text: `${coverage}\n${'وتناول الاجتماع شؤونا أخرى كثيرة بين الوفود المشاركة.\n'.repeat(60)}ويضم التحالف الدولي ضد داعش 68 عضوا وفق بيان قديم.`,
  published: '2018-02-13',
  publisher: 'صحيفة المثال',
};
const pages: Readonly<Record<string, string>> = {
  '/coverage': articlePage(story),
  '/undated': articlePage({ ...story, published: null, text: coverage }),
  '/football': articlePage({ ...story, title: 'فوز مستحق', text: football }),
};
const LAST = '.entries > li:last-child';

/** An article in one tab and the panel that follows it in another; each path has one body, walked by each hand alone. */
describe.each(browserNames)('page and panel together in %s', (name) => {
  const served = servedBrowser(name, pages);
  let launched: Launched;

  beforeAll(async () => {
    launched = served.launched();
  });

  describe.each(handNames)('by %s alone', (handName) => {
    let page: Page;
    let panel: Page;
    let tabId = -1;
    let hand: Hand;

    beforeAll(async () => {
      page = await launched.browser.newPage();
      await page.goto(served.address(`/coverage?${handName}`));
      await waitForMarks(page, 6);
      // The panel is opened as a page of its own and told which tab to follow.
      panel = await launched.openExtensionPage('sidepanel.html?tab=0');
      await follow('/coverage', '.entry');
    });

    /** Has the panel follow the tab that shows another page. */
    async function follow(path: string, selector: string): Promise<void> {
      const url = served.address(`${path}?${handName}`);
      if (page.url() !== url) await page.goto(url);
      tabId = await waitFor('the tab', () => tabIdOf(panel, url));
      await goTo(panel, launched, `sidepanel.html?tab=${tabId}`, selector);
      await panel.bringToFront();
      hand = handOf(handName, panel);
    }
    const verdicts = (): Promise<string[]> =>
      panel.$$eval('.entry-head', (heads) =>
        heads.map((head) => {
          const parts = ['.entry-printed', '.entry-verdict'].map(
            (part) => head.querySelector(part)?.textContent,
          );
          return parts.join(': ').replaceAll('\u00a0', ' ');
        }),
      );
    const says = (line: string): Promise<boolean> =>
      waitFor(line, async () => (await verdicts()).includes(line));
    const isDated = (words: string): Promise<boolean> =>
      waitFor(`the date ${words}`, () =>
        panel.$eval(
          '.date',
          (date, wanted) => date.textContent?.replaceAll('\u00a0', ' ').includes(wanted) ?? false,
          words,
        ),
      );
    const option = (place: number): string => `.page-options li:nth-last-child(${place}) button`;

    it('two acts tell a new reader which number is out of date: the panel, and what is dated', async () => {
      // The first opened the panel; how many there are stands in its first lines.
      const shown = await verdicts();
      expect(shown).toContain('88.2 مليار دولار: يوافق المرجع');
      expect(shown.some((line) => line.startsWith('74: الرقم نفسه والمعدود مختلف'))).toBe(true);
      await hand.press('.count.dated');
      await waitFor('only what is dated', async () =>
        (await verdicts()).every((line) => line.endsWith('قديم في تاريخ المقال')),
      );
      expect((await verdicts()).some((line) => line.startsWith('68: '))).toBe(true);
      const isSeen = await panel.$eval('.entry', (entry) => {
        const { top, bottom } = entry.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      expect(isSeen).toBe(true);
      await hand.press('.count.dated');
    });

    it('an entry that is opened scrolls the page to its mark, and so does its own button', async () => {
      const atTop = (): Promise<void> => page.evaluate(() => scrollTo(0, 0));
      const atLast = (): Promise<boolean> =>
        waitFor('the page at the last mark', () =>
          page.evaluate(() => {
            const last = [...document.querySelectorAll('article p')].at(-1);
            const { top = -1, bottom = 0 } = last?.getBoundingClientRect() ?? {};
            return scrollY > 500 && top >= 0 && bottom <= innerHeight;
          }),
        );
      await atTop();
      await hand.press(`${LAST} .entry-head`);
      await atLast();
      await atTop();
      await hand.press(`${LAST} .actions li:first-child button`);
      await atLast();
    });

    it('a wrong date is refused, the form left, the date corrected and taken back; the comparison follows', async () => {
      await hand.press('.date .plain');
      await hand.press('.date-form button[type="button"]');
      await waitFor('the form to go', async () => !(await panel.$('.date-form')));
      await hand.press('.date .plain');
      await hand.write('.date-form input', '2018-02-31');
      await hand.press('.date-form .main');
      await panel.waitForSelector('.date-form [aria-invalid="true"]');
      await hand.write('.date-form input', '2016-12-15');
      await hand.press('.date-form .main');
      await says('68: يوافق المرجع');
      await isDated('15 ديسمبر 2016');
      await hand.press('.date .plain:last-of-type');
      await isDated('13 فبراير 2018');
      await says('68: قديم في تاريخ المقال');
      await hand.press('.date .plain');
      await hand.press('.date-form button[type="button"]');
    });

    it.each([
      ['this page', 2],
      ['the whole site', 1],
    ])('the marks are taken off %s, and put on again', async (_, place) => {
      await hand.press('.page-options summary');
      await hand.press(option(place));
      await panel.waitForSelector('.state-idle');
      await waitFor('no marks', async () => (await highlightNames(page)).length === 0);
      if (place === 2 && handName === 'pointer') expect(await violations(panel)).toEqual([]);
      await hand.press('.state-idle .main');
      await panel.waitForSelector('.entry');
      await waitForMarks(page);
    });

    it('the page is read again', async () => {
      await page.evaluate(() => {
        const last = [...document.querySelectorAll('article p')].at(-1);
        if (last) last.textContent = 'ويضم التحالف الدولي ضد داعش 69 عضوا وفق بيان قديم.';
      });
      await hand.press('.page-options summary');
      await hand.press(option(3));
      await waitFor('the new figure', async () =>
        (await verdicts()).some((line) => line.startsWith('69: ')),
      );
    });

    it('a date that is unknown is set, and the figures are compared', async () => {
      await follow('/undated', '.date .notice .button');
      await hand.press('.date .notice .button');
      await hand.write('.date-form input', '2018-02-13');
      await hand.press('.date-form .main');
      await isDated('13 فبراير 2018');
      await says('88.2 مليار دولار: يوافق المرجع');
      // And back: it is as unknown as it was.
      await hand.press('.date .plain:last-of-type');
      await panel.waitForSelector('.date .notice .button');
      await hand.press('.date .notice .button');
      await hand.press('.date-form button[type="button"]');
    });

    it('a page that is no coverage is marked where that is asked for', async () => {
      await follow('/football', '.state-idle');
      await tellBackground(panel, { type: 'panel:annotate', tabId, force: false });
      await panel.waitForSelector('.state-not_coverage .main');
      await hand.press('.state-not_coverage .main');
      await panel.waitForSelector('.entry');
      await waitForMarks(page, 3);
      await hand.press('.entry-head');
    });
  });

  it('the words of an entry are shown though its category is not marked', async () => {
    const page = await launched.browser.newPage();
    const url = served.address('/coverage?unmarked');
    const extension = await launched.openExtensionPage('sidepanel.html?tab=0');
    await extension.evaluate(() => chrome.storage.local.set({ settings: { marked: [] } }));
    await page.goto(url);
    const tabId = await waitFor('the tab', () => tabIdOf(extension, url));
    const session = await settledSession(extension, tabId, 15_000);
    const last = session?.entries.findLast(({ type }) => type === 'figure');
    await page.bringToFront();
    await tellBackground(extension, { type: 'panel:reveal', tabId, entry: last?.id });
    const flash = await waitFor('the flash', async () => (await seenMarks(page))[0]);
    expect(flash.text).toBe('68');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  });
});
