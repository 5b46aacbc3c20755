import type { Page } from 'puppeteer-core';
import type { Settings } from '../../settings/settings.ts';
import type { Launched } from '../browser/launch.ts';
import { middleOfMark } from '../browser/painted-marks.ts';
import { inArabicDigits, marks } from './article.ts';
import {
  type Album,
  canForceColours,
  forceColours,
  type Look,
  lookName,
  looks,
  takePicture,
} from './picture.ts';
import { prepareScene } from './scene.ts';

/** The mark of an article without a date. */
const UNDATED = '68';

/** Pictures of the card in a page, for every kind of mark, over a light page and a dark one; with the bundled reference set. */
export async function cardPictures(
  launched: Launched,
  origin: string,
  album: Album,
): Promise<void> {
  const settings = await launched.openExtensionPage('library.html#/settings');
  const page = await launched.browser.newPage();
  await page.setViewport({ width: 720, height: 900 });
  const take = async (
    look: Look & Partial<Settings>,
    ending: string,
    kinds: readonly string[] = Object.keys(marks),
  ): Promise<void> => {
    const wanted = kinds.filter((kind) => album.isWanted(`card-${kind}-${ending}`));
    const undated = `card-undated-${ending}`;
    await prepareScene(settings, { ...look, welcomed: true }, null);
    await page.bringToFront();
    if (wanted.length > 0) await page.goto(`${origin}/${look.theme}/${ending}`);
    for (const kind of wanted) {
      await pinCard(page, marks[kind] ?? '');
      await takePicture(page, album, `card-${kind}-${ending}`, false);
    }
    if (!album.isWanted(undated)) return;
    await page.goto(`${origin}/${look.theme}/undated/${ending}`);
    await pinCard(page, UNDATED);
    await takePicture(page, album, undated, false);
  };
  for (const look of launched.hasForcedColours ? [] : looks) await take(look, lookName(look));
  const arabic = { language: 'ar', theme: 'light' } as const;
  if (!launched.hasForcedColours) {
    await take({ ...arabic, numerals: 'arab' }, 'arabic-digits', inArabicDigits);
  }
  if (canForceColours(launched)) {
    await forceColours(launched, page, true);
    await take(arabic, 'forced-colours');
  }
  await page.close();
  await settings.close();
}

/** Clicks the mark with these words and waits for its card. */
async function pinCard(page: Page, words: string): Promise<void> {
  const place = await middleOfMark(page, words);
  await page.keyboard.press('Escape');
  await page.mouse.click(place.x, place.y);
  await page.waitForSelector('html > [popover="manual"]');
  await page.mouse.move(5, 895);
}
