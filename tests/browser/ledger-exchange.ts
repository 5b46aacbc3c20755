import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { readBundledSet } from '../../lib/cli/bundled-set.ts';
import { readCsv } from '../../lib/exchange/csv.ts';
import { exporters } from '../../lib/exchange/exporters.ts';
import { bare } from './extension-pages.ts';
import { waitFor } from './harness/start-browser.ts';
import { exported, seeds } from './ledger-seeds.ts';
import type { LedgerSession } from './ledger-session.ts';

/** What goes out of the ledger and comes back, and what a changed reference set makes of it. */
export function testLedgerExchange(session: LedgerSession): void {
  const { name, page, folder, openLibrary, openLedger, openTab, press, showView, count, texts } =
    session;

  it('hands out every format', async () => {
    await openLedger();
    for (const { id } of exporters) {
      const text = await exported(page(), id);
      for (const { title, publisher } of seeds.slice(0, 1)) {
        const readable = id === 'hypothesis' ? text : text.replaceAll(/\\u([0-9a-f]{4})/gu, '');
        expect(readable.includes(publisher) || readable.includes(title.slice(0, 20)), id).toBe(
          true,
        );
      }
    }
    const { records, problem } = readCsv(await exported(page(), 'csv'));
    expect(problem).toBeNull();
    expect(new Set(records.map(({ fields }) => fields.length)).size).toBe(1);
    expect(new Set(records.slice(1).map(({ fields }) => fields[0])).size).toBe(5);
  });

  it('makes a report that the browser shows, and prints', async () => {
    await openLedger();
    const file = join(folder, 'report.html');
    writeFileSync(file, await exported(page(), 'report'));
    const report = await openTab(pathToFileURL(file).href);
    const shown = JSON.parse(
      await report.evaluate(() =>
        JSON.stringify({
          charts: document.querySelectorAll('figure svg circle').length,
          articles: document.querySelectorAll('section table').length,
          sources: document.querySelectorAll('td a[href^="http"]').length,
          fits: document.documentElement.scrollWidth <= innerWidth,
          text: document.body.textContent,
        }),
      ),
    );
    expect(shown).toMatchObject({ articles: 5, fits: true });
    expect(shown.charts).toBeGreaterThan(2);
    expect(shown.sources).toBeGreaterThan(5);
    // The reader's own words go out, too.
    for (const text of [...seeds.map(({ publisher }) => publisher), 'للمراجعة قبل النشر'])
      expect(shown.text).toContain(text);
    // Firefox takes ten seconds to print it without a window.
    if (name === 'chromium')
      expect(Buffer.from(await report.pdf()).toString('latin1', 0, 5)).toBe('%PDF-');
    await report.close();
  });

  it('compares anew with a changed reference set, and lists what became of the verdicts', async () => {
    const set = await readBundledSet();
    const known = set.statements.find(({ id }) => id === 'mem-2018-02-13');
    const empty = { metrics: [], events: [], offices: [], persons: [], terms: [] };
    const statements = [{ ...known, value: 79, parts: { states: 75, organisations: 4 } }];
    const file = join(folder, 'changed.json');
    writeFileSync(file, JSON.stringify({ ...set, ...empty, statements }));
    await openLibrary('/exchange', '.import-form');
    const input = await page().$('.import-form input[type="file"]');
    if (!input) throw new Error('there is no field for a reference set');
    await input.uploadFile(file);
    await waitFor('the preview', () => page().$('.import-form .button.main'));
    await press('.import-form .button.main');
    await waitFor('the import', () => page().$('.toast'));
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
    const before = await exported(page(), format);
    const file = join(folder, `ledger.${format === 'json' ? 'json' : 'jsonld'}`);
    writeFileSync(file, before);
    const preview = async (): Promise<(string | null)[]> => {
      await openLibrary('/exchange', 'input[accept=".json,.jsonld"]');
      const input = await page().$('input[type="file"][accept=".json,.jsonld"]');
      if (!input) throw new Error('there is no field for a ledger');
      await input.uploadFile(file);
      await page().waitForSelector('section[aria-label] .comparison');
      return page().$$eval('section[aria-label] .comparison dd', (all) =>
        all.map((dd) => dd.textContent),
      );
    };
    expect(await preview()).toEqual(['0', '0', '5', '0']);

    await openLedger();
    await showView(1);
    await page().waitForSelector('.articles');
    for (let left = 5; left > 0; left -= 1) {
      await press('.articles > li:first-child .entry-tools button');
      await waitFor('the removal', async () => (await count('.articles > li')) === left - 1);
    }
    expect(await preview()).toEqual(['5', '0', '0', '0']);
    await press('section[aria-label] .button.main');
    await page().waitForSelector('.toast');
    await openLedger();
    await waitFor('the articles', async () => (await count('.observations > li')) > 20);
    // Only the moment of the export may differ, and the order of names in an object, which means nothing.
    const contents = (text: string): unknown =>
      JSON.parse(text, (key, value: unknown) => {
        if (key === 'exportedAt' || key === 'created') return null;
        return typeof value === 'string' && value.startsWith('urn:x-hashiya:export:') ? '' : value;
      });
    expect(contents(await exported(page(), format))).toEqual(contents(before));
  });
}
