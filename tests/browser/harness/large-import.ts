import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Launched } from '../../../lib/cli/browser/launch.ts';
import { goTo } from '../../../lib/cli/screenshots/scene.ts';
import { exportJson } from '../../../lib/reference/export.ts';
import { largeSet } from '../../fixtures/large-set.ts';
import { waitFor } from './start-browser.ts';

/** What a page showed while it worked. */
export interface SeenAlive {
  /** Everything that its line of state said, in order. */
  readonly states: readonly string[];
  /** Milliseconds of the longest time in which nothing else got its turn. */
  readonly longestGap: number;
  /** How often a clock of twenty milliseconds struck. */
  readonly turns: number;
}

/** A large set as a file of its own folder; `remove` takes both away. */
export function largeFile(size: Parameters<typeof largeSet>[0]) {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-large-'));
  const file = join(folder, 'large.json');
  writeFileSync(file, exportJson(largeSet(size)));
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function openImport(page: Page, launched: Launched): Promise<void> {
  await goTo(page, launched, `library.html?time=${Date.now()}#/exchange`, '.import-form');
}

/** Chooses a file and waits until it is shown what it would do. */
export async function preview(page: Page, file: string, patience: number): Promise<void> {
  const input = await page.$('.import-form input[type="file"][accept=".json,.csv"]');
  if (!input) throw new Error('there is a field for the file');
  await input.uploadFile(file);
  await waitFor('the preview', () => page.$('.import-form .button.main'), patience);
}

/** Begins what the preview shows. */
export async function apply(page: Page): Promise<void> {
  await page.$eval('.import-form .button.main', (button) => {
    if (button instanceof HTMLElement) button.click();
  });
}

/** Does what the preview shows, and waits until the page says that it is done. */
export async function applyWhole(page: Page, patience: number): Promise<void> {
  await apply(page);
  await waitFor('the import', () => page.$('.toast .plain'), patience);
}

/** Takes the import back, and waits until nothing of it is there any more. */
export async function undo(page: Page, patience: number): Promise<void> {
  await page.$eval('.toast .plain', (button) => button instanceof HTMLElement && button.click());
  await waitFor('the undoing', async () => (await readersEntries(page)) === 0, patience);
}

/** Begins to look at the page, anew where it was looked at before. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { turns: 0, longestGap: 0, states: [] as string[] };
    const scope = globalThis as unknown as { seen?: typeof seen; clock?: number };
    clearInterval(scope.clock);
    scope.seen = seen;
    let last = performance.now();
    const strike = () => {
      const now = performance.now();
      seen.longestGap = Math.max(seen.longestGap, now - last);
      seen.turns += 1;
      last = now;
      const state = document.querySelector('.import-form [role="status"]')?.textContent ?? '';
      if (state !== seen.states.at(-1)) seen.states.push(state);
    };
    scope.clock = window.setInterval(strike, 20);
  });
}

export async function seenOf(page: Page): Promise<SeenAlive> {
  const text = await page.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'seen')));
  return JSON.parse(text);
}

/** How many entries stand in the reader's layer, in batches and beside them, read beside the extension. */
export function readersEntries(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('hashiya');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(['entries', 'state']);
          const layers = reading.objectStore('entries').index('layer');
          const state = reading.objectStore('state').get('state');
          let count = 0;
          state.onsuccess = () => {
            for (const batch of state.result?.batches ?? []) {
              const counting = layers.count(`reader:${batch}`);
              counting.onsuccess = () => {
                count += counting.result;
              };
            }
            const own = layers.getAll('reader');
            own.onsuccess = () => {
              count += own.result.filter(({ entry }) => entry).length;
            };
          };
          reading.onabort = () => reject(reading.error);
          reading.oncomplete = () => {
            database.close();
            resolve(count);
          };
        };
      }),
  );
}
