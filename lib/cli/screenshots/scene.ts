import type { Page } from 'puppeteer-core';
import type { Session } from '../../analysis/session.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Launched } from '../browser/launch.ts';

declare const chrome: {
  readonly storage: Readonly<
    Record<'local' | 'session', { set(items: Record<string, unknown>): Promise<void> }>
  >;
};

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
    session,
  );
}

/** Waits until the page has drawn what it was asked for: no message of loading, no chart still to come. */
export async function settled(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector, { timeout: 15_000 });
  await page.waitForFunction(() => !document.querySelector('.chart-place'), { timeout: 15_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
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
