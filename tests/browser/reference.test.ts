import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { goTo, prepareScene } from '../../lib/cli/screenshots/scene.ts';
import { fixtureSet } from '../fixtures/sessions/reference.ts';
import { sampleMetric, samplePerson, sampleStatement } from '../unit/reference/sample-parts.ts';
import { bare } from './extension-pages.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';

/** `HASHIYA_LONG=1` imports as much as a large newsroom would have. */
const scale = process.env.HASHIYA_LONG ? 10 : 1;
const STATEMENTS = 10_000 * scale;
const PERSONS = 1_000 * scale;
const PATIENCE = 60_000 * scale;

function largeSet(): string {
  const days = Array.from({ length: 400 }, (_, day) =>
    new Date(Date.UTC(2017, 0, 1 + day)).toISOString().slice(0, 10),
  );
  const statements = Array.from({ length: STATEMENTS }, (_, number) => {
    const day = days[number % days.length] ?? '2017-01-01';
    return {
      ...sampleStatement(`s${number}`, { metric: `large.metric-${number % 100}`, value: number }),
      validFrom: day,
      validTo: day,
    };
  });
  return JSON.stringify({
    ...fixtureSet,
    metrics: Array.from({ length: 100 }, (_, number) => sampleMetric(`large.metric-${number}`)),
    statements,
    events: [],
    offices: [],
    terms: [],
    persons: Array.from({ length: PERSONS }, (_, number) => samplePerson(`p${number}`)),
  });
}

/** How many entries stand in the reader's own layer, read beside the extension. */
function readersEntries(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('hashiya');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const rows = database.transaction('entries').objectStore('entries').getAll();
          rows.onsuccess = () => {
            database.close();
            const standing = rows.result.filter(({ layer, entry }) => layer === 'reader' && entry);
            resolve(standing.length);
          };
        };
      }),
  );
}

describe.each(browserNames)('a large import in %s', (name) => {
  let launched: Launched;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-large-'));
  const file = join(folder, 'large.json');
  const whole = STATEMENTS + PERSONS + 100;

  /** Chooses the file and begins the import, with a clock that tells whether the page still turns. */
  const begin = async (from: Page): Promise<void> => {
    const input = await from.$('.import-form input[type="file"][accept=".json,.csv"]');
    if (!input) throw new Error('there is a field for the file');
    await from.evaluate(() => {
      const seen = { turns: 0, states: [] as string[] };
      Object.assign(globalThis, { seen });
      setInterval(() => {
        seen.turns += 1;
      }, 20);
      const state = document.querySelector('.import-form [role="status"]');
      if (!state) return;
      new MutationObserver(() => seen.states.push(state.textContent ?? '')).observe(state, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await input.uploadFile(file);
    await waitFor('the preview', () => from.$('.import-form .button.main'), PATIENCE);
    await from.$eval('.import-form .button.main', (button) => {
      Object.assign(globalThis, { before: Reflect.get(globalThis, 'seen').turns });
      if (button instanceof HTMLElement) button.click();
    });
  };
  const seenOf = (from: Page): Promise<{ turns: number; states: string[] }> =>
    from.evaluate(() => {
      const { turns, states } = Reflect.get(globalThis, 'seen');
      return { turns: turns - Reflect.get(globalThis, 'before'), states };
    });
  const importPage = (from: Page) =>
    goTo(from, launched, `library.html?time=${Date.now()}#/exchange`, '.import-form');

  beforeAll(async () => {
    writeFileSync(file, largeSet());
    launched = await startBrowser(name);
    page = await launched.openExtensionPage('library.html');
    await prepareScene(page, { language: 'en', welcomed: true }, null);
  });
  afterAll(async () => {
    await launched?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows its progress while the page goes on', { timeout: 4 * PATIENCE }, async () => {
    await importPage(page);
    await begin(page);
    await waitFor('the import', () => page.$('.toast'), PATIENCE);
    const { turns, states } = await seenOf(page);
    const told = new Set(states.filter((state) => / of /u.test(state)));
    expect(told.size).toBeGreaterThan(3);
    expect(turns).toBeGreaterThan(told.size);
    expect(await readersEntries(page)).toBe(whole);
    await page.$eval('.toast .plain', (undo) => undo instanceof HTMLElement && undo.click());
    await waitFor('the undoing', async () => (await readersEntries(page)) === 0, PATIENCE);
  });

  it('that is killed in the middle leaves nothing, or all', { timeout: 4 * PATIENCE }, async () => {
    await importPage(page);
    const killed = await launched.openExtensionPage('library.html?killed');
    await importPage(killed);
    await begin(killed);
    await waitFor(
      'the first part to be written',
      async () =>
        (await seenOf(killed)).states.some((state) => /[1-9][0-9,]* of/u.test(bare(state))),
      PATIENCE,
    );
    await killed.close();
    expect([0, whole]).toContain(await readersEntries(page));
  });
});
