import type { Page } from 'puppeteer-core';
import type { Launched } from '../../../lib/cli/browser/launch.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import { waitFor } from './start-browser.ts';

/**
 * Makes Firefox put its event page to sleep soon after it last heard of anything, as it does by itself. Reading a large set counts for
 * rest, so that less time than this would end it in the middle.
 */
export const SLEEPS_SOON = { backgroundRest: 5000 };

/** Ends the background at once, whatever it is doing; false where it was not running. */
export async function killBackground(launched: Launched): Promise<boolean> {
  if (launched.name === 'firefox') return await killInFirefox(launched);
  const { browser, address } = launched;
  const target = browser
    .targets()
    .find(
      (candidate) =>
        candidate.type() === 'service_worker' && candidate.url().startsWith(address('')),
    );
  const worker = await target?.worker().catch(() => null);
  if (!worker) return false;
  // A worker that is just about to end by itself cannot be closed.
  return worker.close().then(
    () => true,
    () => false,
  );
}

/** As Firefox's own tests end it: without waiting for rest, or for what it still has to answer. */
async function killInFirefox(launched: Launched): Promise<boolean> {
  const ended = await inFirefoxWindow(
    launched,
    `const { extension } = WebExtensionPolicy.getByID('hashiya@extension');
     if (extension.backgroundState !== 'running') return false;
     await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
     return true;`,
  );
  return ended === true;
}

/** Has the background end: killed in Chromium, put to sleep in a Firefox that was started so that it rests soon. False where it did not run. */
export function endBackground(launched: Launched, extensionPage: Page): Promise<boolean> {
  if (launched.name === 'chromium') return killBackground(launched);
  return waitFor('the background to sleep', () => isAsleep(extensionPage), 30_000);
}

function isAsleep(extensionPage: Page): Promise<boolean> {
  return extensionPage.evaluate(() => {
    interface Api {
      extension: { getViews: () => Window[] };
    }
    const { browser }: { browser?: Api } = globalThis as never;
    const views = browser?.extension.getViews() ?? [];
    return views.every(({ location }) => !location.pathname.includes('background'));
  });
}
