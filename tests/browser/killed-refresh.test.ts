import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { goTo, prepareScene } from '../../lib/cli/screenshots/scene.ts';
import { publicationFiles } from '../../lib/reference/subscriptions/publish.ts';
import { sampleMetric, sampleStatement } from '../unit/reference/sample-parts.ts';
import { serve } from '../unit/reference/static-server.ts';
import { killBackground } from './harness/background.ts';
import { KILLS, roundsOf, sayKills, timeOf, untilMoment } from './harness/kills.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';

const STATEMENTS = 3000;

interface Stored {
  /** Version of the set that the subscription says it has. */
  readonly version: string;
  /** The values of its statements, each once, and how many statements there are. */
  readonly values: readonly number[];
  readonly count: number;
  /** Value of the reader's own statement. */
  readonly own: number | null;
}

/** What lies in the database, read beside the extension. */
function storedIn(page: Page): Promise<Stored> {
  return page.evaluate(
    () =>
      new Promise<Stored>((resolve, reject) => {
        const opening = indexedDB.open('hashiya');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(['entries', 'subscriptions']);
          const entries = reading.objectStore('entries');
          const own = entries.get(['statements', 'reader', 'own']);
          const followed = reading.objectStore('subscriptions').getAll();
          followed.onsuccess = () => {
            const { id = '', version = '', editions = {} } = followed.result[0] ?? {};
            const layer = `subscribed:${id}:statements:${editions.statements}`;
            const brought = entries.index('layer').getAll(layer);
            reading.oncomplete = () => {
              opening.result.close();
              const values: number[] = brought.result.map(({ entry }) => entry.value);
              const value = own.result?.entry?.value ?? null;
              const count = values.length;
              resolve({ version, values: [...new Set(values)], count, own: value });
            };
          };
        };
      }),
  );
}

describe.runIf(KILLS > 0).each(browserNames)(
  'a refresh that is killed in the middle, in %s',
  (name) => {
    let launched: Launched;
    let page: Page;
    const files = new Map<string, string>();
    let server: Awaited<ReturnType<typeof serve>>;

    const publish = async (version: number) => {
      const written = await publicationFiles(
        {
          metrics: [sampleMetric('desk.metric')],
          statements: Array.from({ length: STATEMENTS }, (_, place) =>
            sampleStatement(`desk-${place}`, { metric: 'desk.metric', value: version }),
          ),
          events: [],
          offices: [],
          persons: [],
          terms: [],
        },
        { name: { ar: 'مجموعة', en: 'Set' }, licence: 'CC0', keys: null, version: String(version) },
      );
      files.clear();
      for (const [file, text] of written) files.set(file, text);
    };
    /** The alarm that the browser would ring once a day. */
    const ring = () =>
      page.evaluate(async () => {
        interface Api {
          alarms: { create(name: string, when: object): Promise<void> };
        }
        const scope: { browser?: Api; chrome?: Api } = globalThis as never;
        await (scope.browser ?? scope.chrome)?.alarms.create('refresh-subscriptions', {
          when: Date.now(),
        });
      });

    beforeAll(async () => {
      await publish(1);
      server = await serve(files);
      launched = await startBrowser(name);
      page = await launched.openExtensionPage('library.html');
      await prepareScene(page, { language: 'en', welcomed: true }, null);
      await goTo(page, launched, 'library.html?follow#/subscriptions', '.site-form');
      await page.type('.site-form input', server.url);
      await page.click('.site-form button');
      // A driver's question takes the reader's click back in Firefox: leave the page alone until the permission is asked for.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await waitFor(
        'the first version',
        async () => (await storedIn(page)).version === '1',
        60_000,
      );
      await page.evaluate(
        (entry) =>
          new Promise<void>((resolve) => {
            const opening = indexedDB.open('hashiya');
            opening.onsuccess = () => {
              const place = { part: 'statements', layer: 'reader', id: 'own', removed: false };
              const writing = opening.result.transaction('entries', 'readwrite');
              writing.objectStore('entries').put({ ...place, entry, order: 0, generation: 0 });
              writing.oncomplete = () => {
                opening.result.close();
                resolve();
              };
            };
          }),
        sampleStatement('own', { value: 11 }),
      );
    }, 120_000);
    afterAll(async () => {
      await launched?.close();
      await server?.close().catch(() => undefined);
    });

    it(`leaves one version whole, and the reader's edit, ${KILLS} times`, {
      retry: 0,
      timeout: KILLS * 10_000 + 120_000,
    }, async () => {
      let version = 1;
      const refresh = async () => {
        await publish(version + 1);
        server.asked.splice(0);
        await ring();
        await waitFor('the refresh to begin', async () => server.asked.length > 0, 60_000);
      };
      const isNew = async () => (await storedIn(page)).version === String(version + 1);
      await refresh();
      const whole = await timeOf('a refresh that nothing disturbs', isNew);
      version += 1;
      let killed = 0;
      let kept = 0;
      for (const round of roundsOf()) {
        await refresh();
        await untilMoment(round, whole);
        if (await killBackground(launched)) killed += 1;
        const stored = await storedIn(page);
        expect(stored).toMatchObject({ count: STATEMENTS, own: 11 });
        expect(stored.values).toEqual([Number(stored.version)]);
        expect([version, version + 1]).toContain(Number(stored.version));
        if (Number(stored.version) === version) kept += 1;
        version = Number(stored.version);
      }
      const found = `${killed} were killed, ${kept} before the new version was in`;
      sayKills(`refreshes killed within ${Math.round(whole)} ms in ${name}`, found);
      expect(killed).toBeGreaterThan(0);
      // What was interrupted is applied at the next refresh that is not.
      await refresh();
      await waitFor('the last version', isNew, 60_000);
    });
  },
);
