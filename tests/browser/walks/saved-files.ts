import type { Page } from 'puppeteer-core';

export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Of a drawing in text form; else empty. */
  readonly text: string;
}

/** From now on what the page offers to be saved is kept in it, and no file is written; gives a way to ask for what there is. */
export async function savedFiles(page: Page): Promise<() => Promise<SavedFile[]>> {
  await page.evaluate(() => {
    const blobs = new Map<string, Blob>();
    const kept: { name: string; blob: Blob }[] = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const address = make(blob);
      if (blob instanceof Blob) blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function () {
      const blob = blobs.get(this.href);
      if (blob) kept.push({ name: this.download, blob });
    };
    Object.assign(globalThis, { kept });
  });
  return async () =>
    JSON.parse(
      await page.evaluate(async () => {
        const { kept }: { kept: { name: string; blob: Blob }[] } = globalThis as never;
        const files = kept.map(async ({ name, blob }) => {
          const text = blob.type.includes('svg') ? await blob.text() : '';
          return { name, type: blob.type, size: blob.size, text };
        });
        return JSON.stringify(await Promise.all(files));
      }),
    );
}
