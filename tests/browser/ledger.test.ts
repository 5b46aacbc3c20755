import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../lib/cli/browser/build-extension.ts';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { goTo, prepareScene } from '../../lib/cli/screenshots/scene.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { settledSession, tabIdOf } from '../../lib/cli/start/session-of-page.ts';
import { readCsv } from '../../lib/exchange/csv.ts';
import { exporters } from '../../lib/exchange/exporters.ts';
import { bare } from './extension-pages.ts';
import { articlePage } from './harness/article-page.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';

const shared = join(projectRoot, '..', 'shared');
const present = existsSync(shared);
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
const seeds = [...new Map(rows.map(({ file, published }) => [file, published]))].map(
  ([file, published], index) => {
    const text = readFileSync(join(shared, 'seeds', file), 'utf8').trim();
    const title = (text.split('\n')[0] ?? '').slice(0, 120);
    return { file, published, text, title, publisher: outlets[index] ?? '' };
  },
);

/** The file that the library hands the reader in a format, as text. */
async function exported(page: Page, format: string): Promise<string> {
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

describe.skipIf(!present).each(browserNames)('five outlets in the ledger of %s', (name) => {
  let launched: Launched;
  let server: PageServer;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-ledger-'));
  const go = (path: string, selector: string) => goTo(page, launched, path, selector);
  const openLedger = () => go(`library.html?time=${Date.now()}#/ledger`, '.ledger-filter');

  /** From inside: a page that is not in front is not drawn, so a driver cannot point at it. */
  const press = (selector: string) =>
    page.$eval(selector, (element) => element instanceof HTMLElement && element.click());
  const showView = (place: number) =>
    page.$$eval(
      '.parts .count',
      (views, at) => {
        const view = views[at];
        if (view instanceof HTMLElement) view.click();
      },
      place,
    );

  beforeAll(async () => {
    server = await servePages((path) => {
      const seed = seeds.find(({ file }) => `/${file}` === path);
      return seed ? { type: 'text/html; charset=utf-8', body: articlePage(seed) } : null;
    });
    launched = await startBrowser(name);
    page = await launched.openExtensionPage('sidepanel.html');
    await prepareScene(page, { language: 'en', welcomed: true }, null);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('saves each article from the panel', async () => {
    for (const { file } of seeds) {
      const article = await launched.browser.newPage();
      await article.goto(`${server.origin}/${file}`, { waitUntil: 'load' });
      const tabId = await waitFor('the tab', () => tabIdOf(page, article.url()));
      expect((await settledSession(page, tabId, 15_000))?.state).toBe('ready');
      await go(`sidepanel.html?tab=${tabId}`, '.page-options summary');
      await press('.page-options summary');
      await press('.page-options li button');
      await waitFor('the saving', () =>
        page.$eval('.page-options [role="status"]', (status) =>
          /Saved/u.test(status.textContent ?? ''),
        ),
      );
      await article.close();
    }
  });

  it('shows 68, 74 and 75 as a conflict on one screen, with dates and sources', async () => {
    await openLedger();
    await showView(2);
    await page.waitForSelector('.matrix');
    const members = 'tr.at-odds:has(a[href$="coalition.members"])';
    await page.$eval(members, (row) => row.scrollIntoView());
    const seen = await page.$eval(members, (row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return {
        fits: bottom - top <= innerHeight,
        cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
        sources: [...row.querySelectorAll<HTMLAnchorElement>('td .source a')].map(
          ({ href }) => href,
        ),
      };
    });
    expect(seen.fits).toBe(true);
    const heads = await page.$$eval('.matrix thead th', (all) => all.map((th) => th.textContent));
    for (const { publisher } of seeds) expect(heads).toContain(publisher);
    const cells = seen.cells.map(bare);
    const printed = cells.slice(0, -1).join('\n');
    for (const value of ['68', '74', '75'])
      expect(printed).toMatch(new RegExp(`(^|\\n|[^0-9])${value}`, 'u'));
    expect(printed).toMatch(/February 1[34], 2018/u);
    expect(cells.at(-1)).toMatch(/74.*75/su);
    expect(seen.sources.length).toBeGreaterThan(1);
  });

  it('hands out every format', async () => {
    await openLedger();
    for (const { id } of exporters) {
      const text = await exported(page, id);
      for (const { title, publisher } of seeds.slice(0, 1)) {
        const readable = id === 'hypothesis' ? text : text.replaceAll(/\\u([0-9a-f]{4})/gu, '');
        expect(readable.includes(publisher) || readable.includes(title.slice(0, 20)), id).toBe(
          true,
        );
      }
    }
    const { records, problem } = readCsv(await exported(page, 'csv'));
    expect(problem).toBeNull();
    expect(new Set(records.map(({ fields }) => fields.length)).size).toBe(1);
    expect(new Set(records.slice(1).map(({ fields }) => fields[0])).size).toBe(5);
  });

  it.each(['json', 'web-annotation'])('takes its own %s back unchanged', async (format) => {
    await openLedger();
    const before = await exported(page, format);
    const file = join(folder, `ledger.${format === 'json' ? 'json' : 'jsonld'}`);
    writeFileSync(file, before);
    const counts = async (): Promise<(string | null)[]> => {
      await go(`library.html?time=${Date.now()}#/exchange`, 'input[accept=".json,.jsonld"]');
      const input = await page.$('input[type="file"][accept=".json,.jsonld"]');
      if (!input) throw new Error('there is no field for a ledger');
      await input.uploadFile(file);
      await page.waitForSelector('section[aria-label] .comparison');
      return page.$$eval('section[aria-label] .comparison dd', (all) =>
        all.map((dd) => dd.textContent),
      );
    };
    expect(await counts()).toEqual(['0', '0', '5', '0']);

    await openLedger();
    await showView(1);
    await page.waitForSelector('.articles');
    for (let left = 5; left > 0; left -= 1) {
      await press('.articles > li:first-child .entry-tools button');
      await waitFor(
        'the removal',
        async () => (await page.$$('.articles > li')).length === left - 1,
      );
    }
    expect(await counts()).toEqual(['5', '0', '0', '0']);
    await press('section[aria-label] .button.main');
    await page.waitForSelector('.toast');
    await openLedger();
    await waitFor('the articles', async () => (await page.$$('.observations > li')).length > 20);
    // Only the moment of the export may differ, and the order of names in an object, which means nothing.
    const contents = (text: string): unknown =>
      JSON.parse(text, (key, value: unknown) => {
        if (key === 'exportedAt' || key === 'created') return null;
        return typeof value === 'string' && value.startsWith('urn:x-hashiya:export:') ? '' : value;
      });
    expect(contents(await exported(page, format))).toEqual(contents(before));
  });
});
