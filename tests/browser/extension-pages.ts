import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Session } from '../../lib/analysis/session.ts';
import type { BrowserName } from '../../lib/cli/browser/find-browser.ts';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { fixtureBuild } from '../../lib/cli/screenshots/fixture-build.ts';
import { goTo, prepareScene, settled } from '../../lib/cli/screenshots/scene.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { fixtureSet } from '../fixtures/sessions/reference.ts';
import { startBrowser, testBuild } from './harness/start-browser.ts';

declare const chrome: {
  readonly storage: {
    readonly local: { set(items: object): Promise<void> };
    readonly session: { remove(key: string): Promise<void>; set(items: object): Promise<void> };
  };
};

/** Without the invisible characters that keep directions apart. */
export function bare(text: string | null): string {
  return (text ?? '').replaceAll(/[\u2066-\u2069]/gu, '');
}

/** One tab of the extension with the fixture's reference set, and ways to put it into any state. */
export interface ExtensionPages {
  readonly launched: Launched;
  readonly page: Page;
  /** Goes to another page of the extension and waits for what is to be there. */
  readonly go: (path: string, selector: string) => Promise<void>;
  /** Shows the panel of a session, made anew. */
  readonly show: (session: Session | undefined, settings?: Partial<Settings>) => Promise<void>;
  /**
   * Shows the panel of a session in the document that is there: the tab loses its session, gets this one, and the panel follows.
   * Without a session it shows what it says of a site that is not allowed.
   */
  readonly stage: (session: Session | null, settings?: Partial<Settings>) => Promise<void>;
  /** Goes to a route of the library in the document that is there. */
  readonly route: (route: string) => Promise<void>;
  /** Changes the settings, and waits until the document has the look and the language. */
  readonly set: (settings: Partial<Settings>) => Promise<void>;
  /** Ids of the entries that are in the document. */
  readonly shownIds: () => Promise<string[]>;
  /** By how many pixels the page is wider than the window. */
  readonly excessWidth: () => Promise<number>;
}

/** The tab that the panel is opened for; the browser knows none of that number. */
const PANEL_TAB = 4242;

async function set(page: Page, settings: Partial<Settings>): Promise<void> {
  await page.evaluate(
    async (kept) => {
      await chrome.storage.local.set({ settings: kept });
    },
    { ...settings },
  );
  const { language = 'ar', theme = 'light', palette = 'editorial' } = settings;
  await page.waitForFunction(
    (wanted) => {
      const { lang, dataset } = document.documentElement;
      return [lang, dataset.theme, dataset.palette].join() === wanted;
    },
    { timeout: 15_000 },
    [language, theme, palette].join(),
  );
  // Colours that fade into one another are measured when they have arrived.
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

export async function openExtensionPages(name: BrowserName): Promise<ExtensionPages> {
  const launched = await startBrowser(name, {
    extension: fixtureBuild(testBuild(name), fixtureSet),
  });
  const page = await launched.openExtensionPage(`sidepanel.html?tab=${PANEL_TAB}`);
  const go = (path: string, selector: string): Promise<void> =>
    goTo(page, launched, path, selector);
  return {
    launched,
    page,
    go,
    show: async (session, settings = {}) => {
      expect(session).toBeDefined();
      if (!session) return;
      await prepareScene(page, settings, session);
      // Another query each time, so that the document is made anew.
      await go(`sidepanel.html?tab=${session.tabId}&time=${Date.now()}`, '.panel main > *');
    },
    stage: async (session, settings) => {
      if (settings) await set(page, settings);
      const key = `session:${PANEL_TAB}`;
      await page.evaluate(async (forgotten) => chrome.storage.session.remove(forgotten), key);
      await page.waitForSelector('.state-disabled');
      if (session) {
        const followed = { ...session, tabId: PANEL_TAB };
        await page.evaluate(async (item) => chrome.storage.session.set(item), { [key]: followed });
        await page.waitForFunction(() => !document.querySelector('.state-disabled'));
      }
      await settled(page, '.panel main > *');
    },
    route: async (route) => {
      await page.evaluate((hash) => {
        document.querySelector('main h1')?.setAttribute('data-left', '');
        location.hash = hash;
      }, route);
      await settled(page, 'main h1:not([data-left])');
    },
    set: (settings) => set(page, settings),
    shownIds: () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.entries > li')].map(
          (li) => li.dataset.key ?? '',
        ),
      ),
    excessWidth: () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
  };
}
