import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../lib/analysis/session.ts';
import { stageSession } from '../../../lib/cli/screenshots/scene.ts';
import { ready } from '../../fixtures/sessions/sessions.ts';
import { bare, type ExtensionPages, openExtensionPages } from '../extension-pages.ts';
import { type Hand, handNames, handOf } from '../harness/hands.ts';
import { forgetFocus } from '../harness/keyboard-hand.ts';
import { browserNames, waitFor } from '../harness/start-browser.ts';
import { followed, openedTab } from './followed.ts';
import { savedFiles } from './saved-files.ts';

const covered: Session = {
  ...ready,
  coverage: {
    isCoverage: true,
    score: 0.94,
    reasons: [{ code: 'coverage_headline', parameters: { text: 'التحالف' } }],
  },
  entries: ready.entries.map((entry) =>
    entry.type === 'check'
      ? {
          ...entry,
          check: {
            ...entry.check,
            reasons: [{ code: 'sum_differs', parameters: { total: 9, added: 8 } }],
          },
        }
      : entry,
  ),
};

/** Each path of the panel has one body, walked by each hand alone. */
describe.each(browserNames)('the panel in %s', (name) => {
  let pages: ExtensionPages;
  let page: Page;

  beforeAll(async () => {
    pages = await openExtensionPages(name);
    ({ page } = pages);
    await page.bringToFront();
    await pages.show(covered, { language: 'en', theme: 'light' });
  });
  afterAll(() => pages.launched.close());

  describe.each(handNames)('by %s alone', (handName) => {
    let hand: Hand;
    let isAsLeft = false;
    // One walk through one document; begun anew where a test did not come to its end.
    beforeEach(async () => {
      hand = handOf(handName, page);
      if (!isAsLeft) {
        await stageSession(page, covered);
        await forgetFocus(page);
      }
      isAsLeft = false;
    });
    afterEach(({ task }) => {
      isAsLeft = task.result?.state !== 'fail';
    });

    /** Waits until an element says all of these. */
    const says = (selector: string, ...words: string[]): Promise<boolean> =>
      waitFor(`${selector} to say ${words.join(', ')}`, async () => {
        const text = bare(await page.$eval(selector, (element) => element.textContent)).replaceAll(
          '\u00a0',
          ' ',
        );
        return words.every((part) => text.includes(part));
      });
    const shows = (ids: string): Promise<boolean> =>
      waitFor(`the entries ${ids}`, async () => (await pages.shownIds()).join() === ids);
    const focusIsOn = (id: string): Promise<boolean> =>
      waitFor(`the focus on ${id}`, () =>
        page.evaluate(
          (key) =>
            document.activeElement?.matches('.entry-head') &&
            document.activeElement.closest(`[data-key="${key}"]`) !== null,
          id,
        ),
      );
    const allShown = 'f0,f1,f2,f3,f4,f5,f6,m0,m1,c0';
    const open = async (id: string): Promise<void> => {
      if (!(await page.$(`[data-key="${id}"] .actions`))) {
        await hand.press(`[data-key="${id}"] .entry-head`);
      }
      await page.waitForSelector(`[data-key="${id}"] .actions`);
    };
    const action = (id: string, words: string): Promise<string> =>
      page.$$eval(
        `[data-key="${id}"] .actions li`,
        (items, wanted, key) =>
          `[data-key="${key}"] .actions li:nth-child(${
            items.findIndex(({ textContent }) => textContent === wanted) + 1
          }) > *`,
        words,
        id,
      );

    it('why the page counts as coverage is opened and closed', async () => {
      await hand.press('.why summary');
      await waitFor('the reasons', () => page.$('.why[open]'));
      await says('.why', 'The Coalition in the headline');
      await hand.press('.why summary');
      await waitFor('them to close', async () => !(await page.$('.why[open]')));
    });

    it('each count of the summary filters the list, and gives it back', async () => {
      await says('.summary-sentence', '7 figures');
      for (const [category, ids] of [
        ['dated', 'f2,m1'],
        ['difference', 'f1,f4,c0'],
      ] as const) {
        await hand.press(`.count.${category}`);
        await shows(ids);
        await hand.press(`.count.${category}`);
        await shows(allShown);
      }
    });

    it('the list is ordered by verdict, and as read again', async () => {
      await hand.choose('.tools select', 'verdict');
      await shows('f1,f4,c0,f2,m1,f0,f3,f6,m0,f5');
      await hand.choose('.tools select', 'reading');
      await shows(allShown);
    });

    it.runIf(handName === 'keyboard')(
      'the arrows, Home and End lead from entry to entry, and Escape closes one',
      async () => {
        await open('f0');
        for (const [key, id] of [
          ['ArrowDown', 'f1'],
          ['End', 'c0'],
          ['ArrowUp', 'm1'],
          ['Home', 'f0'],
        ] as const) {
          await page.keyboard.press(key);
          await focusIsOn(id);
        }
        await hand.press(await action('f0', 'Show in the page'));
        await page.keyboard.press('Escape');
        await waitFor('it to close', async () => !(await page.$('.details')));
        await focusIsOn('f0');
      },
    );

    it('an entry is opened: both values, statements, sources, confidence; a source is followed; it is closed', async () => {
      await open('f2');
      const parts = ['68', '75', '7 less', 'U.S. Department of State', 'onfidence'];
      await says('[data-key="f2"] .details', ...parts);
      expect(
        await followed(page, () => hand.press('[data-key="f2"] .statement .sources a')),
      ).toEqual(['https://2017-2021.state.gov/', '_blank']);
      await hand.press('[data-key="f2"] .entry-head');
      await waitFor('it to close', async () => !(await page.$('.details')));
    });

    it('an official is opened: the office in the text, the terms with that of the day, who else held it', async () => {
      await open('m0');
      await says('[data-key="m0"] .details', 'وزير الخارجية الأميركي');
      await says('.term.held', 'US Secretary of State');
      await says('.officials .holder.chosen', 'Rex Tillerson');
      await says('.officials', 'John Kerry', 'Article’s date');
      expect(await page.$$eval('.officials .day', ({ length }) => length)).toBe(3);
      const [source] = await followed(page, () => hand.press('[data-key="m0"] .sources a'));
      expect(source).toContain('history.state.gov');
    });

    it('a consistency check is opened with its reason', async () => {
      await open('c0');
      await says('[data-key="c0"] .details', 'the parts add up to 8');
    });

    it('a citation is copied', async () => {
      await open('f1');
      await page.evaluate(() => {
        const write = navigator.clipboard.writeText.bind(navigator.clipboard);
        navigator.clipboard.writeText = async (text) => {
          await write(text);
          Object.assign(globalThis, { copied: text });
        };
      });
      await hand.press(await action('f1', 'Copy citation'));
      await says('.toast', 'Citation copied.');
      const copied = await page.evaluate(() => String(Reflect.get(globalThis, 'copied')));
      expect(copied).toContain('https://news.example/coalition/kuwait-meeting');
      expect(copied).toContain('74');
    });

    it('an entry is saved to the ledger, and the message closed', async () => {
      await open('f0');
      await hand.press(await action('f0', 'Save to the ledger'));
      await says('.toast', 'Saved');
      await hand.press('.toast button');
      await waitFor('it to go', async () => !(await page.$('.toast')));
      await hand.press('[data-key="f0"] .entry-head');
    });

    it('an entry is dismissed here and brought back, dismissed again and left so', async () => {
      await open('f1');
      await hand.press(await action('f1', 'Hide here'));
      await shows(allShown.replace('f1,', ''));
      await says('.summary-sentence', '6 figures', '4 worth');
      await says('.count.difference', '2');
      await hand.press('.toast button:first-of-type');
      await shows(allShown);
      await says('.summary-sentence', '7 figures', '5 worth');
      await hand.press(await action('f1', 'Hide here'));
      await shows(allShown.replace('f1,', ''));
      await hand.press('.toast button:last-of-type');
      await waitFor('the message to go', async () => !(await page.$('.toast')));
      await hand.press('[data-key="f2"] .entry-head');
    });

    it('the last entry is dismissed and brought back', async () => {
      await hand.write('.search', 'الفلبين');
      await shows('f0');
      await open('f0');
      await hand.press(await action('f0', 'Hide here'));
      await page.waitForSelector('.no-match');
      await hand.press('.toast button:first-of-type');
      await shows('f0');
      await hand.press('[data-key="f0"] .entry-head');
    });

    it('the list is searched; where nothing matches, all is shown again', async () => {
      await hand.write('.search', 'الاميركي');
      await shows('m0');
      await hand.write('.search', 'لا شيء كهذا');
      await page.waitForSelector('.no-match');
      await hand.press('.no-match .button');
      await shows(allShown);
      await hand.press('[data-key="f0"] .entry-head');
    });

    it('the reference is corrected from an entry, and added to: the library opens at the form', async () => {
      await open('f2');
      const correct = await action('f2', 'Correct the reference');
      expect(await openedTab(page, () => hand.press(correct))).toContain(
        'library.html#/reference/edit/members-2016-11',
      );
      await open('f5');
      const add = await action('f5', 'Add to the reference');
      const [address] = await followed(page, () => hand.press(add));
      expect(address).toContain('library.html#/reference/new/statements?value=340');
    });

    it('the whole article is saved from the options of the page', async () => {
      await hand.press('.page-options summary');
      await hand.press('.page-options li:first-child button');
      await says('.page-options [role="status"]', 'Saved');
    });

    it('the history of a figure is read along its line', async () => {
      await open('f2');
      const reader = '[data-key="f2"] .chart-reader';
      await hand.slide(reader, 'first');
      await says('.chart-reading', '11');
      await hand.slide(reader, 'last');
      await says('.chart-reading', '80');
      await says('.chart-own', 'This article: 68');
    });

    it('the table behind it holds all that is drawn: statements, other sources, other outlets, events', async () => {
      await open('f2');
      await hand.press('.chart summary');
      await says('.table-place', '62 (SPA)', '75', 'U.S. Department of State');
      await says('.chart-printed', 'news.example', '68');
      await says('.chart-events', 'Founding of the Coalition in Jeddah');
      await hand.press('.chart summary');
      await waitFor('it to close', async () => !(await page.$('.table-place')));
    });

    it('the history is saved as SVG and as PNG, with its colours written out', async () => {
      await open('f2');
      await page.waitForSelector('.chart-save');
      const files = await savedFiles(page);
      await hand.press('.chart-save button:first-child');
      await hand.press('.chart-save button:last-child');
      const png = await waitFor('the picture', async () =>
        (await files()).find(({ type, name }) => type === 'image/png' && name.endsWith('.png')),
      );
      expect(png.size).toBeGreaterThan(2000);
      const svg = (await files()).find(({ name }) => name === 'coalition.members.svg');
      expect(svg?.text).toContain('xmlns="http://www.w3.org/2000/svg"');
      expect(svg?.text).not.toContain('var(--');
      expect(svg?.text).toMatch(/fill="#[0-9a-f]{6}"/iu);
    });

    it('library and settings are reached from the foot', async () => {
      for (const [place, route] of ['/reference', '/settings'].entries()) {
        const link = `.ways a:nth-of-type(${place + 1})`;
        const [address] = await followed(page, () => hand.press(link));
        expect(address).toMatch(new RegExp(`library\\.html#${route}$`, 'u'));
      }
    });
  });
});
