import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareScene } from '../../lib/cli/screenshots/scene.ts';
import { longSession, ready, sessions } from '../fixtures/sessions/sessions.ts';
import { type ExtensionPages, openExtensionPages } from './extension-pages.ts';
import { browserNames, waitFor } from './harness/start-browser.ts';

describe.each(browserNames)('the panel in %s', (name) => {
  let pages: ExtensionPages;
  let page: Page;

  beforeAll(async () => {
    pages = await openExtensionPages(name);
    ({ page } = pages);
  });
  afterAll(() => pages.launched.close());

  it('follows the mark that was clicked in the page', async () => {
    await pages.show(ready, { language: 'ar' });
    expect(await page.$('.details')).toBeNull();
    await prepareScene(page, { language: 'ar' }, { ...ready, selected: 'm0', revision: 9 });
    await page.waitForSelector('[data-key="m0"] .details');
    const seen = await page.$eval('[data-key="m0"]', (li) => {
      const { top, bottom } = li.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    expect(seen).toBe(true);
  });

  it('holds only what is in sight of five thousand entries, and reaches the last', async () => {
    await pages.show(longSession(5000), { language: 'en' });
    expect((await pages.shownIds()).length).toBeLessThan(80);
    await page.focus('.entry-head');
    await page.keyboard.press('End');
    await waitFor('the last entry', async () => (await pages.shownIds()).includes('f4999'));
    expect((await pages.shownIds()).length).toBeLessThan(80);
    const place = await page.$eval('[data-key="f4999"]', (li) => li.getAttribute('aria-posinset'));
    expect(place).toBe('5000');
    // What has the focus stays where it is, however far the list is scrolled.
    await page.evaluate(() => scrollTo(0, 0));
    await waitFor('the first entry', async () => (await pages.shownIds()).includes('f0'));
    const focused = await page.evaluate(() => document.activeElement?.closest('li')?.dataset.key);
    expect(focused).toBe('f4999');
    await page.focus('[data-key="f0"] .entry-head');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await waitFor('the middle', async () =>
      (await pages.shownIds()).some((id) => /^f2[0-9]{3}$/u.test(id)),
    );
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.dataset.key)).toBe(
      'f0',
    );
  });

  it('speaks the chosen language in its own direction', async () => {
    await pages.show(ready, { language: 'fr', theme: 'dark' });
    const root = () =>
      page.evaluate(() => {
        const { lang, dir, dataset } = document.documentElement;
        return [lang, dir, dataset.theme];
      });
    expect(await root()).toEqual(['fr', 'ltr', 'dark']);
    await prepareScene(page, { language: 'ar', numerals: 'arab', theme: 'light' }, ready);
    await waitFor('Arabic', async () => (await root()).join() === 'ar,rtl,light');
    expect(await page.$eval('.date', (date) => date.textContent)).toContain(
      '١٤\u00a0فبراير\u00a0٢٠١٨',
    );
  });

  it('keeps nothing of a private window', async () => {
    await pages.show(sessions.private ?? ready, { language: 'en', theme: 'light' });
    await page.click('.entry-head');
    await page.waitForSelector('.actions');
    const offered = await page.$eval('.panel', (panel) => panel.textContent ?? '');
    expect(offered).toContain('Private window');
    expect(offered).not.toMatch(/Save to the ledger|Save the whole article/u);
  });
});
