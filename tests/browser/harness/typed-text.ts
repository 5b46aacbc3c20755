import type { Page } from 'puppeteer-core';

/** Types a text in the place of what the focused field holds. */
export async function replaceText(page: Page, text: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  if (text === '') await page.keyboard.press('Backspace');
  else await page.keyboard.type(text);
}

/** The place of an option in a list. */
export async function optionIndex(page: Page, selector: string, value: string): Promise<number> {
  const index = await page.$eval(
    selector,
    (list, wanted) =>
      list instanceof HTMLSelectElement
        ? [...list.options].findIndex((option) => option.value === wanted)
        : -1,
    value,
  );
  if (index === -1) throw new Error(`${selector} offers no ${value}`);
  return index;
}

export function hasValue(page: Page, selector: string, value: string): Promise<boolean> {
  return page.$eval(
    selector,
    (list, wanted) => list instanceof HTMLSelectElement && list.value === wanted,
    value,
  );
}
