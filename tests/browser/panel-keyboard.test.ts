import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { applySettings } from '../../lib/cli/screenshots/scene.ts';
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
