import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareScene } from '../../lib/cli/screenshots/scene.ts';
import { fixtureSet } from '../fixtures/sessions/reference.ts';
import { ready } from '../fixtures/sessions/sessions.ts';
import { violations } from './accessibility.ts';
import { bare, type ExtensionPages, openExtensionPages } from './extension-pages.ts';
import { browserNames, waitFor } from './harness/start-browser.ts';

describe.each(browserNames)('the library in %s', (name) => {
  let pages: ExtensionPages;
  let page: Page;

  beforeAll(async () => {
    pages = await openExtensionPages(name);
    ({ page } = pages);
  });
  afterAll(() => pages.launched.close());

  it('is walked by pointer, and each page says in its title which it is', async () => {
    await prepareScene(page, { language: 'en', welcomed: true }, null);
    await pages.go(`library.html?time=${Date.now()}#/welcome`, 'main h1');
    const titles = [await page.title()];
    for (const link of [
      '.sections a[href="#/reference"]',
      'a[href="#/reference/metric/coalition.members"]',
      'a[href="#/reference/edit/members-2018-02-13"]',
      '.sections a[href="#/ledger"]',
    ]) {
      await page.waitForSelector(link);
      await page.click(link);
      const before = titles.at(-1);
      titles.push(
        await waitFor(`another title after ${link}`, async () => {
          const title = await page.title();
          return title !== before && title;
        }),
      );
    }
    expect(new Set(titles).size).toBe(5);
    expect(titles.every((title) => title.endsWith(' · Hashiya library'))).toBe(true);
  });

  it('saves a correction of the reference set, shows it, and undoes it', async () => {
    await prepareScene(page, { language: 'en', welcomed: true }, null);
    await pages.go(
      `library.html?time=${Date.now()}#/reference/metric/coalition.members`,
      'main h1',
    );
    await pages.go(`library.html#/reference/edit/members-2018-02-13`, '.entry-form');
    await page.$eval('.entry-form input[dir="ltr"]', (input) => {
      if (input instanceof HTMLInputElement) input.select();
    });
    await page.type('.entry-form input[dir="ltr"]', '76');
    await page.click('.entry-form .main');
    await page.waitForSelector('.statements');
    const values = () =>
      page
        .$$eval('.statement-value', (all) => all.map((value) => value.textContent ?? ''))
        .then((all) => all.map(bare));
    await waitFor('the correction', async () => (await values()).some((value) => value === '76'));
    await pages.go('library.html#/reference', '.tools-line');
    await page.click('.tools-line .plain');
    await page.waitForSelector('.toast');
    await pages.go('library.html#/reference/metric/coalition.members', '.statements');
    await waitFor('the undoing', async () => !(await values()).some((value) => value === '76'));
  });

  it('saves the article to the ledger and finds it there, by outlet, by value and by word', async () => {
    await pages.show(ready, { language: 'en', theme: 'light' });
    await page.click('.page-options summary');
    await page.click('.page-options li button');
    await waitFor('the saving', () =>
      page.$eval('.page-options [role="status"]', (status) =>
        /Saved/u.test(status.textContent ?? ''),
      ),
    );
    await pages.go(`library.html?time=${Date.now()}#/ledger`, '.observations');
    expect(await violations(page)).toEqual([]);
    expect(await page.$$eval('.observations > li', (all) => all.length)).toBe(10);
    await page.type('.ledger-filter input[type="search"]', 'الفلبين');
    await waitFor('the search', async () => (await page.$$('.observations > li')).length === 1);
    const views = await page.$$('.parts .count');
    await views[1]?.click();
    await page.waitForSelector('.articles');
    expect(await violations(page)).toEqual([]);
    await views[2]?.click();
    await page.waitForSelector('.matrix');
    expect(await page.$eval('.matrix', (table) => table.textContent)).toContain('news.example');
    expect(await violations(page)).toEqual([]);
    await pages.go('library.html#/reference/metric/coalition.members', '.chart svg');
    await waitFor('the printed figures in the chart', async () =>
      // Those that would hide one another are one spot, whose title has a line for each.
      page.$$eval(
        '.history circle title',
        (titles) => titles.flatMap(({ textContent }) => textContent?.split('\n')).length === 3,
      ),
    );
  });

  it('shows what an import would do, does it, and undoes it', async () => {
    const [statement] = fixtureSet.statements;
    const folder = mkdtempSync(join(tmpdir(), 'hashiya-import-'));
    const file = join(folder, 'set.json');
    const added = { ...statement, id: 'imported-1', value: 12, validFrom: '2014-09-12' };
    writeFileSync(file, JSON.stringify({ ...fixtureSet, statements: [statement, added] }));
    await prepareScene(page, { language: 'en', theme: 'light', welcomed: true }, null);
    await pages.go(`library.html?time=${Date.now()}#/exchange`, '.import-form');
    const input = await page.$('.import-form input[type="file"][accept=".json,.csv"]');
    if (!input) throw new Error('there is a field for the file');
    await input.uploadFile(file);
    await page.waitForSelector('.import-form .comparison');
    rmSync(folder, { recursive: true });
    expect(await violations(page)).toEqual([]);
    const counts = await page.$$eval('.import-form .comparison dd', (all) =>
      all.map((count) => count.textContent),
    );
    expect(counts[0]).toBe('1');
    expect(counts.at(-1)).toBe('0');
    await page.click('.import-form .button.main');
    await page.waitForSelector('.toast');
    await page.click('.toast .plain');
    await waitFor('the undoing to be done', async () => !(await page.$('.toast')));
    await pages.go('library.html#/reference/metric/coalition.members', '.statements');
    await waitFor('the undoing', () =>
      page.$$eval(
        '.statement-value',
        (all) => !all.some((value) => /12/u.test(value.textContent ?? '')),
      ),
    );
  });
});
