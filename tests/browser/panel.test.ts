import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { fixtureBuild } from '../../lib/cli/screenshots/fixture-build.ts';
import { goTo, prepareScene } from '../../lib/cli/screenshots/scene.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { fixtureSet } from '../fixtures/sessions/reference.ts';
import { longSession, ready, sessions } from '../fixtures/sessions/sessions.ts';
import { browserNames, startBrowser, testBuild, waitFor } from './harness/start-browser.ts';

declare const axe: {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
};

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** What axe finds against WCAG 2.2 A and AA and its own best practices. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`if (!globalThis.axe) { ${axeSource} }`);
  return await page.evaluate(async () => {
    const { violations: found } = await axe.run({ resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

/** Without the invisible characters that keep directions apart. */
function bare(text: string | null): string {
  return (text ?? '').replaceAll(/[\u2066-\u2069]/gu, '');
}

const routes = [
  '/welcome',
  '/reference',
  '/reference/metric/coalition.members',
  '/reference/person/tillerson',
  '/reference/office/US.SOS',
  '/reference/event/event-founding',
  '/reference/edit/members-2017-11',
  '/ledger',
  '/subscriptions',
  '/exchange',
  '/sites',
  '/settings',
  '/keys',
  '/privacy',
  '/nowhere',
];
const looks = (['ar', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);

describe.each(browserNames)('the panel and the library in %s', (name) => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await startBrowser(name, { extension: fixtureBuild(testBuild(name), fixtureSet) });
    page = await launched.openExtensionPage('sidepanel.html?tab=0');
  });
  afterAll(() => launched.close());

  const go = (path: string, selector: string): Promise<void> =>
    goTo(page, launched, path, selector);

  async function show(session: (typeof sessions)[string], settings: Partial<Settings> = {}) {
    await prepareScene(page, settings, session);
    // Another query each time, so that the document is made anew.
    await go(`sidepanel.html?tab=${session.tabId}&time=${Date.now()}`, '.panel main > *');
  }

  const shownIds = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.entries > li')].map(
        (li) => li.dataset.key ?? '',
      ),
    );

  describe.each(looks)('$language, $theme', ({ language, theme }) => {
    it.each(Object.keys(sessions))('axe finds nothing in the state %s', async (state) => {
      const session = sessions[state];
      if (!session) throw new Error(`there is no session ${state}`);
      await show(session, { language, theme });
      expect(await violations(page)).toEqual([]);
    });

    it.each(['distinct', 'grey'] as const)(
      'axe finds nothing in the colours %s',
      async (palette) => {
        await show(sessions.selected ?? ready, { language, theme, palette });
        expect(await violations(page)).toEqual([]);
      },
    );

    it('axe finds nothing in the library', async () => {
      await prepareScene(page, { language, theme, welcomed: true }, null);
      for (const route of routes) {
        await go(`library.html?time=${Date.now()}#${route}`, 'main h1');
        expect(await violations(page), route).toEqual([]);
      }
    }, 60_000);
  });

  it('says what was found, and filters, searches and orders it', async () => {
    await show(ready, { language: 'en', theme: 'light' });
    expect(await page.$eval('.summary-sentence', (p) => p.textContent)).toContain('7 figures');
    await page.click('.count.dated');
    expect(await shownIds()).toEqual(['f2', 'm1']);
    await page.click('.count.dated');
    await page.type('.search', 'الاميركي');
    await waitFor('the search', async () => (await shownIds()).join() === 'm0');
    await page.$eval('.search', (input) => input instanceof HTMLInputElement && input.select());
    await page.keyboard.press('Backspace');
    await page.select('.tools select', 'verdict');
    expect((await shownIds()).slice(0, 2)).toEqual(['f1', 'f4']);
  });

  it('opens an entry by keyboard with its statements, sources and chart', async () => {
    await show(ready, { language: 'en', theme: 'light' });
    await page.focus('.entry-head');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-key'));
    await waitFor('the focus to move', async () => (await focused()) === 'f2');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-key="f2"] .chart svg');
    const details = bare(
      await page.$eval('[data-key="f2"] .details', (element) => element.textContent),
    );
    expect(details).toContain('7 less');
    expect(details).toContain('U.S. Department of State');
    await page.focus('.chart-reader');
    await page.keyboard.press('Home');
    const read = () => page.$eval('.chart-reader', (chart) => chart.getAttribute('aria-valuetext'));
    await waitFor('the chart to be read', async () => /11/u.test((await read()) ?? ''));
    await page.keyboard.press('ArrowRight');
    await waitFor('the next value', async () => /60/u.test((await read()) ?? ''));
    await page.focus('[data-key="f2"] .entry-head');
    await page.keyboard.press('Escape');
    await waitFor('the entry to close', async () => !(await page.$('[data-key="f2"] .details')));
    await page.keyboard.press('End');
    await waitFor('the last entry', async () => (await focused()) === 'c0');
  });

  it('hides an entry and brings it back', async () => {
    await show(sessions.selected ?? ready, { language: 'en' });
    await page.$eval('[data-key="f2"] .actions li:last-child button', (button) =>
      button instanceof HTMLElement ? button.click() : null,
    );
    await waitFor('it to be hidden', async () => !(await shownIds()).includes('f2'));
    await page.click('.toast .plain');
    await waitFor('it to be back', async () => (await shownIds()).includes('f2'));
  });

  it('follows the mark that was clicked in the page', async () => {
    await show(ready, { language: 'ar' });
    expect(await page.$('.details')).toBeNull();
    await prepareScene(page, { language: 'ar' }, { ...ready, selected: 'm0', revision: 9 });
    await page.waitForSelector('[data-key="m0"] .details');
    const seen = await page.$eval('[data-key="m0"]', (li) => {
      const { top, bottom } = li.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    expect(seen).toBe(true);
  });

  it('refuses a date that is none, and says so', async () => {
    await show(sessions['date-unknown'] ?? ready, { language: 'en' });
    await page.click('.date .button');
    await page.type('.date-form input', '2018-02-30');
    await page.click('.date-form .main');
    await page.waitForSelector('.date-form [aria-invalid="true"]');
    expect(await page.$eval('.date-form .wrong', (p) => p.textContent)).toContain('2018-02-13');
  });

  it('holds only what is in sight of five thousand entries, and reaches the last', async () => {
    await show(longSession(5000), { language: 'en' });
    expect((await shownIds()).length).toBeLessThan(80);
    await page.focus('.entry-head');
    await page.keyboard.press('End');
    await waitFor('the last entry', async () => (await shownIds()).includes('f4999'));
    expect((await shownIds()).length).toBeLessThan(80);
    const place = await page.$eval('[data-key="f4999"]', (li) => li.getAttribute('aria-posinset'));
    expect(place).toBe('5000');
  });

  it('loses nothing at 320 CSS pixels, which is 1280 at 400 %', async () => {
    await page.setViewport({ width: 320, height: 640 });
    try {
      for (const [state, session] of Object.entries(sessions)) {
        await show(session, { language: 'ar' });
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider, state).toBeLessThanOrEqual(0);
      }
      for (const route of routes) {
        await go(`library.html?time=${Date.now()}#${route}`, 'main h1');
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider, route).toBeLessThanOrEqual(0);
      }
    } finally {
      await page.setViewport({ width: 400, height: 760 });
    }
  }, 60_000);

  it('speaks the chosen language in its own direction', async () => {
    await show(ready, { language: 'fr', theme: 'dark' });
    const root = () =>
      page.evaluate(() => {
        const { lang, dir, dataset } = document.documentElement;
        return [lang, dir, dataset.theme];
      });
    expect(await root()).toEqual(['fr', 'ltr', 'dark']);
    await prepareScene(page, { language: 'ar', numerals: 'arab', theme: 'light' }, ready);
    await waitFor('Arabic', async () => (await root()).join() === 'ar,rtl,light');
    expect(await page.$eval('.date', (date) => date.textContent)).toContain('١٤ فبراير ٢٠١٨');
  });

  it('saves a correction of the reference set, shows it, and undoes it', async () => {
    await prepareScene(page, { language: 'en', welcomed: true }, null);
    await go(`library.html?time=${Date.now()}#/reference/metric/coalition.members`, 'main h1');
    await go(`library.html#/reference/edit/members-2018-02-13`, '.entry-form');
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
    await go('library.html#/reference', '.tools-line');
    await page.click('.tools-line .plain');
    await page.waitForSelector('.toast');
    await go('library.html#/reference/metric/coalition.members', '.statements');
    await waitFor('the undoing', async () => !(await values()).some((value) => value === '76'));
  });

  it('saves the article to the ledger and finds it there, by outlet, by value and by word', async () => {
    await show(ready, { language: 'en', theme: 'light' });
    await page.click('.page-options summary');
    await page.click('.page-options li button');
    await waitFor('the saving', () =>
      page.$eval('.page-options [role="status"]', (status) =>
        /Saved/u.test(status.textContent ?? ''),
      ),
    );
    await go(`library.html?time=${Date.now()}#/ledger`, '.observations');
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
    await go('library.html#/reference/metric/coalition.members', '.chart svg');
    await waitFor('the printed figures in the chart', async () =>
      page.$$eval('.history circle title', (titles) => titles.length === 3),
    );
  });

  it('saves the chart as SVG and PNG, with its colours written out', async () => {
    await show(sessions.selected ?? ready, { language: 'ar', theme: 'dark' });
    await page.waitForSelector('.chart-save');
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      const kept: Blob[] = [];
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob) kept.push(blob);
        return make(blob);
      };
      // The file itself is not wanted, only what it would hold.
      HTMLAnchorElement.prototype.click = () => {};
      Object.assign(globalThis, { kept });
      for (const button of document.querySelectorAll<HTMLElement>('.chart-save button'))
        button.click();
    });
    const blobs = (): Promise<{ type: string; text: string; size: number }[]> =>
      page.evaluate(async () => {
        const kept: unknown = Reflect.get(globalThis, 'kept');
        const list = Array.isArray(kept) ? kept.filter((blob) => blob instanceof Blob) : [];
        return Promise.all(
          list.map(async (blob) => ({
            type: blob.type,
            size: blob.size,
            text: blob.type.includes('svg') ? await blob.text() : '',
          })),
        );
      });
    await waitFor('the picture', async () =>
      (await blobs()).some(({ type }) => type === 'image/png'),
    );
    const [svg] = await blobs();
    expect(svg?.text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg?.text).not.toContain('var(--');
    expect(svg?.text).toMatch(/fill="#[0-9a-f]{6}"/iu);
    expect((await blobs()).find(({ type }) => type === 'image/png')?.size).toBeGreaterThan(2000);
  });

  it('shows what an import would do, does it, and undoes it', async () => {
    const [statement] = fixtureSet.statements;
    const file = join(mkdtempSync(join(tmpdir(), 'hashiya-')), 'set.json');
    const added = { ...statement, id: 'imported-1', value: 12, validFrom: '2014-09-12' };
    writeFileSync(file, JSON.stringify({ ...fixtureSet, statements: [statement, added] }));
    await prepareScene(page, { language: 'en', theme: 'light', welcomed: true }, null);
    await go(`library.html?time=${Date.now()}#/exchange`, '.import-form');
    const input = await page.$('.import-form input[type="file"][accept=".json,.csv"]');
    if (!input) throw new Error('there is a field for the file');
    await input.uploadFile(file);
    await page.waitForSelector('.import-form .comparison');
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
    await go('library.html#/reference/metric/coalition.members', '.statements');
    await waitFor('the undoing', () =>
      page.$$eval(
        '.statement-value',
        (all) => !all.some((value) => /12/u.test(value.textContent ?? '')),
      ),
    );
  });

  it('keeps nothing of a private window', async () => {
    await show(sessions.private ?? ready, { language: 'en', theme: 'light' });
    await page.click('.entry-head');
    await page.waitForSelector('.actions');
    const offered = await page.$eval('.panel', (panel) => panel.textContent ?? '');
    expect(offered).toContain('Private window');
    expect(offered).not.toMatch(/Save to the ledger|Save the whole article/u);
  });
});
