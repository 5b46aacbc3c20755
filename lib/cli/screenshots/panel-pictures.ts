import type { Page } from 'puppeteer-core';
import { sessions } from '../../../tests/fixtures/sessions/sessions.ts';
import type { Launched } from '../browser/launch.ts';
import {
  type Album,
  canForceColours,
  forceColours,
  lookName,
  looks,
  takePicture,
} from './picture.ts';
import { applySettings, goTo, STAGE_TAB, stageSession } from './scene.ts';

/** A side panel as it opens, the narrowest that browsers give, and one drawn wide. */
const widths = { usual: 400, narrow: 300, wide: 720 } as const;
const states = { ...sessions, disabled: null };

/** Pictures of every state of the panel. */
export async function panelPictures(page: Page, launched: Launched, album: Album): Promise<void> {
  await goTo(page, launched, `sidepanel.html?tab=${STAGE_TAB}`, '.panel main > *');
  for (const [state, session] of Object.entries(states)) {
    for (const [width, pixels] of Object.entries(widths)) {
      for (const look of launched.hasForcedColours ? [] : looks) {
        if (width !== 'usual' && look.theme === 'dark') continue;
        const name = `panel-${state}-${lookName(look)}-${width}`;
        if (!album.isWanted(name)) continue;
        await page.setViewport({ width: pixels, height: 760 });
        await applySettings(page, look);
        await stageSession(page, session);
        await takePicture(page, album, name, state !== 'too-many');
      }
    }
    const forced = `panel-${state}-forced-colours`;
    if (!canForceColours(launched) || !album.isWanted(forced)) continue;
    await page.setViewport({ width: widths.usual, height: 760 });
    await applySettings(page, { language: 'ar', theme: 'light' });
    await forceColours(launched, page, true);
    await stageSession(page, session);
    await takePicture(page, album, forced, state !== 'too-many');
    await forceColours(launched, page, false);
  }
}
