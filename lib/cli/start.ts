import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, projectRoot } from './browser/build-extension.ts';
import { ensureBrowser } from './browser/install-browser.ts';
import { type Launched, launch } from './browser/launch.ts';
import { runCommand } from './command-line.ts';
import { readStartOptions, type StartOptions, startCommand } from './start/options.ts';
import { type PageToOpen, pageToOpen } from './start/page-to-open.ts';
import { openPanel, settledSession, tabIdOf } from './start/session-of-page.ts';
import { takeStillPicture } from './start/still-picture.ts';
import { summaryOf } from './start/summary.ts';

const say = (line: string): void => console.log(line);

/** Opens the article, waits for the marks, opens the panel; gives what went wrong, or null. */
async function show(
  options: StartOptions,
  launched: Launched,
  target: PageToOpen,
): Promise<string | null> {
  const page = (await launched.browser.pages())[0] ?? (await launched.browser.newPage());
  say(`Opening ${target.url} …`);
  await page.goto(target.url, { waitUntil: 'load' });
  const extensionPage = await launched.openExtensionPage('sidepanel.html');
  const tabId = await tabIdOf(extensionPage, page.url());
  if (tabId === null) return 'The extension does not see the page: it is not enabled on this site.';
  const session = await settledSession(extensionPage, tabId, 20_000);
  await extensionPage.close();
  if (!session)
    return 'The page was not taken for coverage of the Coalition, so nothing was marked.';
  await page.bringToFront();
  const panel = await openPanel(launched, page, tabId);
  await panel.waitForSelector('.entry-head', { timeout: 10_000 }).catch(() => null);
  say(`\n${summaryOf(session)}\n`);
  if (options.headless) {
    const folder = join(projectRoot, '.hashiya', 'start');
    mkdirSync(folder, { recursive: true });
    const places = {
      page: join(folder, `${launched.name}-page.png`),
      panel: join(folder, `${launched.name}-panel.png`),
    };
    // A real side panel has its own size; another one imposed on it comes out in tiles.
    if (launched.name === 'firefox') await panel.setViewport({ width: 420, height: 900 });
    // What an opened entry is compared with comes a moment after it.
    await panel
      .waitForFunction(
        () =>
          innerHeight > 0 &&
          (document.querySelector('.comparison') || !document.querySelector('.details')),
        { timeout: 5000 },
      )
      .catch(() => null);
    await takeStillPicture(panel, places.panel, { fullPage: false });
    await page.bringToFront();
    await takeStillPicture(page, places.page, { fullPage: true });
    say(`Screenshots: ${places.page} and ${places.panel}`);
  }
  const shown = session.state === 'ready' && session.entries.length > 0;
  return shown
    ? null
    : `The page was read, and nothing was marked: ${session.error ?? session.state}.`;
}

async function main(options: StartOptions): Promise<number> {
  const executable = ensureBrowser(options.browser, say);
  say(`Building the extension for ${options.browser} …`);
  const extension = buildExtension(options.browser, 'test');
  const target = await pageToOpen(options.target);
  say(`Starting ${executable}${options.headless ? ', headless, for there is no display' : ''} …`);
  const launched = await launch({
    name: options.browser,
    executable,
    extension,
    headless: options.headless,
  });
  try {
    const problem = await show(options, launched, target);
    if (problem) console.error(problem);
    if (options.headless) return problem ? 1 : 0;
    say('The browser is yours; close it to end.');
    await new Promise((resolve) => launched.browser.once('disconnected', resolve));
    return problem ? 1 : 0;
  } finally {
    await launched.close().catch(() => undefined);
    await target.close();
  }
}

runCommand(startCommand, process.argv.slice(2), (line) => main(readStartOptions(line))).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`start: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
