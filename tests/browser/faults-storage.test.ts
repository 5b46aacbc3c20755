import { spawnSync } from 'node:child_process';
import { appendFileSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { goTo } from '../../lib/cli/screenshots/scene.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { settledSession, tabIdOf } from '../../lib/cli/start/session-of-page.ts';
import { storageFaults } from '../../lib/reference/storage-fault.ts';
import { articlePage } from './harness/article-page.ts';
import { tellBackground } from './harness/extension-call.ts';
import { type BrowserName, browserNames, startBrowser, waitFor } from './harness/start-browser.ts';
import { story } from './page-pieces.ts';

/** The database's files in a profile, as each browser keeps them. */
const databaseFiles: Readonly<Record<BrowserName, string>> = {
  chromium: 'Default/IndexedDB/chrome-extension_*.leveldb/*',
  firefox: 'storage/default/moz-extension+++*/idb/*.sqlite*',
};

async function articleSession(
  launched: Launched,
  server: PageServer,
  extensionPage: Page,
  number?: number,
) {
  const page = await launched.browser.newPage();
  const address = `${server.origin}/article${number === undefined ? '' : `-${number}`}`;
  await page.goto(address, { waitUntil: 'load' });
  const tabId = await waitFor('the tab', () => tabIdOf(extensionPage, page.url()));
  return { tabId, session: await settledSession(extensionPage, tabId, 15_000) };
}

/** Has the safety copy made now; answers when there is one that holds the words. */
async function copyNow(extensionPage: Page, words: string): Promise<void> {
  await extensionPage.evaluate(async () => {
    interface Api {
      alarms: { create: (name: string, when: { when: number }) => unknown };
    }
    const scope: { browser?: Api; chrome?: Api } = globalThis as never;
    await (scope.browser ?? scope.chrome)?.alarms.create('safety-copy', { when: Date.now() + 50 });
  });
  await waitFor('the safety copy', () =>
    extensionPage.evaluate(async (expected) => {
      const directory = await navigator.storage.getDirectory();
      const file = await (await directory.getFileHandle('safety-copy.jsonl')).getFile();
      return (await file.text()).includes(expected);
    }, words),
  );
}

/** Room of the file system that is filled up: enough for a new profile. */
const ROOM = '72m';
const disk = mkdtempSync(join(tmpdir(), 'hashiya-disk-'));
/** A file system of its own can be had by few (root on Linux); the long run says so where it cannot. */
const isMounted =
  process.env.HASHIYA_LONG === '1' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM}`, 'tmpfs', disk]).status === 0;
if (process.env.HASHIYA_LONG === '1' && !isMounted) {
  console.warn('No file system can be mounted here: the full disk is left out.');
}
afterAll(() => {
  if (isMounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

/** Leaves not a byte on the small disk. */
function fillDisk(): string {
  const file = join(disk, 'fill');
  for (const size of [65_536, 16]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size));
    } catch {
      // Full.
    }
  }
  return file;
}

describe.each(browserNames)('what is stored in %s', (name) => {
  let server: PageServer;
  let profile: string;

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'hashiya-profile-'));
    const body = articlePage(story);
    server = await servePages(() => ({ type: 'text/html; charset=utf-8', body }));
  });
  afterAll(async () => {
    await server?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  // Two starts of a browser: the slower of the two has its turn in the long run.
  it.runIf(name === 'chromium' || process.env.HASHIYA_LONG === '1')(
    'comes back, and the reader is told, when the browser finds the database corrupted',
    async () => {
      let launched = await startBrowser(name, { profile });
      try {
        const extensionPage = await launched.openExtensionPage('sidepanel.html');
        const { tabId } = await articleSession(launched, server, extensionPage);
        expect(
          await tellBackground(extensionPage, { type: 'panel:save', tabId, chosen: 'all' }),
        ).toEqual({ ok: true, value: null });
        await copyNow(extensionPage, story.publisher);
      } finally {
        await launched.close();
      }
      const files = globSync(databaseFiles[name], { cwd: profile });
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) writeFileSync(join(profile, file), 'no database'.repeat(1000));

      launched = await startBrowser(name, { profile });
      try {
        const page = await launched.openExtensionPage('sidepanel.html');
        const { session } = await articleSession(launched, server, page);
        expect(
          session?.entries.some(
            (entry) => entry.type === 'figure' && entry.figure.verdict === 'agrees',
          ),
        ).toBe(true);
        await goTo(page, launched, 'library.html#/ledger', '.ledger-filter');
        await waitFor('the saved article', () =>
          page.$eval('main', (main, outlet) => main.textContent?.includes(outlet), story.publisher),
        );
        await waitFor('the notice', () =>
          page.$eval('main .notice', (notice) => /\d{4}/u.test(notice.textContent ?? '')),
        );
      } finally {
        await launched.close();
      }
    },
  );

  it.runIf(isMounted)(
    'is whole after a disk that was full, and the reader hears of it',
    async () => {
      const launched = await startBrowser(name, { profile: join(disk, name) });
      try {
        const extensionPage = await launched.openExtensionPage('sidepanel.html');
        const first = await articleSession(launched, server, extensionPage);
        const save = (tabId: number) =>
          tellBackground(extensionPage, { type: 'panel:save', tabId, chosen: 'all' });
        expect(await save(first.tabId)).toEqual({ ok: true, value: null });
        await copyNow(extensionPage, story.publisher);
        const filled = fillDisk();
        const answers = [];
        for (let round = 0; round < 4; round += 1) {
          const { tabId, session } = await articleSession(launched, server, extensionPage, round);
          expect(session?.entries.length).toBeGreaterThan(5);
          answers.push(await save(tabId));
        }
        const refused = answers.filter((answer) => !JSON.stringify(answer).includes('"ok":true'));
        expect(refused.length).toBeGreaterThan(0);
        for (const answer of refused) {
          expect(storageFaults).toContain(Reflect.get(Object(answer), 'error'));
        }
        rmSync(filled);
        const last = await articleSession(launched, server, extensionPage, 9);
        await waitFor('a save with room again', async () =>
          JSON.stringify(await save(last.tabId)).includes('"ok":true'),
        );
        await copyNow(extensionPage, '/article-9');
        await goTo(extensionPage, launched, 'library.html#/ledger', '.ledger-filter');
        await waitFor('both articles', () =>
          extensionPage.evaluate(
            (origin) =>
              new Promise<boolean>((resolve) => {
                const request = indexedDB.open('hashiya');
                request.onsuccess = () => {
                  const all = request.result
                    .transaction('articles')
                    .objectStore('articles')
                    .getAll();
                  all.onsuccess = () => {
                    request.result.close();
                    const urls = all.result.map(({ url }) => url);
                    resolve(['', '-9'].every((end) => urls.includes(`${origin}/article${end}`)));
                  };
                };
              }),
            server.origin,
          ),
        );
      } finally {
        await launched.close();
      }
    },
    180_000,
  );
});
