import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareScene } from '../../lib/cli/screenshots/scene.ts';
import { ready, sessions } from '../fixtures/sessions/sessions.ts';
import { type ExtensionPages, openExtensionPages, violations } from './extension-pages.ts';
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
const looks = (['ar', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);

describe.each(browserNames)('every state, language and look in %s', (name) => {
  let pages: ExtensionPages;
  let page: Page;

  beforeAll(async () => {
    pages = await openExtensionPages(name);
    ({ page } = pages);
  });
  afterAll(() => pages.launched.close());

  describe.each(looks)('$language, $theme', ({ language, theme }) => {
    it.each(Object.keys(sessions))('axe finds nothing in the state %s', async (state) => {
      await pages.show(sessions[state], { language, theme });
      expect(await violations(page)).toEqual([]);
    });

    it.each(['distinct', 'grey'] as const)(
      'axe finds nothing in the colours %s',
      async (palette) => {
        await pages.show(sessions.selected ?? ready, { language, theme, palette });
        expect(await violations(page)).toEqual([]);
      },
    );

    it('axe finds nothing in the library', async () => {
      await prepareScene(page, { language, theme, welcomed: true }, null);
      for (const route of routes) {
        await pages.go(`library.html?time=${Date.now()}#${route}`, 'main h1');
        expect(await violations(page), route).toEqual([]);
      }
    }, 180_000);
  });

  it('loses nothing at 320 CSS pixels, which is 1280 at 400 %', async () => {
    await page.setViewport({ width: 320, height: 640 });
    try {
      for (const [state, session] of Object.entries(sessions)) {
        await pages.show(session, { language: 'ar' });
        const wider = await pages.excessWidth();
        expect(wider, state).toBeLessThanOrEqual(0);
      }
      for (const route of routes) {
        await pages.go(`library.html?time=${Date.now()}#${route}`, 'main h1');
        const wider = await pages.excessWidth();
        expect(wider, route).toBeLessThanOrEqual(0);
      }
    } finally {
      await page.setViewport({ width: 400, height: 760 });
    }
  }, 180_000);
});
