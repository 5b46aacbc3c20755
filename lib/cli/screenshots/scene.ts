import type { Page } from 'puppeteer-core';
import { keptSession } from '../../analysis/kept-session.ts';
import type { Session } from '../../analysis/session.ts';
import { readSettings, type Settings } from '../../settings/settings.ts';
import type { Launched } from '../browser/launch.ts';

declare const chrome: {
  readonly storage: Readonly<
    Record<
      'local' | 'session',
      { set(items: Record<string, unknown>): Promise<void>; remove(key: string): Promise<void> }
    >
  >;
};

/** The tab that a staged panel is opened for, `sidepanel.html?tab=…`; the browser knows none of that number. */
export const STAGE_TAB = 4242;
const PATIENCE = { timeout: 15_000 };

/** Puts settings and a session where the extension keeps them, from one of its own pages. */
export async function prepareScene(
  page: Page,
  settings: Partial<Settings>,
  session: Session | null,
): Promise<void> {
  await page.evaluate(
    async (kept, key, found) => {
      await chrome.storage.local.set({ settings: kept });
      if (found) await chrome.storage.session.set({ [key]: found });
    },
    { ...settings },
    `session:${session?.tabId ?? 0}`,
    session && keptSession(session),
  );
}

/** Waits until the page has drawn what it was asked for: no message of loading, no chart still to come. */
export async function settled(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector, PATIENCE);
  await page.waitForFunction(() => !document.querySelector('.chart-place'), PATIENCE);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Changes the settings and waits until the document has their language and look, with no colour still fading. */
export async function applySettings(page: Page, settings: Partial<Settings>): Promise<void> {
  await prepareScene(page, settings, null);
  const { language, theme, palette } = readSettings(settings);
  await page.waitForFunction(
    (wanted) => {
      const { lang, dataset } = document.documentElement;
      return [lang, dataset.theme, dataset.palette].join() === wanted;
    },
    PATIENCE,
    [language, theme === 'auto' ? 'light' : theme, palette].join(),
  );
  // Ended, not waited for: what fades out of sight may never come to its end.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.cancel();
  });
}

/**
 * Has the open panel of the stage's tab show a session, as the background would: the tab loses the one it had, gets this one, and
 * the panel follows. Without a session it shows what it says of a site that is not allowed.
 */
export async function stageSession(page: Page, session: Session | null): Promise<void> {
  const key = `session:${STAGE_TAB}`;
  await page.evaluate(async (forgotten) => chrome.storage.session.remove(forgotten), key);
  await page.waitForSelector('.state-disabled', PATIENCE);
  if (session) {
    const followed = keptSession({ ...session, tabId: STAGE_TAB });
    await page.evaluate(async (item) => chrome.storage.session.set(item), { [key]: followed });
    await page.waitForFunction(() => !document.querySelector('.state-disabled'), PATIENCE);
  }
  await settled(page, '.panel main > *');
}

/** Goes to another route of the open library, in the document that is there. */
export async function goToRoute(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    if (location.hash === `#${hash}`) return;
    document.querySelector('main h1')?.setAttribute('data-left', '');
    location.hash = hash;
  }, route);
  await settled(page, 'main h1:not([data-left])');
}

/**
 * Goes to another page of the extension in the same tab and waits until it has drawn `selector`. From inside, for Firefox never
 * answers a driver's navigation to an extension's page.
 */
export async function goTo(
  page: Page,
  { address }: Pick<Launched, 'address'>,
  path: string,
  selector: string,
): Promise<void> {
  const to = address(path);
  await page.evaluate((there) => location.replace(there), to);
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const arrived = await page
      .evaluate((there) => location.href === there && document.readyState === 'complete', to)
      .catch(() => false);
    if (arrived) return settled(page, selector);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${path} did not open`);
}
