import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { projectRoot } from '../../lib/cli/browser/build-extension.ts';
import type { BrowserName } from '../../lib/cli/browser/find-browser.ts';
import type { PageServer, PageSource } from '../../lib/cli/serve-pages.ts';
import { testBuild } from '../browser/harness/start-browser.ts';
import { atMost, type BenchRow } from './bench-row.ts';

/** Saved pages of real sites, none of them coverage; they lie beside the project and are no part of it. */
const folder = join(projectRoot, '../shared/corpus/pages');

/** A saved page by its path, with nothing allowed to load; null where there is none. */
export function savedPage(path: string): ReturnType<PageSource> {
  const file = join(folder, path.slice(1));
  if (!existsSync(file)) return null;
  const headers = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
  return { type: 'text/html; charset=utf-8', body: readFileSync(file), headers };
}

/** The detector on every saved page: the slowest page’s median; nothing where the pages are not there. */
export async function detectorCost(
  name: BrowserName,
  page: Page,
  server: PageServer,
): Promise<BenchRow[]> {
  if (!existsSync(folder)) return [];
  const code = readFileSync(join(testBuild(name), 'detector.js'), 'utf8');
  let slowest = 0;
  for (const path of readdirSync(folder).filter((entry) => entry.endsWith('.html'))) {
    await page.goto(`${server.origin}/${path}`, { waitUntil: 'domcontentloaded' });
    slowest = Math.max(slowest, await detectorTime(page, code));
  }
  return [atMost(`${name}: detector, slowest saved page`, slowest, 1, ' ms')];
}

/** Median milliseconds of a look at a page, run in the page's own world with the little of the extension's API that it asks for. */
function detectorTime(page: Page, code: string): Promise<number> {
  return page.evaluate((source) => {
    const world = globalThis as unknown as Record<PropertyKey, unknown>;
    const api = { runtime: { id: 'x', sendMessage: () => Promise.resolve() } };
    Object.assign(world, { browser: api, chrome: api, setTimeout: () => 0 });
    const detector = new Function(source);
    const times = Array.from({ length: 21 }, () => {
      Reflect.deleteProperty(world, Symbol.for('hashiya.detector'));
      const start = performance.now();
      detector();
      return performance.now() - start;
    });
    return times.sort((one, other) => one - other)[10] ?? 0;
  }, code);
}
