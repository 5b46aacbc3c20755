import type { Page } from 'puppeteer-core';

/** What a reader does in a page, without a driver's pointer: that is aimed where a button stood before the page under it was read. */

export async function press(page: Page, selector: string, place = 0): Promise<void> {
  await page.waitForSelector(selector);
  await page.$$eval(
    selector,
    (all, at) => {
      const chosen = all[at];
      if (chosen instanceof HTMLElement) chosen.click();
    },
    place,
  );
}

export async function type(page: Page, selector: string, words: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(
    selector,
    (element, written) => {
      if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
      element.value = written;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    },
    words,
  );
}

/** Gives a file to a control that asks for one. */
export async function giveFile(page: Page, selector: string, name: string, content: string) {
  await page.waitForSelector(selector);
  await page.$eval(
    selector,
    (element, fileName, written) => {
      if (!(element instanceof HTMLInputElement)) return;
      const files = new DataTransfer();
      files.items.add(new File([written], fileName));
      element.files = files.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    content,
  );
}
