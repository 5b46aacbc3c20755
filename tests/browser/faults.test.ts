import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { settledSession, tabIdOf } from '../../lib/cli/start/session-of-page.ts';
import { articlePage } from './harness/article-page.ts';
import { endBackground, killBackground } from './harness/background.ts';
import { setOffline, shiftClock } from './harness/conditions.ts';
import { tellBackground } from './harness/extension-call.ts';
import { KILLS, roundsOf, sayKills, untilMoment } from './harness/kills.ts';
import {
  framedMarks,
  hasCard,
  highlightNames,
  isCardSeen,
  middleOf,
  outerHtml,
  paintedOf,
  waitForMarks,
} from './harness/marks-in-page.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';
import { story } from './page-pieces.ts';

/** In which the background is killed in one reading session. */
const rounds = roundsOf(3);

const YEAR = 365.25 * 24 * 3600 * 1000;

/** The year in which an article was saved to the ledger, by the clock of then. */
function savedIn(extensionPage: Page, url: string): Promise<number> {
  return extensionPage.evaluate(
    (address) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('hashiya');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('articles').objectStore('articles').getAll();
          all.onsuccess = () => {
            opening.result.close();
            const saved = all.result.find((article) => article.url === address)?.savedAt;
            resolve(new Date(saved).getFullYear());
          };
        };
      }),
    url,
  );
}

