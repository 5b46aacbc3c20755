import type { Page } from 'puppeteer-core';
import { waitFor } from '../browser/harness/start-browser.ts';

/** What a page needs to note when its first mark is registered, counted from the parsed document on. */
export const untilMarksScript = `<script>
addEventListener('DOMContentLoaded', () => {
  const parsed = performance.now();
  const look = setInterval(() => {
    if ([...CSS.highlights.values()].every(({ size }) => size === 0)) return;
    clearInterval(look);
    window.untilMarks = performance.now() - parsed;
  }, 1);
});
</script>`;

/** Milliseconds until a page with that script had marks. */
export async function loadUntilMarks(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'load' });
  return await waitFor('the marks', () => notedNumber(page, 'untilMarks'), 60_000);
}

/** A number that a page's own script noted; null where it has noted none yet. */
export function notedNumber(page: Page, name: string): Promise<number | null> {
  return page.evaluate((key) => {
    const value: unknown = Reflect.get(globalThis, key);
    return typeof value === 'number' ? value : null;
  }, name);
}
