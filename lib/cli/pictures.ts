import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildExtension, projectRoot } from './browser/build-extension.ts';
import { ensureBrowser } from './browser/install-browser.ts';
import { launch } from './browser/launch.ts';
import { pageToOpen } from './start/page-to-open.ts';
import { settledSession, tabIdOf } from './start/session-of-page.ts';

/** `npm run pictures`: the README's pictures, from the sample article as the extension marks it. */
const folder = join(projectRoot, 'assets', 'docs', 'pictures');
const SHARPNESS = 1.5;

/** The middle of the painted mark with these words, in the viewport. */
function placeOf(page: Page, words: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate((wanted) => {
    for (const highlight of CSS.highlights.values()) {
      for (const painted of highlight) {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        const box = range.getClientRects()[0];
        if (box && range.toString() === wanted) {
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
      }
    }
    return null;
  }, words);
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const executable = ensureBrowser('chromium', console.log);
const extension = buildExtension('chromium', 'test');
const target = await pageToOpen(null);
const launched = await launch({ name: 'chromium', executable, extension, headless: true });
try {
  mkdirSync(folder, { recursive: true });
  const page = await launched.browser.newPage();
  await page.setViewport({ width: 1100, height: 860, deviceScaleFactor: SHARPNESS });
  await page.goto(target.url, { waitUntil: 'load' });
  const panel = await launched.openExtensionPage('sidepanel.html');
  const tabId = await tabIdOf(panel, page.url());
  if (tabId === null || !(await settledSession(panel, tabId, 20_000)))
    throw new Error('nothing was marked');
  await page.bringToFront();
  const place = await placeOf(page, '68');
  if (!place) throw new Error('the outdated figure is not marked');
  await page.mouse.click(place.x, place.y);
  await pause(700);
  await page.screenshot({ path: join(folder, 'page.png') });

  await panel.bringToFront();
  await panel.setViewport({ width: 400, height: 860, deviceScaleFactor: SHARPNESS });
  await panel.goto(launched.address(`sidepanel.html?tab=${tabId}`));
  await panel.waitForSelector('.entry-head');
  await pause(1200);
  await panel.evaluate(() => scrollTo(0, 0));
  await pause(300);
  await panel.screenshot({ path: join(folder, 'panel.png') });

  await panel.setViewport({ width: 900, height: 620, deviceScaleFactor: SHARPNESS });
  await panel.goto(launched.address('library.html#/reference/metric/coalition.members'));
  await pause(1500);
  await panel.screenshot({ path: join(folder, 'history.png') });
  console.log(`Pictures: ${folder}`);
} finally {
  await launched.close();
  await target.close();
}
