import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureSet } from '../../tests/fixtures/sessions/reference.ts';
import { askedBrowser } from './browser/asked-browser.ts';
import { buildExtension, projectRoot } from './browser/build-extension.ts';
import type { BrowserName } from './browser/find-browser.ts';
import { ensureBrowser } from './browser/install-browser.ts';
import { type Launched, type LaunchOptions, launch } from './browser/launch.ts';
import { type Command, runCommand } from './command-line.ts';
import { otherPage, pageOf } from './screenshots/article.ts';
import { cardPictures } from './screenshots/card-pictures.ts';
import { fixtureBuild } from './screenshots/fixture-build.ts';
import { libraryPictures } from './screenshots/library-pictures.ts';
import { panelPictures } from './screenshots/panel-pictures.ts';
import type { Album } from './screenshots/picture.ts';
import { readingPictures } from './screenshots/reading-pictures.ts';
import { servePages } from './serve-pages.ts';

const options = {
  browser: { type: 'string', takes: 'NAME', about: 'chromium (unless told) or firefox' },
} as const;

const command: Command<typeof options> = {
  name: 'screenshots',
  usage: 'npm run screenshots [-- [options] [NAME …]]',
  about: [
    'Pictures of every state of the panel, of every page of the library, of the cards in a page and of the panel beside it, by language,',
    'theme and width, and where the system sets the colours, into .hashiya/screenshots (those of Firefox into its folder firefox). With',
    'names, only those whose name holds one of them.',
  ],
  options,
};

async function main(name: BrowserName, parts: readonly string[]): Promise<void> {
  const folder = join(projectRoot, '.hashiya', 'screenshots', name === 'firefox' ? name : '');
  mkdirSync(folder, { recursive: true });
  const album: Album = {
    folder,
    isWanted: (picture) => parts.length === 0 || parts.some((part) => picture.includes(part)),
  };
  const folderName = name === 'chromium' ? 'chrome-mv3-test' : 'firefox-mv3-test';
  const built = process.env.HASHIYA_SKIP_BUILD
    ? join(projectRoot, '.output', folderName)
    : buildExtension(name, 'test');
  const executable = ensureBrowser(name, console.log);
  const staged = fixtureBuild(built, fixtureSet);
  // Firefox takes the system's colours at its start, so it is started once more for them.
  for (const forcedColours of name === 'firefox' ? [false, true] : [false]) {
    const options = { name, executable, headless: true, forcedColours };
    await withBrowser({ ...options, extension: staged }, async (launched) => {
      const page = await launched.openExtensionPage('library.html#/welcome');
      await panelPictures(page, launched, album);
      await libraryPictures(page, launched, album);
    });
    await withBrowser({ ...options, extension: built }, (launched) => beside(launched, album));
  }
}

/** Pictures of an article and of what stands beside it. */
async function beside(launched: Launched, album: Album): Promise<void> {
  const server = await servePages((path) => ({
    type: 'text/html; charset=utf-8',
    body: path.startsWith('/other')
      ? otherPage
      : pageOf(path.startsWith('/dark') ? 'dark' : 'light', !path.includes('/undated')),
  }));
  try {
    await readingPictures(launched, server.origin, album);
    await cardPictures(launched, server.origin, album);
  } finally {
    await server.close();
  }
}

async function withBrowser(
  options: LaunchOptions,
  work: (launched: Launched) => Promise<void>,
): Promise<void> {
  const launched = await launch(options);
  try {
    await work(launched);
  } finally {
    await launched.close();
  }
}

process.exitCode = await runCommand(
  command,
  process.argv.slice(2),
  async ({ values, positionals }) => {
    await main(askedBrowser(values.browser) ?? 'chromium', positionals);
    return 0;
  },
);