describe.each(browserNames)('faults in %s', (name) => {
  let launched: Launched;
  let server: PageServer;
  let extensionPage: Page;

  const open = async (
    errors: string[] = [],
    path = 'article',
  ): Promise<{ page: Page; tabId: number }> => {
    const page = await launched.browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${server.origin}/${path}-${Math.random()}`, { waitUntil: 'load' });
    const tabId = await waitFor('the tab', () => tabIdOf(extensionPage, page.url()));
    await settledSession(extensionPage, tabId, 15_000);
    return { page, tabId };
  };

  beforeAll(async () => {
    const framed = {
      ...story,
      tail: '<iframe src="/frame" style="width:90%;height:420px"></iframe>',
    };
    server = await servePages((path) => ({
      type: 'text/html; charset=utf-8',
      body: articlePage(path.startsWith('/framed') ? framed : story),
    }));
    launched = await startBrowser(name, { backgroundRest: 1500 });
    extensionPage = await launched.openExtensionPage('sidepanel.html');
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  it(`loses nothing when the background is killed ${rounds.length} times`, {
    // Another try would be at other moments.
    ...(KILLS > 0 ? { retry: 0 } : {}),
    timeout: Math.max(60_000, rounds.length * 8000),
  }, async () => {
    const errors: string[] = [];
    const { page, tabId } = await open(errors);
    await page.bringToFront();
    const marks = (await waitForMarks(page, 5)).filter(({ box }) => box.y > 0 && box.y < 600);
    let killed = 0;
    for (const round of rounds) {
      const mark = marks[round % marks.length];
      if (!mark) throw new Error('no mark');
      const { x, y } = middleOf(mark);
      if (KILLS === 0) {
        if (await endBackground(launched, extensionPage)) killed += 1;
      } else {
        // Every other time while it still works for a click, which is then lost; the next one is not.
        if (round % 2 === 1) await page.mouse.click(x, y);
        await untilMoment(round, 400);
        if (await killBackground(launched)) killed += 1;
      }
      await page.keyboard.press('Escape');
      await page.mouse.click(x, y);
      await waitFor(`the entry of ${mark.text}`, async () => {
        const session = await settledSession(extensionPage, tabId, 1000);
        const entry = session?.entries.find(({ id }) => id === session.selected);
        return (
          entry && entry.sentence.text.slice(entry.sentence.start, entry.sentence.end) === mark.text
        );
      });
    }
    expect(killed).toBeGreaterThan(0);
    if (KILLS > 0)
      sayKills(`a reading session in ${name}`, `${killed} kills, no click lost after them`);
    expect((await waitForMarks(page, 5)).length).toBeGreaterThanOrEqual(marks.length);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('compares as before when its database is deleted under it', async () => {
    const first = await open();
    const before = await settledSession(extensionPage, first.tabId, 1000);
    await first.page.close();
    await extensionPage.evaluate(async () => {
      const databases = await indexedDB.databases();
      await Promise.all(
        databases.map(
          ({ name: database = '' }) =>
            new Promise((resolve) => {
              const request = indexedDB.deleteDatabase(database);
              request.onsuccess = resolve;
              request.onerror = resolve;
              request.onblocked = resolve;
            }),
        ),
      );
    });
    const second = await open();
    const after = await settledSession(extensionPage, second.tabId, 1000);
    const verdicts = (session: typeof after) =>
      session?.entries.flatMap((entry) =>
        entry.type === 'figure' ? [[entry.figure.text, entry.figure.verdict]] : [],
      );
    expect(verdicts(after)?.length).toBeGreaterThan(3);
    expect(verdicts(after)).toEqual(verdicts(before));
    await second.page.close();
  });

  it('marks a page again that was discarded to save memory, and minds each window by itself', async () => {
    const { page, tabId } = await open();
    const address = page.url();
    const other = await open();
    const discarded = await extensionPage.evaluate(async (id) => {
      interface Api {
        tabs: {
          discard: (id: number) => Promise<{ id?: number } | undefined>;
          query: (query: object) => Promise<{ id?: number; discarded?: boolean }[]>;
          update: (id: number, change: object) => Promise<unknown>;
        };
        windows: { create: (options: object) => Promise<unknown> };
      }
      const scope: { browser?: Api; chrome?: Api } = globalThis as never;
      const api = scope.browser ?? scope.chrome;
      if (!api) throw new Error('no extension API');
      const now = (await api.tabs.discard(id))?.id ?? id;
      const found = (await api.tabs.query({})).find((tab) => tab.id === now);
      // Its own window, with nothing else in it.
      await api.windows.create({ tabId: now });
      await api.tabs.update(now, { active: true });
      return { id: now, discarded: found?.discarded };
    }, tabId);
    expect(discarded.discarded).toBe(true);
    const again = await waitFor('the tab, alive again', async () => {
      for (const candidate of await launched.browser.pages()) {
        if (candidate.url() === address) return candidate;
      }
      return null;
    });
    expect((await waitForMarks(again, 5)).length).toBeGreaterThanOrEqual(5);
    const session = await settledSession(extensionPage, discarded.id, 15_000);
    expect(session?.article.url).toBe(address);
    await again.close();
    const untouched = await settledSession(extensionPage, other.tabId, 1000);
    expect(untouched?.article.url).toBe(other.page.url());
    expect((await waitForMarks(other.page, 5)).length).toBeGreaterThanOrEqual(5);
    await other.page.close();
  });

  it('goes on when the clock of the machine is set back and forward', async () => {
    const errors: string[] = [];
    const years: number[] = [];
    const compared: string[] = [];
    const today = new Date().getFullYear();
    for (const shift of [-3, 5, 0]) {
      await shiftClock(launched, extensionPage, shift * YEAR);
      const { page, tabId } = await open(errors);
      await waitForMarks(page, 5);
      const session = await settledSession(extensionPage, tabId, 1000);
      compared.push(JSON.stringify(session?.entries));
      await shiftClock(launched, extensionPage, shift * YEAR);
      expect(
        await tellBackground(extensionPage, { type: 'panel:save', tabId, chosen: 'all' }),
      ).toEqual({ ok: true, value: null });
      years.push(await savedIn(extensionPage, page.url()));
      await page.close();
    }
    expect(years).toEqual([today - 3, today + 5, today]);
    expect(new Set(compared).size).toBe(1);
    expect(errors).toEqual([]);
  });

  it('goes on without a network: what is marked is compared, and saved', async () => {
    const errors: string[] = [];
    const { page, tabId } = await open(errors);
    await page.bringToFront();
    const [mark] = await waitForMarks(page, 5);
    if (!mark) throw new Error('no mark');
    await setOffline(launched, page, true);
    try {
      const isReached = await page.evaluate(() =>
        fetch('/x').then(
          () => true,
          () => false,
        ),
      );
      expect(isReached).toBe(false);
      const { x, y } = middleOf(mark);
      await page.mouse.click(x, y);
      await waitFor('the entry', async () => {
        const session = await settledSession(extensionPage, tabId, 1000);
        return session?.selected;
      });
      expect(await hasCard(page)).toBe(true);
      expect(
        await tellBackground(extensionPage, { type: 'panel:save', tabId, chosen: 'all' }),
      ).toEqual({ ok: true, value: null });
    } finally {
      await setOffline(launched, page, false);
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('leaves nothing in a page or its frames that is seen, and breaks neither, when it is updated and starts anew', async () => {
    const errors: string[] = [];
    const { page } = await open(errors, 'framed');
    await page.bringToFront();
    const [mark] = await waitForMarks(page, 6);
    if (!mark) throw new Error('no mark');
    await waitFor('marks in the frame', async () => (await framedMarks(page)).length >= 6);
    const before = await outerHtml(page);
    const names = await highlightNames(page);
    await waitFor('their style', async () => (await paintedOf(page, names)) >= 8);
    const { x, y } = middleOf(mark);
    await page.mouse.click(x, y);
    await waitFor('the card', () => hasCard(page));
    await extensionPage
      .evaluate(() => {
        interface Api {
          runtime: { reload: () => void };
        }
        const scope: { browser?: Api; chrome?: Api } = globalThis as never;
        setTimeout(() => (scope.browser ?? scope.chrome)?.runtime.reload(), 50);
      })
      .catch(() => undefined);
    await page.bringToFront();
    await waitFor('the old marks and the card to go', async () => {
      await page.mouse.move(200 + Math.random() * 300, 250);
      return (await paintedOf(page, names)) === 0 && !(await isCardSeen(page));
    });
    // Here Chromium does not start it again; where it starts again it marks the page anew, under names of its own.
    if (name === 'firefox') {
      await waitFor('new marks', async () => {
        return (await highlightNames(page)).some((known) => !names.includes(known));
      });
    }
    expect(await paintedOf(page, names)).toBe(0);
    // A card that stood there in Firefox stays as an element that nobody sees: nothing of ours is left that could take it away.
    if (name === 'chromium') expect(await outerHtml(page)).toBe(before);
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'وأضاف البيان أن 3500 مدرسة فتحت أبوابها من جديد.';
      document.querySelector('article')?.append(late);
      scrollTo(0, 100);
    });
    await page.mouse.click(400, 300);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(errors).toEqual([]);
  });
});
