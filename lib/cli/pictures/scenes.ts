import type { Page } from 'puppeteer-core';
import type { Launched } from '../browser/launch.ts';
import { middleOfMark } from '../browser/painted-marks.ts';
import { goTo, prepareScene, settled } from '../screenshots/scene.ts';
import { servePages } from '../serve-pages.ts';
import { settledSession, tabIdOf } from '../start/session-of-page.ts';
import { outletArticles } from './outlets.ts';

/** A picture as the address of an image that a page can show. */
export type Picture = `data:image/png;base64,${string}`;

export interface Look {
  readonly language: 'ar' | 'en' | 'fr';
  readonly theme: 'light' | 'dark';
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function pictureOf(page: Page): Promise<Picture> {
  return `data:image/png;base64,${await page.screenshot({ encoding: 'base64' })}`;
}

/** The sample article with the card of a mark pinned, and the panel that goes with it. */
export async function reading(
  launched: Launched,
  url: string,
  look: Look,
  words: string,
  sizes: { readonly page: Size; readonly panel: Size; readonly sharpness: number },
): Promise<{ page: Picture; panel: Picture }> {
  const panel = await launched.openExtensionPage('sidepanel.html');
  await prepareScene(panel, { ...look, welcomed: true }, null);
  const page = await launched.browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.theme }]);
  await page.setViewport({ ...sizes.page, deviceScaleFactor: sizes.sharpness });
  await page.goto(url, { waitUntil: 'load' });
  const tabId = await tabIdOf(panel, page.url());
  if (tabId === null || (await settledSession(panel, tabId, 20_000))?.state !== 'ready')
    throw new Error('nothing was marked');
  await page.bringToFront();
  const place = await middleOfMark(page, words);
  await page.mouse.click(place.x, place.y);
  await pause(900);
  const pagePicture = await pictureOf(page);
  await panel.bringToFront();
  await panel.setViewport({ ...sizes.panel, deviceScaleFactor: sizes.sharpness });
  await goTo(panel, launched, `sidepanel.html?tab=${tabId}`, '.entry-head');
  await panel.$eval('.entry-head[aria-expanded="true"]', (head) =>
    head.closest('article, li')?.scrollIntoView({ block: 'start' }),
  );
  await pause(1200);
  const panelPicture = await pictureOf(panel);
  await page.close();
  await panel.close();
  return { page: pagePicture, panel: panelPicture };
}

/** A page of the library. */
export async function library(
  launched: Launched,
  look: Look,
  route: string,
  size: Size,
  sharpness: number,
): Promise<Picture> {
  const page = await launched.openExtensionPage('library.html');
  await prepareScene(page, { ...look, welcomed: true }, null);
  await page.setViewport({ ...size, deviceScaleFactor: sharpness });
  await goTo(
    page,
    launched,
    `library.html?look=${look.language}-${look.theme}#${route}`,
    'main h1',
  );
  await pause(800);
  if (route === '/ledger') await showMatrix(page);
  const picture = await pictureOf(page);
  await page.close();
  return picture;
}

async function showMatrix(page: Page): Promise<void> {
  await page.$$eval('.parts .count', (views) => {
    const view = views[2];
    if (view instanceof HTMLElement) view.click();
  });
  await settled(page, '.matrix');
  await pause(500);
}

/** Reads the articles of several outlets and saves each into the ledger. */
export async function fillLedger(launched: Launched): Promise<void> {
  const server = await servePages((path) => {
    const article = outletArticles[Number(path.slice(1))];
    return article ? { type: 'text/html; charset=utf-8', body: pageOf(article) } : null;
  });
  const panel = await launched.openExtensionPage('sidepanel.html');
  try {
    for (const place of outletArticles.keys()) {
      const page = await launched.browser.newPage();
      await page.goto(`${server.origin}/${place}`, { waitUntil: 'load' });
      const tabId = await tabIdOf(panel, page.url());
      if (tabId === null || (await settledSession(panel, tabId, 20_000))?.state !== 'ready')
        throw new Error(`article ${place} was not marked`);
      await panel.bringToFront();
      await goTo(panel, launched, `sidepanel.html?tab=${tabId}`, '.page-options summary');
      await panel.click('.page-options summary');
      await panel.click('.page-options li button');
      await pause(700);
      await page.close();
    }
  } finally {
    await panel.close();
    await server.close();
  }
}

function pageOf(article: (typeof outletArticles)[number]): string {
  const paragraphs = article.text.split('\n').map((line) => `<p>${line}</p>`);
  return `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>${article.title}</title>
<meta property="og:site_name" content="${article.publisher}"><meta property="article:published_time" content="${article.published}">
<article><h1>${article.title}</h1>${paragraphs.join('')}</article></html>`;
}
