import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareScene } from '../../lib/cli/screenshots/scene.ts';
import { longSession, ready, sessions } from '../fixtures/sessions/sessions.ts';
import { bare, type ExtensionPages, openExtensionPages } from './extension-pages.ts';
import { browserNames, waitFor } from './harness/start-browser.ts';

describe.each(browserNames)('the panel in %s', (name) => {
  let pages: ExtensionPages;
  let page: Page;

  beforeAll(async () => {
    pages = await openExtensionPages(name);
    ({ page } = pages);
  });
  afterAll(() => pages.launched.close());

  it('says what was found, and filters, searches and orders it', async () => {
    await pages.show(ready, { language: 'en', theme: 'light' });
    expect(await page.$eval('.summary-sentence', (p) => p.textContent)).toContain('7 figures');
    await page.click('.count.dated');
    expect(await pages.shownIds()).toEqual(['f2', 'm1']);
    await page.click('.count.dated');
    await page.type('.search', 'الاميركي');
    await waitFor('the search', async () => (await pages.shownIds()).join() === 'm0');
    await page.$eval('.search', (input) => input instanceof HTMLInputElement && input.select());
    await page.keyboard.press('Backspace');
    await page.select('.tools select', 'verdict');
    expect((await pages.shownIds()).slice(0, 2)).toEqual(['f1', 'f4']);
  });

  it('opens an entry by keyboard with its statements, sources and chart', async () => {
    await pages.show(ready, { language: 'en', theme: 'light' });
    await page.focus('.entry-head');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-key'));
    await waitFor('the focus to move', async () => (await focused()) === 'f2');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-key="f2"] .chart svg');
    const details = bare(
      await page.$eval('[data-key="f2"] .details', (element) => element.textContent),
    );
    expect(details).toContain('7 less');
    expect(details).toContain('U.S. Department of State');
    await page.focus('.chart-reader');
    await page.keyboard.press('Home');
    const read = () => page.$eval('.chart-reader', (chart) => chart.getAttribute('aria-valuetext'));
    await waitFor('the chart to be read', async () => /11/u.test((await read()) ?? ''));
    await page.keyboard.press('ArrowRight');
    await waitFor('the next value', async () => /60/u.test((await read()) ?? ''));
    await page.focus('[data-key="f2"] .entry-head');
    await page.keyboard.press('Escape');
    await waitFor('the entry to close', async () => !(await page.$('[data-key="f2"] .details')));
    await page.keyboard.press('End');
    await waitFor('the last entry', async () => (await focused()) === 'c0');
  });

  it('hides an entry and brings it back', async () => {
    await pages.show(sessions.selected ?? ready, { language: 'en' });
    await page.$eval('[data-key="f2"] .actions li:last-child button', (button) =>
      button instanceof HTMLElement ? button.click() : null,
    );
    await waitFor('it to be hidden', async () => !(await pages.shownIds()).includes('f2'));
    await page.click('.toast .plain');
    await waitFor('it to be back', async () => (await pages.shownIds()).includes('f2'));
  });

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

  it('refuses a date that is none, and says so', async () => {
    await pages.show(sessions['date-unknown'] ?? ready, { language: 'en' });
    await page.click('.date .button');
    await page.type('.date-form input', '2018-02-30');
    await page.click('.date-form .main');
    await page.waitForSelector('.date-form [aria-invalid="true"]');
    expect(await page.$eval('.date-form .wrong', (p) => p.textContent)).toContain('2018-02-13');
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

  it('saves the chart as SVG and PNG, with its colours written out', async () => {
    await pages.show(sessions.selected ?? ready, { language: 'ar', theme: 'dark' });
    await page.waitForSelector('.chart-save');
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      const kept: Blob[] = [];
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob) kept.push(blob);
        return make(blob);
      };
      // The file itself is not wanted, only what it would hold.
      HTMLAnchorElement.prototype.click = () => {};
      Object.assign(globalThis, { kept });
      for (const button of document.querySelectorAll<HTMLElement>('.chart-save button'))
        button.click();
    });
    const blobs = (): Promise<{ type: string; text: string; size: number }[]> =>
      page.evaluate(async () => {
        const kept: unknown = Reflect.get(globalThis, 'kept');
        const list = Array.isArray(kept) ? kept.filter((blob) => blob instanceof Blob) : [];
        return Promise.all(
          list.map(async (blob) => ({
            type: blob.type,
            size: blob.size,
            text: blob.type.includes('svg') ? await blob.text() : '',
          })),
        );
      });
    await waitFor('the picture', async () =>
      (await blobs()).some(({ type }) => type === 'image/png'),
    );
    const [svg] = await blobs();
    expect(svg?.text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg?.text).not.toContain('var(--');
    expect(svg?.text).toMatch(/fill="#[0-9a-f]{6}"/iu);
    expect((await blobs()).find(({ type }) => type === 'image/png')?.size).toBeGreaterThan(2000);
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
