import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { goTo, prepareScene } from '../../lib/cli/screenshots/scene.ts';
import type { SetParts } from '../../lib/reference/merge.ts';
import { createKeyFile, readKeyFile } from '../../lib/reference/subscriptions/key-file.ts';
import { publicationFiles } from '../../lib/reference/subscriptions/publish.ts';
import { sampleMetric, sampleStatement } from '../unit/reference/sample-parts.ts';
import { serve } from '../unit/reference/static-server.ts';
import { bare } from './extension-pages.ts';
import { setOffline } from './harness/conditions.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';

const names = {
  name: { ar: 'مجموعة التحرير', en: 'Newsroom set' },
  licence: 'CC BY 4.0',
};
const partsWith = (value: number): SetParts => ({
  metrics: [sampleMetric('desk.metric')],
  statements: [sampleStatement('desk-1', { metric: 'desk.metric', value })],
  events: [],
  offices: [],
  persons: [],
  terms: [],
});

describe.each(browserNames)('a subscription in %s, served from a folder', (name) => {
  let launched: Launched;
  let page: Page;
  const files = new Map<string, string>();
  let server: Awaited<ReturnType<typeof serve>>;

  let keys: Awaited<ReturnType<typeof readKeyFile>>;

  const publish = async (version: string, value: number, by = names) => {
    const written = await publicationFiles(partsWith(value), { ...by, keys, version });
    files.clear();
    for (const [file, text] of written) files.set(file, text);
  };
  const press = (selector: string) =>
    page.$eval(selector, (element) => element instanceof HTMLElement && element.click());
  const open = () =>
    goTo(page, launched, `library.html?time=${Date.now()}#/subscriptions`, '.site-form');
  const refresh = async () => {
    server.asked.splice(0);
    await press('.statements .entry-tools button:nth-of-type(1)');
  };
  const told = (words: RegExp) =>
    waitFor(`${words}`, () =>
      page
        .$eval('.library', (library) => library.textContent ?? '')
        .then((text) => words.test(text)),
    );
  /** Values of the followed metric, as its page shows them. */
  const values = async () => {
    await goTo(
      page,
      launched,
      `library.html?time=${Date.now()}#/reference/metric/desk.metric`,
      'main h1',
    );
    const all = await page.$$eval('.statement-value', (shown) =>
      shown.map((each) => each.textContent),
    );
    return all.map(bare);
  };

  beforeAll(async () => {
    keys = await readKeyFile(await createKeyFile());
    await publish('1', 11);
    server = await serve(files);
    launched = await startBrowser(name);
    page = await launched.openExtensionPage('library.html#/subscriptions');
    await prepareScene(page, { language: 'en', welcomed: true }, null);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close().catch(() => undefined);
  });

  it('is fetched, verified and shown', async () => {
    await open();
    await page.type('.site-form input', server.url);
    await page.click('.site-form button');
    // A driver's question takes the reader's click back in Firefox: leave the page alone until the permission is asked for.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await told(/Newsroom set/u);
    expect(server.asked).toEqual(['200 manifest.json', '200 metrics.json', '200 statements.json']);
    expect(await values()).toEqual(['11']);
  });

  it('asks for nothing more where nothing changed', async () => {
    await open();
    await page.waitForSelector('.statements .entry-tools');
    await refresh();
    await told(/Nothing new/u);
    expect(server.asked).toEqual(['304 manifest.json']);
  });

  it('fetches the part that changed, and that alone', async () => {
    await publish('2', 12);
    await refresh();
    await told(/Updated/u);
    expect(server.asked).toEqual(['200 manifest.json', '200 statements.json']);
    expect(await values()).toEqual(['12']);
  });

  it('takes nothing with a wrong hash, and keeps what was good', async () => {
    await publish('3', 13);
    for (const [file, text] of files) {
      if (file.startsWith('statements')) files.set(file, text.replace('13', '14'));
    }
    await open();
    await page.waitForSelector('.statements .entry-tools');
    await refresh();
    await page.waitForSelector('.statements .wrong');
    expect(await values()).toEqual(['12']);
  });

  it('takes nothing that another hand signed, or that was changed after it was signed', async () => {
    const own = keys;
    keys = await readKeyFile(await createKeyFile());
    await publish('4', 14);
    await open();
    const problem = () => page.$eval('.statements .wrong', (line) => line.textContent ?? '');
    const refused = async (version: string) => {
      await page.waitForSelector('.statements .wrong');
      const before = await problem();
      await refresh();
      await waitFor(`another problem with ${version}`, async () => (await problem()) !== before);
    };
    await refused('4');
    keys = own;
    await publish('5', 15);
    const manifest = files.get('manifest.json') ?? '';
    files.set('manifest.json', manifest.replace('"version": "5"', '"version": "6"'));
    await refused('6');
    expect(server.asked).toEqual(['200 manifest.json']);
    expect(await values()).toEqual(['12']);
  });

  it('asks nothing of a server that is not granted', async () => {
    await open();
    // A followed set whose grant was taken back since; the browser itself is asked whether it stands.
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('hashiya');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const table = opening.result
              .transaction('subscriptions', 'readwrite')
              .objectStore('subscriptions');
            const known = table.getAll();
            known.onsuccess = () => {
              const url = 'https://ungranted.example/manifest.json';
              const stored = table.put({ ...known.result[0], id: 'zz', url, problem: null });
              stored.onsuccess = () => {
                opening.result.close();
                resolve();
              };
            };
          };
        }),
    );
    await open();
    await page.waitForSelector('.statements > li:nth-of-type(2)');
    // Two of one name are told apart by their addresses.
    const shown = (selector: string) =>
      page.$$eval(selector, (all) => all.map((each) => each.textContent));
    expect(new Set(await shown('.statements h2')).size).toBe(1);
    expect(new Set(await shown('.statements code')).size).toBe(2);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await press('.statements > li:nth-of-type(2) .entry-tools button:nth-of-type(1)');
    await page.waitForSelector('.statements > li:nth-of-type(2) .wrong');
    expect(asked.filter((url) => url.includes('ungranted'))).toEqual([]);
    expect(
      bare(await page.$eval('.statements > li:nth-of-type(2) .wrong', (line) => line.textContent)),
    ).toMatch(/not allowed contact|لم تسمح/u);
    await press('.statements > li:nth-of-type(2) .entry-tools button:nth-of-type(3)');
    await waitFor('one to be left', async () => (await page.$$('.statements > li')).length === 1);
    expect(await shown('.statements code')).toEqual([server.url]);
  });

  it('keeps what it has without a network, and goes on with one', async () => {
    await publish('7', 17);
    await open();
    await page.waitForSelector('.statements .entry-tools');
    await setOffline(launched, page, true);
    await refresh();
    await told(/cannot be reached/u);
    await setOffline(launched, page, false);
    expect(server.asked).toEqual([]);
    expect(await values()).toEqual(['12']);
    await open();
    await page.waitForSelector('.statements .entry-tools');
    await refresh();
    await told(/Updated/u);
    expect(await values()).toEqual(['17']);
  });

  it('takes no name that would run, turn the line round or flood the page', async () => {
    const hostile: [string, RegExp][] = [
      ['<img src=x onerror="wasRun=1">', /holds markup/u],
      ['javascript:wasRun=1', /would run a script/u],
      ['set \u202eevil', /reverse how it is shown/u],
      ['س'.repeat(100_000), /larger than allowed/u],
    ];
    for (const [each, refusal] of hostile) {
      await publish('8', 18, { ...names, name: { ar: each, en: each } });
      await open();
      await page.waitForSelector('.statements .entry-tools');
      await refresh();
      await waitFor(`${refusal}`, () =>
        page.$eval(
          '.statements .wrong',
          (line, words) => new RegExp(words, 'u').test(line.textContent ?? ''),
          refusal.source,
        ),
      );
    }
    expect(bare(await page.$eval('.statements h2', (line) => line.textContent))).toBe(
      'Newsroom set',
    );
    expect(server.asked).toEqual(['200 manifest.json']);
  });

  it('shows any other name as text that keeps to itself', async () => {
    const odd = [
      'أقل من < 5 & &lt;b&gt; {name} \u2067set\u2067 🇮🇶 ﷽ \u2069\u2069 end',
      `${'س'.repeat(300)}${'W'.repeat(300)}`,
    ];
    for (const each of odd) {
      const version = `9 \u2067${each.length}`;
      await publish(version, 17, { ...names, name: { ar: each, en: each } });
      await open();
      await page.waitForSelector('.statements .entry-tools');
      await refresh();
      await waitFor('the name', () =>
        page.$eval('.statements h2 > bdi', (line, wanted) => line.textContent === wanted, each),
      );
      const line = await page.$eval('.statements .soft', (shown) => shown.textContent ?? '');
      expect(line).toContain(version);
      expect(line.match(/[\u2066-\u2068]/gu)).toHaveLength(line.match(/\u2069/gu)?.length ?? 0);
      expect(await page.$$eval('.statements b', (all) => all.length)).toBe(0);
      const isWithin = await page.evaluate(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      );
      expect(isWithin).toBe(true);
    }
  });

  it('keeps what it has when the server is gone, and takes it along when it is removed', async () => {
    await server.close();
    await open();
    await page.waitForSelector('.statements .entry-tools');
    await refresh();
    await page.waitForSelector('.statements .wrong');
    expect(await values()).toEqual(['17']);
    await open();
    await page.waitForSelector('.statements .entry-tools');
    await press('.statements .entry-tools button:nth-of-type(3)');
    await told(/No subscriptions yet/u);
    expect(await values()).toEqual([]);
  });
});
