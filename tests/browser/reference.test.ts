import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { prepareScene } from '../../lib/cli/screenshots/scene.ts';
import { NEWSROOM } from '../fixtures/large-set.ts';
import {
  apply,
  applyWhole,
  largeFile,
  openImport,
  preview,
  readersEntries,
  seenOf,
  undo,
  watch,
} from './harness/large-import.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';

/** `HASHIYA_LONG=1` imports as much as a large newsroom would have. */
const isLong = Boolean(process.env.HASHIYA_LONG);
const size = isLong ? NEWSROOM : { metrics: 100, statements: 10_000, persons: 1000 };
const whole = size.metrics + size.statements + size.persons;
const PATIENCE = isLong ? 600_000 : 60_000;

describe.each(browserNames)('a large import in %s', (name) => {
  let launched: Launched;
  let page: Page;
  const { file, remove } = largeFile(size);

  /** Does something while the page is watched; the long run tells what it took. */
  const watched = async (what: string, work: () => Promise<unknown>) => {
    await watch(page);
    const begun = performance.now();
    await work();
    const seen = await seenOf(page);
    if (isLong) {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      const gap = Math.round(seen.longestGap);
      console.log(`${name}: ${what} of ${whole} entries in ${seconds} s, longest gap ${gap} ms`);
    }
    return seen;
  };

  beforeAll(async () => {
    launched = await startBrowser(name);
    page = await launched.openExtensionPage('library.html');
    await prepareScene(page, { language: 'en', welcomed: true }, null);
  });
  afterAll(async () => {
    await launched?.close();
    remove();
  });

  it('shows its progress while the page goes on', { timeout: 4 * PATIENCE }, async () => {
    await openImport(page, launched);
    await watched('preview', () => preview(page, file, PATIENCE));
    const { turns, states } = await watched('import', () => applyWhole(page, PATIENCE));
    // In whatever language: how many are written, and of how many.
    const told = new Set(states.filter((state) => /\p{Nd}/u.test(state)));
    expect(told.size).toBeGreaterThan(3);
    expect(turns).toBeGreaterThan(told.size);
    expect(await readersEntries(page)).toBe(whole);
    await watched('undoing', () => undo(page, PATIENCE));
  });

  it('that is killed in the middle leaves nothing, or all', { timeout: 4 * PATIENCE }, async () => {
    const killed = await launched.openExtensionPage('library.html?killed');
    await openImport(killed, launched);
    await watch(killed);
    await preview(killed, file, PATIENCE);
    await apply(killed);
    await waitFor(
      'the first part to be written',
      async () => (await seenOf(killed)).states.filter((state) => /\p{Nd}/u.test(state)).length > 1,
      PATIENCE,
    );
    await killed.close();
    expect([0, whole]).toContain(await readersEntries(page));
  });
});
