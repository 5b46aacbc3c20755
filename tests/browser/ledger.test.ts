import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { readBundledSet } from '../../lib/cli/bundled-set.ts';
import { goTo, prepareScene } from '../../lib/cli/screenshots/scene.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { settledSession, tabIdOf } from '../../lib/cli/start/session-of-page.ts';
import { readCsv } from '../../lib/exchange/csv.ts';
import { exporters } from '../../lib/exchange/exporters.ts';
import { bare } from './extension-pages.ts';
import { articlePage } from './harness/article-page.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';
import { exported, fill, present, seeds } from './ledger-seeds.ts';

describe.skipIf(!present).each(browserNames)('five outlets in the ledger of %s', (name) => {
  let launched: Launched;
  let server: PageServer;
  let page: Page;
  /** The outlets have put 75 in the place of 74. */
  let isEdited = false;
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
      if (!seed) return null;
      const text = isEdited ? seed.text.replaceAll('74', '75') : seed.text;
      return { type: 'text/html; charset=utf-8', body: articlePage({ ...seed, text }) };
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

  /** Opens an article in a tab and saves it whole from the panel. */
  const save = async (file: string): Promise<void> => {
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
  };
  const count = async (selector: string) => (await page.$$(selector)).length;
  const texts = (selector: string) =>
    page.$$eval(selector, (all) => all.map(({ textContent }) => textContent ?? ''));

  it('saves each article from the panel', async () => {
    for (const { file } of seeds) await save(file);
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
    expect(printed).toMatch(/1[34]\u00a0February\u00a02018/u);
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

  it('narrows what it shows by outlet, verdict, topic, date and word', async () => {
    await openLedger();
    const all = await waitFor('the list', () => count('.observations > li'));
    const [first] = seeds;
    const shown = async (label: string, value: string) => {
      await fill(page, label, value);
      await waitFor(`fewer by ${label}`, async () => (await count('.observations > li')) < all);
      const found = await texts('.observations > li');
      await fill(page, label, '');
      await waitFor('all again', async () => (await count('.observations > li')) === all);
      return found;
    };
    const ofOutlet = await shown('Outlet', first?.publisher ?? '');
    expect(ofOutlet.length).toBeGreaterThan(0);
    for (const text of ofOutlet) expect(text).toContain(first?.publisher);
    expect((await shown('Verdict', 'outdated')).length).toBeGreaterThan(0);
    for (const text of await shown('Topic', 'membership')) expect(text).toMatch(/Coalition/u);
    for (const text of await shown('From', '2019')) expect(bare(text)).toMatch(/, 2019/u);
    const found = await shown('Search titles and saved sentences', 'التحالف 68');
    expect(found.length).toBeGreaterThan(0);
    for (const text of found) expect(text).toContain('68');
  });

  it('keeps tags and notes, and finds by them', async () => {
    await openLedger();
    await showView(1);
    await waitFor('the articles', () => page.$('.articles details:not(.versions) summary'));
    await press('.articles details:not(.versions) summary');
    await fill(page, 'Tags, parted by commas', 'سؤال، عدد');
    await fill(page, 'Note', 'للمراجعة قبل النشر');
    await press('.articles .entry-form .button');
    await waitFor('the tag', async () => (await texts('.ledger-filter option')).includes('سؤال'));
    await fill(page, 'Tag', 'سؤال');
    await waitFor('the one', async () => (await count('.articles > li')) === 1);
    expect((await texts('.articles summary'))[0]).toContain('للمراجعة');
    await fill(page, 'Tag', '');
    await fill(page, 'Search titles and saved sentences', 'مراجعه');
    await waitFor('the one by its note', async () => (await count('.articles > li')) === 1);
  });

  it('brings an article back that was removed', async () => {
    await openLedger();
    await showView(1);
    await waitFor('the articles', async () => (await count('.articles > li')) === 5);
    await press('.articles > li:first-child .entry-tools button');
    await waitFor('the removal', async () => (await count('.articles > li')) === 4);
    await press('.toast .plain');
    await waitFor('its return', async () => (await count('.articles > li')) === 5);
  });

  it('shows how an official is spelled and titled', async () => {
    await go(`library.html?time=${Date.now()}#/reference/person/us-tillerson`, '.usage');
    const usages = (await texts('.usage li')).map(bare).join('\n');
    expect(usages).toMatch(/تيلرسون/u);
    expect(usages).toMatch(/(وزير|كاتب) الخارجية/u);
    expect(seeds.some(({ publisher }) => usages.includes(publisher))).toBe(true);
  });

  it('shows what an outlet changed: 74 became 75', async () => {
    const edited = seeds.find(({ text }) => text.includes('74'));
    isEdited = true;
    await save(edited?.file ?? '');
    await openLedger();
    await showView(1);
    await waitFor('the versions', () => page.$('.articles .versions summary'));
    await page.$eval('.articles .versions', (details) => {
      if (details instanceof HTMLDetailsElement) details.open = true;
    });
    await waitFor('the change', () => page.$('.articles .versions del'));
    expect(await texts('.articles .versions del')).toContain('74');
    expect(await texts('.articles .versions ins')).toContain('75');
  });

  it('compares anew with a changed reference set, and lists what became of the verdicts', async () => {
    const set = await readBundledSet();
    const known = set.statements.find(({ id }) => id === 'mem-2018-02-13');
    const empty = { metrics: [], events: [], offices: [], persons: [], terms: [] };
    const statements = [{ ...known, value: 79, parts: { states: 75, organisations: 4 } }];
    const file = join(folder, 'changed.json');
    writeFileSync(file, JSON.stringify({ ...set, ...empty, statements }));
    await go(`library.html?time=${Date.now()}#/exchange`, '.import-form');
    const input = await page.$('.import-form input[type="file"]');
    if (!input) throw new Error('there is no field for a reference set');
    await input.uploadFile(file);
    await waitFor('the preview', () => page.$('.import-form .button.main'));
    await press('.import-form .button.main');
    await waitFor('the import', () => page.$('.toast'));
    const listed = async (): Promise<string[]> => {
      await openLedger();
      return (await texts('.recomparison li')).map(bare);
    };
    const changes = await waitFor('the comparison', async () => {
      const found = await listed();
      return found.length > 0 ? found : null;
    });
    expect(changes.join('\n')).toMatch(/75.*(Agrees|agrees).*/u);
  });

  it.each(['json', 'web-annotation'])('takes its own %s back unchanged', async (format) => {
    await openLedger();
    const before = await exported(page, format);
    const file = join(folder, `ledger.${format === 'json' ? 'json' : 'jsonld'}`);
    writeFileSync(file, before);
    const preview = async (): Promise<(string | null)[]> => {
      await go(`library.html?time=${Date.now()}#/exchange`, 'input[accept=".json,.jsonld"]');
      const input = await page.$('input[type="file"][accept=".json,.jsonld"]');
      if (!input) throw new Error('there is no field for a ledger');
      await input.uploadFile(file);
      await page.waitForSelector('section[aria-label] .comparison');
      return page.$$eval('section[aria-label] .comparison dd', (all) =>
        all.map((dd) => dd.textContent),
      );
    };
    expect(await preview()).toEqual(['0', '0', '5', '0']);

    await openLedger();
    await showView(1);
    await page.waitForSelector('.articles');
    for (let left = 5; left > 0; left -= 1) {
      await press('.articles > li:first-child .entry-tools button');
      await waitFor('the removal', async () => (await count('.articles > li')) === left - 1);
    }
    expect(await preview()).toEqual(['5', '0', '0', '0']);
    await press('section[aria-label] .button.main');
    await page.waitForSelector('.toast');
    await openLedger();
    await waitFor('the articles', async () => (await count('.observations > li')) > 20);
    // Only the moment of the export may differ, and the order of names in an object, which means nothing.
    const contents = (text: string): unknown =>
      JSON.parse(text, (key, value: unknown) => {
        if (key === 'exportedAt' || key === 'created') return null;
        return typeof value === 'string' && value.startsWith('urn:x-hashiya:export:') ? '' : value;
      });
    expect(contents(await exported(page, format))).toEqual(contents(before));
  });
});
