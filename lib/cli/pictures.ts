import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, projectRoot } from './browser/build-extension.ts';
import { ensureBrowser } from './browser/install-browser.ts';
import { type Launched, launch } from './browser/launch.ts';
import { pageAndPanel, promoTile } from './pictures/promo.ts';
import { fillLedger, type Look, library, reading, type Size } from './pictures/scenes.ts';
import { pageToOpen } from './start/page-to-open.ts';

/**
 * `npm run pictures`: the README's pictures and the stores' (screenshots of 1280 × 800, tile, marquee), from the sample article as the
 * extension marks it, into assets/docs/pictures.
 */
const folder = join(projectRoot, 'assets', 'docs', 'pictures');
const store = join(folder, 'store');
const SCREEN: Size = { width: 1280, height: 800 };
const PANEL_WIDTH = 400;
/** The figure whose card is shown: out of date. */
const FIGURE = '68';
const MEMBERS = '/reference/metric/coalition.members';

async function draw(
  launched: Launched,
  html: string,
  size: Size,
  file: string,
  sharpness = 1,
): Promise<void> {
  const page = await launched.browser.newPage();
  await page.setViewport({ ...size, deviceScaleFactor: sharpness });
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: file });
  await page.close();
  console.log(file.slice(projectRoot.length));
}

/** Page and panel beside each other, the panel where a browser of that language puts it. */
async function drawReading(
  launched: Launched,
  url: string,
  look: Look,
  file: string,
  sharpness = 1,
): Promise<void> {
  const pictures = await reading(launched, url, look, FIGURE, {
    page: { width: SCREEN.width - PANEL_WIDTH - 1, height: SCREEN.height },
    panel: { width: PANEL_WIDTH, height: SCREEN.height },
    sharpness,
  });
  const html = pageAndPanel(pictures.page, pictures.panel, look.language === 'ar');
  await draw(launched, html, SCREEN, file, sharpness);
}

async function drawLibrary(
  launched: Launched,
  look: Look,
  route: string,
  size: Size,
  file: string,
  sharpness = 1,
): Promise<void> {
  const picture = await library(launched, look, route, size, sharpness);
  await draw(
    launched,
    `<style>body{margin:0}img{display:block;width:100vw}</style><img src="${picture}">`,
    size,
    file,
    sharpness,
  );
}

const executable = ensureBrowser('chromium', console.log);
const extension = buildExtension('chromium', 'test');
const target = await pageToOpen(null);
const launched = await launch({ name: 'chromium', executable, extension, headless: true });
try {
  mkdirSync(store, { recursive: true });
  await fillLedger(launched);
  for (const language of ['ar', 'en'] as const) {
    const light = { language, theme: 'light' } as const;
    const dark = { language, theme: 'dark' } as const;
    await drawReading(launched, target.url, light, join(store, `${language}-1-page-and-panel.png`));
    await drawLibrary(launched, light, MEMBERS, SCREEN, join(store, `${language}-2-history.png`));
    await drawLibrary(launched, light, '/ledger', SCREEN, join(store, `${language}-3-ledger.png`));
    await drawReading(launched, target.url, dark, join(store, `${language}-4-dark.png`));
  }
  const arabic = { language: 'ar', theme: 'light' } as const;
  await drawReading(launched, target.url, arabic, join(folder, 'page.png'), 1.5);
  await drawLibrary(
    launched,
    arabic,
    MEMBERS,
    { width: 1000, height: 645 },
    join(folder, 'history.png'),
    1.5,
  );
  await drawLibrary(
    launched,
    arabic,
    '/ledger',
    { width: 1240, height: 800 },
    join(folder, 'ledger.png'),
    1.5,
  );
  await draw(
    launched,
    promoTile(440, 280),
    { width: 440, height: 280 },
    join(store, 'tile-440x280.png'),
  );
  await draw(
    launched,
    promoTile(1400, 560),
    { width: 1400, height: 560 },
    join(store, 'marquee-1400x560.png'),
  );
} finally {
  await launched.close();
  await target.close();
}
