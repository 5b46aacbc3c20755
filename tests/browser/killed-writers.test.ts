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
import { KILLS, roundsOf, sayKills, timeOf, untilMoment } from './harness/kills.ts';
import { apply, openImport, preview, readersEntries, undo } from './harness/large-import.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';

const STATEMENTS = 3000;
const ARTICLES = 300;
/** The versions that are upgraded, in turn. */
const EARLIER = [5, 5, 6, 6];

/** A document of the extension's origin in which no script of its own runs, so that it sees the database and never opens it. */
const BESIDE = 'third-party-notices.txt';

/** Takes a page away without a word, and every other time the background with it. */
async function kill(launched: Launched, page: Page, round: number): Promise<void> {
  const ended = round % 2 === 0 ? killBackground(launched) : null;
  await page.close();
  await ended;
}

describe.runIf(KILLS > 0).each(browserNames)('work that is killed in the middle in %s', (name) => {
  let launched: Launched;
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-kills-'));
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

  /** Begins an import that is named by a number, and answers the page that does it. */
  const beginImport = async (round: number) => {
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
    return page;
  };

  it(`leaves nothing or all of an import, ${KILLS} times`, {
    retry: 0,
    timeout: KILLS * 15_000 + 60_000,
  }, async () => {
    const first = await beginImport(-1);
    const whole = await timeOf('an import that nothing disturbs', async () =>
      Boolean(await first.$('.toast .plain')),
    );
    await undo(first, 30_000);
    await first.close();
    let imported = 0;
    let before = await beside(readersEntries);
    for (const round of roundsOf()) {
      const page = await beginImport(round);
      await untilMoment(round, whole);
      await kill(launched, page, round);
      const after = await beside(readersEntries);
      expect([before, before + STATEMENTS]).toContain(after);
      if (after > before) imported += 1;
      before = after;
    }
    const found = `${imported} were whole, the others not there`;
    sayKills(`imports killed within ${Math.round(whole)} ms in ${name}`, found);
    // What is there can still be read and written.
    const page = await launched.openExtensionPage('library.html#/reference');
    await waitFor('the set', () => page.$('main a[href*="coalition.members"]'), 60_000);
    await page.close();
  });

  it(`leaves the earlier version or the new one, ${KILLS} times`, {
    retry: 0,
    timeout: KILLS * 15_000 + 60_000,
  }, async () => {
    const beginUpgrade = async (from: number) => {
      await beside((page) => earlierDatabase(page, from, ARTICLES));
      return await launched.openExtensionPage('library.html');
    };
    // Whoever opens it waits for the upgrade.
    const isUpgraded = async (page: Page) => {
      const { version } = await storedBeside(page);
      return version === currentDatabaseVersion * 10;
    };
    const first = await beginUpgrade(5);
    const whole = await timeOf('a migration that nothing disturbs', () => isUpgraded(first));
    await first.close();
    let upgraded = 0;
    for (const round of roundsOf()) {
      const earlier = EARLIER[round % EARLIER.length] ?? 5;
      const page = await beginUpgrade(earlier);
      await untilMoment(round, whole);
      await kill(launched, page, round);
      const stored: StoredBeside = await beside(storedBeside);
      const { version, ...rows } = stored;
      const own = { articles: ARTICLES, observations: ARTICLES * 10, reader: 11 };
      expect([earlier * 10, currentDatabaseVersion * 10]).toContain(version);
      const isNew = version === currentDatabaseVersion * 10;
      if (isNew) upgraded += 1;
      expect(rows).toEqual({ ...own, packed: isNew ? ARTICLES * 10 : 0 });
    }
    const found = `${upgraded} were through, the others as they had been`;
    sayKills(`migrations killed within ${Math.round(whole)} ms in ${name}`, found);
  });
});
