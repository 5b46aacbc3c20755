import type { Page } from 'puppeteer-core';

/** What a page can make up: events of pointer and keyboard at a place, and messages in the form of ours. */
export async function forge(page: Page, place: { x: number; y: number }): Promise<void> {
  await page.evaluate(async ({ x, y }) => {
    const init = { bubbles: true, composed: true, clientX: x, clientY: y, button: 0 };
    const targets = [document.elementFromPoint(x, y), document.documentElement.lastElementChild];
    for (const target of targets) {
      for (const type of ['pointermove', 'pointerdown', 'pointerup'])
        target?.dispatchEvent(new PointerEvent(type, init));
      for (const type of ['click', 'contextmenu'])
        target?.dispatchEvent(new MouseEvent(type, init));
      for (const key of ['Escape', 'Enter', 'Tab'])
        target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    for (const type of ['tab:clear', 'tab:toggle', 'tab:read', 'page:save'])
      postMessage({ type, force: true, entry: 'f0' }, '*');
    await new Promise((resolve) => setTimeout(resolve, 600));
  }, place);
}

/** Every name that the page's own scripts see on the window and the document. */
export function globalNames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertyNames(document)].sort(),
  );
}
