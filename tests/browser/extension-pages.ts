import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Session } from '../../lib/analysis/session.ts';
import type { BrowserName } from '../../lib/cli/browser/find-browser.ts';
import type { Launched, LaunchOptions } from '../../lib/cli/browser/launch.ts';
import { fixtureBuild } from '../../lib/cli/screenshots/fixture-build.ts';
import { goTo, prepareScene, STAGE_TAB } from '../../lib/cli/screenshots/scene.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { fixtureSet } from '../fixtures/sessions/reference.ts';
import { startBrowser, testBuild } from './harness/start-browser.ts';

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
  /** Ids of the entries that are in the document. */
  readonly shownIds: () => Promise<string[]>;
  /** What cannot be seen whole: by how many pixels the page is wider than the window, and what is cut off at its side. */
  readonly cutOff: () => Promise<string[]>;
}

export async function openExtensionPages(
  name: BrowserName,
  options: Partial<LaunchOptions> = {},
): Promise<ExtensionPages> {
  const launched = await startBrowser(name, {
    ...options,
    extension: fixtureBuild(testBuild(name), fixtureSet),
  });
  const page = await launched.openExtensionPage(`sidepanel.html?tab=${STAGE_TAB}`);
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
    shownIds: () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.entries > li')].map(
          (li) => li.dataset.key ?? '',
        ),
      ),
    cutOff: () =>
      page.evaluate(() => {
        const { documentElement } = document;
        const excess = documentElement.scrollWidth - documentElement.clientWidth;
        const cut = [...document.querySelectorAll<HTMLElement>('#root *')].filter(
          (element) =>
            element.scrollWidth > element.clientWidth + 1 &&
            ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) &&
            !element.closest('.unseen, svg, .field'),
        );
        return [
          ...(excess > 0 ? [`${excess} pixels`] : []),
          ...cut.map(({ className, textContent }) => `${className}: ${textContent?.slice(0, 40)}`),
        ];
      }),
  };
}
