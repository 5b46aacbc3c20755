import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** Pictures taken at the most until two in a row are the same. */
const MOST = 6;

/**
 * Takes a picture of a page once it stands still: two in a row are the same. A browser that has just made room for its side panel may
 * fill the rest of a picture with tiles of the former view.
 */
export async function takeStillPicture(
  page: Page,
  file: string,
  options: { readonly fullPage: boolean },
): Promise<void> {
  let picture = Buffer.from(await page.screenshot(options));
  for (let taken = 1; taken < MOST; taken += 1) {
    const next = Buffer.from(await page.screenshot(options));
    if (next.equals(picture)) break;
    picture = next;
  }
  writeFileSync(file, picture);
}
