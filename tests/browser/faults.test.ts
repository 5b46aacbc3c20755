import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { settledSession, tabIdOf } from '../../lib/cli/start/session-of-page.ts';
import { articlePage } from './harness/article-page.ts';
import { middleOf, waitForMarks } from './harness/marks-in-page.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';
import { coverage } from './page-pieces.ts';

/** How often the background is killed in one reading session; `HASHIYA_KILLS=100` for the long run. */
const KILLS = Number(process.env.HASHIYA_KILLS ?? 3);

/** Ends the background: Chromium's worker is closed, Firefox's page ends by itself after a moment of rest. */
async function killBackground(launched: Launched, extensionPage: Page): Promise<boolean> {
  if (launched.name === 'firefox') {
    return waitFor('the end of the background', () =>
      extensionPage.evaluate(() => {
        interface Api {
          extension: { getViews: () => Window[] };
        }
        const { browser }: { browser?: Api } = globalThis as never;
        const views = browser?.extension.getViews() ?? [];
        return views.every(({ location }) => !location.pathname.includes('background'));
      }),
    );
  }
  const target = launched.browser
    .targets()
    .find(
      (candidate) =>
        candidate.type() === 'service_worker' && candidate.url().startsWith(launched.address('')),
    );
  const worker = await target?.worker().catch(() => null);
  if (!worker) return false;
  // A worker that is just about to end by itself cannot be closed.
  return worker.close().then(
    () => true,
    () => false,
  );
}

describe.each(browserNames)('faults in %s', (name) => {
  let launched: Launched;
  let server: PageServer;
  let extensionPage: Page;

  const open = async (errors: string[] = []): Promise<{ page: Page; tabId: number }> => {
    const page = await launched.browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${server.origin}/article-${Math.random()}`, { waitUntil: 'load' });
    const tabId = await waitFor('the tab', () => tabIdOf(extensionPage, page.url()));
    await settledSession(extensionPage, tabId, 15_000);
    return { page, tabId };
  };

  beforeAll(async () => {
    const body = articlePage({
      title: 'التحالف الدولي ضد داعش يجتمع في الكويت',
      text: coverage,
      published: '2018-02-13',
      publisher: 'صحيفة المثال',
    });
    server = await servePages(() => ({ type: 'text/html; charset=utf-8', body }));
    launched = await startBrowser(name, { backgroundRest: 1500 });
    extensionPage = await launched.openExtensionPage('sidepanel.html');
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  it(
    `loses nothing when the background is killed ${KILLS} times`,
    async () => {
      const errors: string[] = [];
      const { page, tabId } = await open(errors);
      await page.bringToFront();
      const marks = (await waitForMarks(page, 5)).filter(({ box }) => box.y > 0 && box.y < 600);
      let killed = 0;
      for (let round = 0; round < KILLS; round += 1) {
        if (await killBackground(launched, extensionPage)) killed += 1;
        const mark = marks[round % marks.length];
        if (!mark) throw new Error('no mark');
        await page.keyboard.press('Escape');
        const { x, y } = middleOf(mark);
        await page.mouse.click(x, y);
        await waitFor(`the entry of ${mark.text}`, async () => {
          const session = await settledSession(extensionPage, tabId, 1000);
          const entry = session?.entries.find(({ id }) => id === session.selected);
          return (
            entry &&
            entry.sentence.text.slice(entry.sentence.start, entry.sentence.end) === mark.text
          );
        });
      }
      expect(killed).toBeGreaterThan(0);
      expect((await waitForMarks(page, 5)).length).toBeGreaterThanOrEqual(marks.length);
      expect(errors).toEqual([]);
      await page.close();
    },
    Math.max(60_000, KILLS * 8000),
  );

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

  it('breaks no page that is open when the extension is updated and starts anew', async () => {
    const errors: string[] = [];
    const { page } = await open(errors);
    await waitForMarks(page, 5);
    await extensionPage
      .evaluate(() => {
        interface Api {
          runtime: { reload: () => void };
        }
        const scope: { browser?: Api; chrome?: Api } = globalThis as never;
        (scope.browser ?? scope.chrome)?.runtime.reload();
      })
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await page.bringToFront();
    await page.mouse.move(400, 300);
    await page.mouse.click(400, 300);
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'وأضاف البيان أن 3500 مدرسة فتحت أبوابها من جديد.';
      document.querySelector('article')?.append(late);
      scrollTo(0, 100);
    });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(errors).toEqual([]);
    expect(
      await page.evaluate(() => document.querySelectorAll('article p').length),
    ).toBeGreaterThan(1);
  });
});
