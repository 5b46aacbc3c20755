import type { Page } from 'puppeteer-core';
import type { Launched } from '../browser/launch.ts';
import { fillLibrary, type LibraryScene, libraryScenes } from './library-scenes.ts';
import {
  type Album,
  canForceColours,
  forceColours,
  lookName,
  looks,
  takePicture,
} from './picture.ts';
import { applySettings, goTo, goToRoute } from './scene.ts';

const widths = { usual: 1100, narrow: 320 } as const;

const ELSEWHERE = '/privacy';

/** Pages that are otherwise where nothing is kept yet. */
const emptyScenes: Readonly<Record<string, LibraryScene>> = {
  'ledger-empty': { route: '/ledger' },
  'subscriptions-empty': { route: '/subscriptions' },
};

/** Pictures of every page of the library, with a ledger that holds something. */
export async function libraryPictures(page: Page, launched: Launched, album: Album): Promise<void> {
  await goTo(page, launched, 'library.html#/welcome', 'main h1');
  await scenePictures(page, launched, album, emptyScenes);
  await fillLibrary(page);
  await scenePictures(page, launched, album, libraryScenes);
}

async function scenePictures(
  page: Page,
  launched: Launched,
  album: Album,
  scenes: Readonly<Record<string, LibraryScene>>,
): Promise<void> {
  for (const [place, { route, act }] of Object.entries(scenes)) {
    const show = async (): Promise<void> => {
      // From elsewhere, for a page that stands keeps what was done in it.
      await goToRoute(page, route === ELSEWHERE ? '/welcome' : ELSEWHERE);
      await goToRoute(page, route);
      await act?.(page);
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
    await applySettings(page, { language: 'ar', theme: 'light', welcomed: true });
    await forceColours(launched, page, true);
    await show();
    await takePicture(page, album, forced, true);
    await forceColours(launched, page, false);
  }
}
