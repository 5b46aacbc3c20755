import { expect, it } from 'vitest';
import { prepareScene } from '../../lib/cli/screenshots/scene.ts';
import { bare } from './extension-pages.ts';
import { waitFor } from './harness/start-browser.ts';
import { fill, seeds } from './ledger-seeds.ts';
import type { LedgerSession } from './ledger-session.ts';

/** The ledger as it is looked at: matrix, lists, filters, articles, officials. */
export function testLedgerViews(session: LedgerSession): void {
  const { page, openLibrary, openLedger, press, showView, read, save, edit, count, texts } =
    session;

  it('saves each article from the panel', async () => {
    for (const { file } of seeds) await save(file);
  });

  it('shows 68, 74 and 75 as a conflict on one screen, with dates and sources', async () => {
    await openLedger();
    await showView(2);
    await page().waitForSelector('.matrix');
    const members = 'tbody.at-odds:has(a[href$="coalition.members"])';
    await page().$eval(members, (rows) => rows.scrollIntoView());
    const seen = await page().$eval(members, (rows) => {
      const { top, bottom } = rows.getBoundingClientRect();
      return {
        fits: bottom - top <= innerHeight,
        cells: [...rows.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
        sources: [...rows.querySelectorAll<HTMLAnchorElement>('td .source a')].map(
          ({ href }) => href,
        ),
      };
    });
    expect(seen.fits).toBe(true);
    const heads = await page().$$eval('.matrix thead th', (all) => all.map((th) => th.textContent));
    for (const { publisher } of seeds) expect(heads).toContain(publisher);
    const cells = seen.cells.map(bare);
    const printed = cells.slice(0, -1).join('\n');
    for (const value of ['68', '74', '75'])
      expect(printed).toMatch(new RegExp(`(^|\\n|[^0-9])${value}`, 'u'));
    expect(printed).toMatch(/1[34]\u00a0February\u00a02018/u);
    expect(cells.at(-1)).toMatch(/74.*75/su);
    expect(seen.sources.length).toBeGreaterThan(1);
  });

  it('keeps tags and notes, and finds by them', async () => {
    await openLedger();
    await showView(1);
    await waitFor('the articles', () => page().$('.articles details:not(.versions) summary'));
    await press('.articles details:not(.versions) summary');
    await fill(page(), 'Tags, separated by commas', 'سؤال، عدد');
    await fill(page(), 'Note', 'للمراجعة قبل النشر');
    await press('.articles .entry-form .button');
    await waitFor('the tag', async () => (await texts('.ledger-filter option')).includes('سؤال'));
    await fill(page(), 'Tag', 'سؤال');
    await waitFor('the one', async () => (await count('.articles > li')) === 1);
    expect((await texts('.articles summary'))[0]).toContain('للمراجعة');
    await fill(page(), 'Tag', '');
    await fill(page(), 'Search titles and saved sentences', 'مراجعه');
    await waitFor('the one by its note', async () => (await count('.articles > li')) === 1);
  });

  it('shows how an official is spelled and titled', async () => {
    await openLibrary('/reference/person/us-tillerson', '.usage');
    const usages = (await texts('.usage li')).map(bare).join('\n');
    expect(usages).toMatch(/تيلرسون/u);
    expect(usages).toMatch(/(وزير|كاتب) الخارجية/u);
    expect(seeds.some(({ publisher }) => usages.includes(publisher))).toBe(true);
  });

  it('saves by itself where the reader set it so, and shows what an outlet changed: 74 became 75', async () => {
    const edited = seeds.find(({ text }) => text.includes('74'));
    edit();
    await prepareScene(page(), { language: 'en', welcomed: true, autoSave: true }, null);
    const { article } = await read(edited?.file ?? '');
    await article.close();
    await waitFor('the versions', async () => {
      await openLedger();
      await showView(1);
      await page().waitForSelector('.articles');
      return page().$('.articles .versions summary');
    });
    await prepareScene(page(), { language: 'en', welcomed: true }, null);
    await page().$eval('.articles .versions', (details) => {
      if (details instanceof HTMLDetailsElement) details.open = true;
    });
    await waitFor('the change', () => page().$('.articles .versions del'));
    expect(await texts('.articles .versions del')).toContain('74');
    expect(await texts('.articles .versions ins')).toContain('75');
  });
}
