import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FigureEntry, Session } from '../../lib/analysis/session.ts';
import { projectRoot } from '../../lib/cli/browser/build-extension.ts';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { settledSession, tabIdOf } from '../../lib/cli/start/session-of-page.ts';
import { articlePage } from './harness/article-page.ts';
import { middleOf, outerHtml, seenMarks, waitForMarks } from './harness/marks-in-page.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';

interface ExpectedRow {
  readonly file: string;
  readonly published: string;
  readonly text: string;
  readonly accept: readonly string[];
}

const shared = join(projectRoot, '..', 'shared');
const present = existsSync(shared);
if (!present)
  console.warn(
    'The seed articles (../shared/seeds) are not here: their browser tests are left out.',
  );

const rows: ExpectedRow[] = present
  ? JSON.parse(readFileSync(join(shared, 'gold', 'seed_comparisons.json'), 'utf8')).rows
  : [];
const seeds = [...new Set(rows.map(({ file }) => file))].map((file) => {
  const [title = '', ...rest] = readFileSync(join(shared, 'seeds', file), 'utf8')
    .trim()
    .split('\n');
  const published = rows.find((row) => row.file === file)?.published ?? null;
  return { file, published, title: title.slice(0, 120), text: [title, ...rest].join('\n') };
});

/** Verdicts that a session gives to the figures printed so. */
function verdictsOf(session: Session, printed: string): (string | null)[] {
  return session.entries
    .filter((entry): entry is FigureEntry => entry.type === 'figure')
    .filter(({ figure }) => figure.text === printed)
    .map(({ figure }) => figure.verdict);
}

describe.skipIf(!present).each(browserNames)('the seed articles in %s', (name) => {
  let launched: Launched;
  let server: PageServer;
  let extensionPage: Page;

  beforeAll(async () => {
    server = await servePages((path) => {
      const seed = seeds.find(({ file }) => `/${file}` === path);
      if (!seed) return null;
      const body = articlePage({ ...seed, publisher: 'صحيفة' });
      return { type: 'text/html; charset=utf-8', body };
    });
    launched = await startBrowser(name);
    extensionPage = await launched.openExtensionPage('sidepanel.html');
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  it.each(seeds)(
    '$file: marks on their words, verdicts as expected, page untouched',
    async ({ file }) => {
      const page = await launched.browser.newPage();
      const requested: string[] = [];
      page.on('request', (request) => requested.push(request.url()));
      await page.goto(`${server.origin}/${file}`, { waitUntil: 'load' });
      const before = await outerHtml(page);
      const tabId = await waitFor('the tab', () => tabIdOf(extensionPage, page.url()));
      const session = await settledSession(extensionPage, tabId, 15_000);
      if (!session) throw new Error('the page was not analysed');
      const marks = await waitForMarks(page, 5);

      const marked = session.entries.filter(({ type }) => type !== 'check');
      const printed = new Set(
        marked.map((entry) => entry.sentence.text.slice(entry.sentence.start, entry.sentence.end)),
      );
      for (const { text, box } of marks) {
        // A mark that begins with an alef is painted from the lam it is joined with.
        expect(printed.has(text) ? text : text.replace(/^ل(?=[اأإآ])/u, '')).toSatisfy(
          (words: string) => printed.has(words),
        );
        expect(box.width).toBeGreaterThan(0);
        expect(box.height).toBeGreaterThan(0);
      }
      for (const row of rows.filter(
        (candidate) => candidate.file === file && candidate.accept.length > 0,
      )) {
        const found = verdictsOf(session, row.text);
        expect(
          found.some((verdict) => verdict !== null && row.accept.includes(verdict)),
          `${row.text}: ${found}`,
        ).toBe(true);
      }
      expect(await outerHtml(page)).toBe(before);
      expect(
        requested.filter((url) => !url.startsWith(server.origin) && /^(https?|wss?):/u.test(url)),
      ).toEqual([]);
      await page.close();
    },
  );

  it('leads from a mark to its entry and from an entry to its mark', async () => {
    const seed = seeds[3] ?? seeds[0];
    if (!seed) throw new Error('no seed');
    const page = await launched.browser.newPage();
    await page.goto(`${server.origin}/${seed.file}`, { waitUntil: 'load' });
    const tabId = await waitFor('the tab', () => tabIdOf(extensionPage, page.url()));
    await settledSession(extensionPage, tabId, 15_000);
    await page.bringToFront();
    const [mark] = (await waitForMarks(page, 5)).filter(({ box }) => box.y > 0 && box.y < 700);
    if (!mark) throw new Error('no mark in view');
    const { x, y } = middleOf(mark);
    await page.mouse.click(x, y);
    const selected = await waitFor('the selected entry', async () => {
      const session = await settledSession(extensionPage, tabId, 1000);
      return session?.selected;
    });
    const session = await settledSession(extensionPage, tabId, 1000);
    const entry = session?.entries.find(({ id }) => id === selected);
    expect(entry?.sentence.text.slice(entry.sentence.start, entry.sentence.end)).toBe(mark.text);

    const panel = await launched.openExtensionPage(`sidepanel.html?tab=${tabId}`);
    await panel.waitForSelector('.entry-head');
    const last = session?.entries.filter(({ type }) => type !== 'check').at(-1);
    if (!last) throw new Error('no entry');
    await panel.evaluate(
      (message) => {
        interface Api {
          runtime: { sendMessage: (message: object) => Promise<unknown> };
        }
        const scope: { browser?: Api; chrome?: Api } = globalThis as never;
        const api = scope.browser ?? scope.chrome;
        return api?.runtime.sendMessage(message);
      },
      { type: 'panel:reveal', tabId, entry: last.id },
    );
    await page.bringToFront();
    await waitFor('the page scrolled to the mark', async () => {
      const height = await page.evaluate(() => innerHeight);
      const words = last.sentence.text.slice(last.sentence.start, last.sentence.end);
      const seen = await seenMarks(page);
      return seen.some(({ text, box }) => text === words && box.y >= 0 && box.y < height);
    });
    await panel.close();
    await page.close();
  });
});
