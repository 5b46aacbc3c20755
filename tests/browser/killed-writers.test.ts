import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { prepareScene } from '../../lib/cli/screenshots/scene.ts';
import { currentDatabaseVersion } from '../../lib/exchange/backup.ts';
import { exportJson } from '../../lib/reference/export.ts';
import { sampleStatement } from '../unit/reference/sample-parts.ts';
import { killBackground } from './harness/background.ts';
import { earlierDatabase, type StoredBeside, storedBeside } from './harness/database-beside.ts';
import { apply, openImport, preview, readersEntries } from './harness/large-import.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';

/** Only in the long run: `HASHIYA_KILLS=100`. */
const KILLS = Number(process.env.HASHIYA_KILLS ?? 0);
const STATEMENTS = 3000;
const ARTICLES = 300;
/** The version that is upgraded. */
const EARLIER = 5;

/** A document of the extension's origin in which no script of its own runs, so that it sees the database and never opens it. */
const BESIDE = 'third-party-notices.txt';

/** Takes a page away without a word, and where the browser lets us every other time the background with it. */
async function kill(launched: Launched, page: Page, round: number): Promise<void> {
  const ended = round % 2 === 0 ? killBackground(launched) : null;
  await page.close();
  await ended;
}

describe.runIf(KILLS > 0).each(browserNames)('work that is killed in the middle in %s', (name) => {
  let launched: Launched;
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-kills-'));
  const rest = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, Math.random() * milliseconds));

  beforeAll(async () => {
    launched = await startBrowser(name);
    const page = await launched.openExtensionPage('library.html');
    await prepareScene(page, { language: 'en', welcomed: true }, null);
    await page.close();
  });
  afterAll(async () => {
    await launched?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Looks at the database from a page that is opened for it, for nothing else is to have the database open. */
  async function beside<T>(look: (page: Page) => Promise<T>): Promise<T> {
    const page = await launched.openExtensionPage(BESIDE);
    try {
      return await look(page);
    } finally {
      await page.close();
    }
  }

  it(`leaves nothing or all of an import, ${KILLS} times`, {
    timeout: KILLS * 15_000,
  }, async () => {
    let whole = 0;
    let before = await beside(readersEntries);
    for (let round = 0; round < KILLS; round += 1) {
      const file = join(folder, `${round}.json`);
      const statements = Array.from({ length: STATEMENTS }, (_, place) =>
        sampleStatement(`k${round}-${place}`, { metric: 'coalition.members', value: place }),
      );
      const none = { metrics: [], events: [], offices: [], persons: [], terms: [] };
      const head = { format: 'hashiya-reference', formatVersion: 1, version: '1' } as const;
      writeFileSync(file, exportJson({ ...head, ...none, statements }));
      const page = await launched.openExtensionPage('library.html');
      await openImport(page, launched);
      await preview(page, file, 30_000);
      await apply(page);
      await rest(900);
      // An import that was through already is taken back, so that the set does not grow with the rounds.
      await page
        .$eval('.toast .plain', (button) => button instanceof HTMLElement && button.click())
        .catch(() => null);
      await kill(launched, page, round);
      const after = await beside(readersEntries);
      expect([before, before + STATEMENTS]).toContain(after);
      if (after > before) whole += 1;
      before = after;
    }
    console.log(`${name}: ${KILLS} imports killed, ${whole} of them whole, the others not there`);
    // What is there can still be read and written.
    const page = await launched.openExtensionPage('library.html#/reference');
    await waitFor('the set', () => page.$('main a[href*="coalition.members"]'), 60_000);
    await page.close();
  });

  it(`leaves the earlier version or the new one, ${KILLS} times`, {
    timeout: KILLS * 15_000,
  }, async () => {
    let upgraded = 0;
    for (let round = 0; round < KILLS; round += 1) {
      await beside((page) => earlierDatabase(page, EARLIER, ARTICLES));
      const page = await launched.openExtensionPage('library.html');
      await rest(2500);
      await kill(launched, page, round);
      const stored: StoredBeside = await beside(storedBeside);
      const { version, ...rows } = stored;
      const own = { articles: ARTICLES, observations: ARTICLES * 10, reader: 11 };
      expect([EARLIER * 10, currentDatabaseVersion * 10]).toContain(version);
      const isNew = version === currentDatabaseVersion * 10;
      if (isNew) upgraded += 1;
      expect(rows).toEqual({ ...own, packed: isNew ? ARTICLES * 10 : 0 });
    }
    console.log(`${name}: ${KILLS} migrations killed, ${upgraded} of them through`);
  });
});
