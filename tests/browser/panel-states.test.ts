import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applySettings, goToRoute, stageSession } from '../../lib/cli/screenshots/scene.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { sessions } from '../fixtures/sessions/sessions.ts';
import { violations } from './accessibility.ts';
import { type ExtensionPages, openExtensionPages } from './extension-pages.ts';
import { browserNames } from './harness/start-browser.ts';

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

  it('loses nothing of the panel at 320 CSS pixels, which is 1280 at 400 %', async () => {
    await applySettings(page, { language: 'ar' });
    await page.setViewport({ width: 320, height: 640 });
    for (const [state, session] of states) {
      await stageSession(page, session);
      expect(await pages.excessWidth(), state).toBeLessThanOrEqual(0);
    }
  });

  it('loses nothing of the library at 320 CSS pixels', async () => {
    await pages.go('library.html#/starting', 'main h1');
    for (const route of routes) {
      await goToRoute(page, route);
      expect(await pages.excessWidth(), route).toBeLessThanOrEqual(0);
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
