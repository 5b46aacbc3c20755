import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applySettings } from '../../lib/cli/screenshots/scene.ts';
import { ready } from '../fixtures/sessions/sessions.ts';
import { bare, type ExtensionPages, openExtensionPages } from './extension-pages.ts';
import { browserNames, waitFor } from './harness/start-browser.ts';

/** No pointer is used here: every control is reached by Tab and worked by keys. */
describe.each(browserNames)('by keyboard alone in %s', (name) => {
  let pages: ExtensionPages;
  let page: Page;

  beforeAll(async () => {
    pages = await openExtensionPages(name);
    ({ page } = pages);
    await page.bringToFront();
  });
  afterAll(() => pages.launched.close());

  const isOn = (selector: string): Promise<boolean> =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

  /** Presses Tab until the focus is on what is wanted. */
  async function tabTo(selector: string, back = false): Promise<void> {
    for (let press = 0; press < 90; press += 1) {
      if (back) await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (back) await page.keyboard.up('Shift');
      if (await isOn(selector)) return;
    }
    throw new Error(`Tab does not reach ${selector}`);
  }
  async function replaceText(text: string): Promise<void> {
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    if (text === '') await page.keyboard.press('Backspace');
    else await page.keyboard.type(text);
  }
  const focusArrives = (selector: string): Promise<boolean> =>
    waitFor(`the focus on ${selector}`, () => isOn(selector));

  it('an entry is opened, hidden and brought back, the list searched and filtered', async () => {
    await pages.show(ready, { language: 'en', theme: 'light' });
    await tabTo('.entry-head');
    await page.keyboard.press('ArrowDown');
    await focusArrives('[data-key="f1"] .entry-head');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-key="f1"] .actions');
    await tabTo('[data-key="f1"] .actions li:last-child button');
    await page.keyboard.press('Enter');
    await focusArrives('.toast .plain');
    expect(await pages.shownIds()).not.toContain('f1');
    await page.keyboard.press('Enter');
    await focusArrives('[data-key="f1"] .entry-head');
    expect(await pages.shownIds()).toContain('f1');
    await tabTo('.search', true);
    await replaceText('الفلبين');
    await waitFor('the search', async () => (await pages.shownIds()).join() === 'f0');
    await replaceText('');
    await tabTo('.count.dated', true);
    await page.keyboard.press(' ');
    await waitFor('the filter', async () => (await pages.shownIds()).join() === 'f2,m1');
    await page.keyboard.press(' ');
  });

  it('the date is corrected, and the article saved', async () => {
    await tabTo('.date .plain', true);
    await page.keyboard.press('Enter');
    await focusArrives('.date-form input');
    await page.keyboard.press('Escape');
    await focusArrives('.date .plain');
    await page.keyboard.press('Enter');
    await focusArrives('.date-form input');
    await replaceText('2018-02-31');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.date-form .wrong');
    await replaceText('2018-02-13');
    await page.keyboard.press('Enter');
    await focusArrives('.date .plain');
    await tabTo('.page-options summary');
    await page.keyboard.press('Enter');
    await tabTo('.page-options li button');
    await page.keyboard.press('Enter');
    await waitFor('the saving', () =>
      page.$eval('.page-options [role="status"]', (status) => /Saved/u.test(status.textContent)),
    );
  });

  it('the library is walked, a statement corrected, removed and brought back', async () => {
    await applySettings(page, { language: 'en', welcomed: true });
    await pages.go('library.html#/welcome', 'main h1');
    await tabTo('a[href="#/reference"]');
    await page.keyboard.press('Enter');
    await focusArrives('main');
    await tabTo('a[href="#/reference/metric/coalition.members"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.statements');
    await tabTo('a[href="#/reference/edit/members-2018-02-13"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.entry-form');
    const value = () =>
      page.evaluate(() =>
        document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '',
      );
    for (let press = 0; press < 20 && (await value()) !== '75'; press += 1) {
      await page.keyboard.press('Tab');
    }
    await replaceText('76');
    await tabTo('.entry-form .main');
    await page.keyboard.press('Enter');
    const shown = async (): Promise<boolean> =>
      (await page.$$eval('.statement-value', (all) => all.map(({ textContent }) => textContent)))
        .map(bare)
        .includes('76');
    await waitFor('the correction', shown);
    await tabTo('[id="members-2018-02-13"] .entry-tools button');
    await page.keyboard.press('Enter');
    await focusArrives('.toast .plain');
    await waitFor('the removal', async () => !(await shown()));
    await page.keyboard.press('Enter');
    await waitFor('it to be back', () => page.$('[id="members-2018-02-13"]'));
  });
});
