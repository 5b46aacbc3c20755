import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forceColours } from '../../lib/cli/screenshots/picture.ts';
import { applySettings, goToRoute, stageSession } from '../../lib/cli/screenshots/scene.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { ready, sessions } from '../fixtures/sessions/sessions.ts';
import { violations } from './accessibility.ts';
import { type ExtensionPages, openExtensionPages } from './extension-pages.ts';
import { browserNames } from './harness/start-browser.ts';

declare const chrome: {
  readonly tabs: { getCurrent(): Promise<{ id?: number } | undefined> };
};

const routes = [
  '/welcome',
  '/reference',
  '/reference/metric/coalition.members',
  '/reference/person/tillerson',
  '/reference/office/US.SOS',
  '/reference/event/event-founding',
  '/reference/edit/members-2017-11',
  '/ledger',
  '/subscriptions',
  '/exchange',
  '/sites',
  '/settings',
  '/keys',
  '/privacy',
  '/nowhere',
];
/** Every session by its name, and what the panel says of a site that is not allowed. */
const states = [...Object.entries(sessions), ['disabled', null] as const];
const PANEL = { width: 400, height: 760 };
const LIBRARY = { width: 1280, height: 900 };
const languages = ['ar', 'en'] as const;
const looks: readonly Partial<Settings>[] = [
  { theme: 'light' },
  { theme: 'dark' },
  { theme: 'dark', palette: 'distinct' },
  { theme: 'light', palette: 'distinct' },
  { theme: 'light', palette: 'grey' },
  { theme: 'dark', palette: 'grey' },
];

/** Each state stands in one document: tried by every rule in the first look, by the rules of colour in the others. */
describe.each(browserNames)('every state, language and look in %s', (name) => {
  let pages: ExtensionPages;
  let page: Page;

  beforeAll(async () => {
    pages = await openExtensionPages(name);
    ({ page } = pages);
    await page.setViewport(PANEL);
  });
  afterAll(() => pages.launched.close());

  async function everyLook(language: Settings['language'], many: typeof looks): Promise<string[]> {
    const found: string[] = [];
    for (const [place, look] of many.entries()) {
      await applySettings(page, { language, ...look });
      const broken = await violations(page, place === 0 ? 'all' : 'colours');
      found.push(...broken.map((rule) => `${JSON.stringify(look)} ${rule}`));
    }
    await applySettings(page, { language });
    return found;
  }

  describe.each(languages)('%s', (language) => {
    it.each(states)('axe finds nothing in the state %s', async (state, session) => {
      await applySettings(page, { language });
      await stageSession(page, session);
      const many = state === 'selected' ? looks : looks.slice(0, 2);
      expect(await everyLook(language, many)).toEqual([]);
    });
  });

  it('loses nothing of the panel at 320 CSS pixels, nor at 200 % of its usual 400', async () => {
    await applySettings(page, { language: 'ar' });
    for (const [state, session] of states) {
      await stageSession(page, session);
      for (const width of [320, 200]) {
        await page.setViewport({ width, height: 640 });
        expect(await pages.cutOff(), `${state} at ${width}`).toEqual([]);
      }
    }
  });

  it.runIf(name === 'chromium')('keeps still, and tells by more than colour', async () => {
    await page.setViewport(PANEL);
    await stageSession(page, ready);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const moving = await page.$$eval(
      '#root *',
      (all) => all.filter((each) => getComputedStyle(each).transitionDuration !== '0s').length,
    );
    expect(moving).toBe(0);
    await page.emulateMediaFeatures([]);
    await forceColours(pages.launched, page, true);
    await page.click('.count.dated');
    const looksOf = (selector: string): Promise<string> =>
      page.$eval(selector, (element) => getComputedStyle(element).backgroundColor);
    expect(await looksOf('.count.dated')).not.toBe(await looksOf('.count.agreement'));
    expect(await violations(page, 'colours')).toEqual([]);
    await forceColours(pages.launched, page, false);
  });

  it('axe finds nothing where the browser’s own page is in the tab', async () => {
    const tab = await page.evaluate(async () => (await chrome.tabs.getCurrent())?.id ?? -1);
    await pages.go(`sidepanel.html?tab=${tab}`, '.state-unsupported');
    expect(await violations(page)).toEqual([]);
  });

  it('loses nothing of the library at 320 CSS pixels, which is 1280 at 400 %, nor at 200 %', async () => {
    await pages.go('library.html#/starting', 'main h1');
    for (const route of routes) {
      await goToRoute(page, route);
      for (const width of [320, 640]) {
        await page.setViewport({ width, height: 640 });
        expect(await pages.cutOff(), `${route} at ${width}`).toEqual([]);
      }
    }
    await page.setViewport(LIBRARY);
  });

  describe.each(languages)('%s', (language) => {
    it.each(routes)('axe finds nothing in the library at %s', async (route) => {
      await applySettings(page, { language });
      await goToRoute(page, route);
      expect(await everyLook(language, looks.slice(0, 2))).toEqual([]);
    });
  });
});
