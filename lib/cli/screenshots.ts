import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { fixtureSet } from '../../tests/fixtures/sessions/reference.ts';
import { sessions } from '../../tests/fixtures/sessions/sessions.ts';
import { buildExtension, projectRoot } from './browser/build-extension.ts';
import { type BrowserName, browserNames } from './browser/find-browser.ts';
import { ensureBrowser } from './browser/install-browser.ts';
import { launch } from './browser/launch.ts';
import { fixtureBuild } from './screenshots/fixture-build.ts';
import { goTo, prepareScene } from './screenshots/scene.ts';

/**
 * `npm run screenshots -- [--browser firefox] [NAME …]`: pictures of every state of the panel and of every page of the library, in each language
 * and theme, into .hashiya/screenshots (those of Firefox into its folder firefox). With names, only scenes whose name holds one of them.
 */

const libraryRoutes: Readonly<Record<string, string>> = {
  welcome: '/welcome',
  reference: '/reference',
  metric: '/reference/metric/coalition.members',
  person: '/reference/person/tillerson',
  office: '/reference/office/US.SOS',
  edit: '/reference/edit/members-2017-11',
  ledger: '/ledger',
  subscriptions: '/subscriptions',
  exchange: '/exchange',
  sites: '/sites',
  settings: '/settings',
  keys: '/keys',
  privacy: '/privacy',
};
const languages = ['ar', 'en'] as const;
const themes = ['light', 'dark'] as const;
/** Width of a side panel, and the narrowest that is promised. */
const widths = [400, 320] as const;

/** Where a right-to-left page is no higher than its view, a picture of the «full page» comes out shifted. */
async function picture(page: Page, file: string, whole: boolean): Promise<void> {
  const higher = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
  await page.screenshot({ path: `${file}.png`, fullPage: whole && higher });
}

async function main(name: BrowserName, wanted: readonly string[]): Promise<void> {
  const folder = join(
    projectRoot,
    '.hashiya',
    'screenshots',
    ...(name === 'firefox' ? [name] : []),
  );
  mkdirSync(folder, { recursive: true });
  const asked = (name: string): boolean =>
    wanted.length === 0 || wanted.some((part) => name.includes(part));
  const folderName = name === 'chromium' ? 'chrome-mv3-test' : 'firefox-mv3-test';
  const built = process.env.HASHIYA_SKIP_BUILD
    ? join(projectRoot, '.output', folderName)
    : buildExtension(name, 'test');
  const browser = await launch({
    name,
    executable: ensureBrowser(name, console.log),
    extension: fixtureBuild(built, fixtureSet),
    headless: true,
  });
  try {
    const page = await browser.openExtensionPage('sidepanel.html?tab=0');
    for (const language of languages) {
      for (const theme of themes) {
        for (const [state, session] of Object.entries(sessions)) {
          for (const width of widths) {
            const file = `panel-${state}-${language}-${theme}-${width}`;
            if (!asked(file)) continue;
            await page.setViewport({ width, height: 760 });
            await prepareScene(page, { language, theme }, session);
            const path = `sidepanel.html?tab=${session.tabId}&scene=${file}`;
            await goTo(page, browser, path, '.panel main > *');
            await picture(page, join(folder, file), state !== 'too-many');
            console.log(file);
          }
        }
        for (const [section, route] of Object.entries(libraryRoutes)) {
          const file = `library-${section}-${language}-${theme}`;
          if (!asked(file)) continue;
          await page.setViewport({ width: 1100, height: 800 });
          await prepareScene(page, { language, theme, welcomed: true }, null);
          await goTo(page, browser, `library.html?scene=${file}#${route}`, 'main h1');
          await picture(page, join(folder, file), true);
          console.log(file);
        }
      }
    }
  } finally {
    await browser.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' } },
});
const asked = browserNames.find((name) => name === values.browser);
if (asked) await main(asked, positionals);
else {
  console.error(`--browser is one of: ${browserNames.join(', ')}`);
  process.exitCode = 2;
}
