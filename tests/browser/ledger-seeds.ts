import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { projectRoot } from '../../lib/cli/browser/build-extension.ts';

const shared = join(projectRoot, '..', 'shared');
export const present = existsSync(shared);
if (!present)
  console.warn('The seed articles (../shared/seeds) are not here: their ledger test is left out.');

interface Row {
  readonly file: string;
  readonly published: string;
}
const rows: Row[] = present
  ? JSON.parse(readFileSync(join(shared, 'gold', 'seed_comparisons.json'), 'utf8')).rows
  : [];
const outlets = ['صحيفة الضفة', 'وكالة المرسى', 'جريدة السهل', 'موقع الجسر', 'صحيفة الواحة'];
/** The seed articles, each as the page of an outlet of its own. */
export const seeds = [...new Map(rows.map(({ file, published }) => [file, published]))].map(
  ([file, published], index) => {
    const text = readFileSync(join(shared, 'seeds', file), 'utf8').trim();
    const title = (text.split('\n')[0] ?? '').slice(0, 120);
    return { file, published, text, title, publisher: outlets[index] ?? '' };
  },
);

/** The file that the library hands the reader in a format, as text. */
export async function exported(page: Page, format: string): Promise<string> {
  await page.select('main section select', format);
  return await page.evaluate(async () => {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    try {
      const made = new Promise<Blob>((resolve) => {
        URL.createObjectURL = (blob) => {
          if (blob instanceof Blob) resolve(blob);
          return 'data:,';
        };
        HTMLAnchorElement.prototype.click = () => {};
        document.querySelector<HTMLElement>('main section .row .button')?.click();
      });
      return await (await made).text();
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
  });
}

/** Fills a field of the page by the words of its label, as a reader would; from inside, for the page is not in front. */
export async function fill(page: Page, label: string, value: string): Promise<void> {
  await page.evaluate(
    (words, wanted) => {
      const found = [...document.querySelectorAll('label')].find(
        ({ textContent }) => textContent?.trim() === words,
      );
      const field = found?.control;
      if (
        !(field instanceof HTMLInputElement) &&
        !(field instanceof HTMLSelectElement) &&
        !(field instanceof HTMLTextAreaElement)
      )
        throw new Error(`there is no field ${words}`);
      field.value = wanted;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    value,
  );
}
