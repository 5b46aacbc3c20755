import type { Page } from 'puppeteer-core';
import { savedArticles } from '../../../tests/fixtures/sessions/saved-articles.ts';
import type { Launched } from '../browser/launch.ts';
import {
  type Album,
  canForceColours,
  forceColours,
  lookName,
  looks,
  takePicture,
} from './picture.ts';
import { applySettings, goTo, goToRoute, prepareScene } from './scene.ts';

interface ExtensionApi {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

/** Pages of the library by the name of their picture; the ledger's views are chosen by their buttons. */
const pages: Readonly<Record<string, { readonly route: string; readonly view?: number }>> = {
  welcome: { route: '/welcome' },
  reference: { route: '/reference' },
  metric: { route: '/reference/metric/coalition.members' },
  person: { route: '/reference/person/tillerson' },
  office: { route: '/reference/office/US.SOS' },
  event: { route: '/reference/event/event-founding' },
  edit: { route: '/reference/edit/members-2017-11' },
  'ledger-figures': { route: '/ledger', view: 0 },
  'ledger-articles': { route: '/ledger', view: 1 },
  'ledger-matrix': { route: '/ledger', view: 2 },
  subscriptions: { route: '/subscriptions' },
  exchange: { route: '/exchange' },
  sites: { route: '/sites' },
  settings: { route: '/settings' },
  keys: { route: '/keys' },
  privacy: { route: '/privacy' },
};
const widths = { usual: 1100, narrow: 320 } as const;

/** Fills the ledger with articles of several outlets, the way the panel does. */
async function fillLedger(page: Page): Promise<void> {
  for (const session of savedArticles) {
    await prepareScene(page, {}, session);
    await page.evaluate(async (tabId) => {
      const scope: { browser?: ExtensionApi; chrome?: ExtensionApi } = globalThis as never;
      await (scope.browser ?? scope.chrome)?.runtime.sendMessage({
        type: 'panel:save',
        tabId,
        chosen: 'all',
      });
    }, session.tabId);
  }
}

/** Pictures of every page of the library, with a ledger that holds something. */
export async function libraryPictures(page: Page, launched: Launched, album: Album): Promise<void> {
  await goTo(page, launched, 'library.html#/welcome', 'main h1');
  await fillLedger(page);
  for (const [place, { route, view }] of Object.entries(pages)) {
    const show = async (): Promise<void> => {
      await goToRoute(page, '/nowhere');
      await goToRoute(page, route);
      if (view === undefined) return;
      // By its own click: a driver's pointer is aimed where the button stood before the list under it was read.
      await page.$$eval(
        '.parts .count',
        (buttons, at) => buttons[at] instanceof HTMLElement && buttons[at].click(),
        view,
      );
      await page.waitForSelector(['.observations', '.articles', '.matrix'][view] ?? 'main');
    };
    for (const [width, pixels] of Object.entries(widths)) {
      for (const look of launched.hasForcedColours ? [] : looks) {
        const name = `library-${place}-${lookName(look)}-${width}`;
        if (!album.isWanted(name) || (width === 'narrow' && look.theme === 'dark')) continue;
        await page.setViewport({ width: pixels, height: 800 });
        await applySettings(page, { ...look, welcomed: true });
        await show();
        await takePicture(page, album, name, true);
      }
    }
    const forced = `library-${place}-forced-colours`;
    if (!canForceColours(launched) || !album.isWanted(forced)) continue;
    await page.setViewport({ width: widths.usual, height: 800 });
    await applySettings(page, { language: 'ar', welcomed: true });
    await forceColours(launched, page, true);
    await show();
    await takePicture(page, album, forced, true);
    await forceColours(launched, page, false);
  }
}
