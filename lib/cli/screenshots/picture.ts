import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Settings } from '../../settings/settings.ts';
import type { Launched } from '../browser/launch.ts';

/** Where the pictures go, and which of them are wanted. */
export interface Album {
  readonly folder: string;
  readonly isWanted: (name: string) => boolean;
}

export interface Look {
  readonly language: Settings['language'];
  readonly theme: 'light' | 'dark';
}

/** Arabic and English in both themes; French in one, for its words alone. */
export const looks: readonly Look[] = [
  { language: 'ar', theme: 'light' },
  { language: 'ar', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'fr', theme: 'light' },
];

export function lookName({ language, theme }: Look): string {
  return `${language}-${theme}`;
}

/** Takes one picture of the view, or of the whole page, and says its name. */
export async function takePicture(
  page: Page,
  album: Album,
  name: string,
  whole: boolean,
): Promise<void> {
  await page.evaluate(() => {
    scrollTo(0, 0);
    // What is laid out only in sight is wanted in the picture too.
    for (const item of document.querySelectorAll<HTMLElement>('.observations > li')) {
      item.style.contentVisibility = 'visible';
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  // Where a right-to-left page is no higher than its view, a picture of the «full page» comes out shifted.
  const higher = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
  await page.screenshot({ path: join(album.folder, `${name}.png`), fullPage: whole && higher });
  console.log(name);
}

/** Whether pictures where the system sets the colours can be taken: Chromium is told, Firefox has to be started so. */
export function canForceColours({ name, hasForcedColours }: Launched): boolean {
  return name === 'chromium' || hasForcedColours;
}

/** What keeps a page's colours forced: they are the page's own again as soon as it ends. */
const forcing = new WeakMap<Page, CDPSession>();

/** Has Chromium force the system's colours on a page; a Firefox that was started so forces them always. */
export async function forceColours({ name }: Launched, page: Page, wanted: boolean): Promise<void> {
  if (name !== 'chromium') return;
  await forcing.get(page)?.detach();
  forcing.delete(page);
  if (!wanted) return;
  const session = await page.createCDPSession();
  forcing.set(page, session);
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
}
