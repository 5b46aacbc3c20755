import type { Page } from 'puppeteer-core';

/** Has the page keep what it hands the reader as files, instead of the browser's downloads. */
export async function takeFiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const taken: { name: string; blob: Blob }[] = [];
    Object.assign(globalThis, { taken });
    let made: Blob | null = null;
    URL.createObjectURL = (blob) => {
      made = blob instanceof Blob ? blob : null;
      return 'data:,';
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function take(this: HTMLAnchorElement) {
      if (this.download === '' || made === null) click.call(this);
      else taken.push({ name: this.download, blob: made });
    };
  });
}

/** The files that were handed out since, and forgets them. */
export async function takenFiles(
  page: Page,
): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const written = await page.evaluate(async () => {
    const taken: { name: string; blob: Blob }[] = Reflect.get(globalThis, 'taken') ?? [];
    const files = taken
      .splice(0)
      .map(async ({ name, blob }) => ({ name, text: await blob.text() }));
    return JSON.stringify(await Promise.all(files));
  });
  return JSON.parse(written);
}
