import type { Browser } from 'puppeteer-core';
import { build } from 'vite';
import { projectRoot } from '../../lib/cli/browser/build-extension.ts';
import { browserNames } from '../../lib/cli/browser/find-browser.ts';
import { servePages } from '../../lib/cli/serve-pages.ts';
import { startBrowser } from '../browser/harness/start-browser.ts';
import type { FuzzRange } from './fuzz-range.ts';

/** Pages between two signs of life. */
const BATCH = 250;
const html = { type: 'text/html; charset=utf-8' };
const page = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><article></article>';

/** The page's script: the project's own reader and marks, bundled as they are. */
async function bundle(): Promise<string> {
  const built = await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: 'tests/fuzz/in-page.ts', formats: ['iife'], name: 'fuzz' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('the page script was not built');
  return first.output[0].code;
}

async function inBrowser(
  browser: Browser,
  { origin, script }: { origin: string; script: string },
  { runs, seed, from }: FuzzRange,
  onProgress: (count: number) => void,
): Promise<string | null> {
  const tab = await browser.newPage();
  const faults: string[] = [];
  tab.on('pageerror', (error) => faults.push(String(error)));
  await tab.goto(`${origin}/page`);
  await tab.evaluate(script);
  for (let done = 0; done < runs; done += BATCH) {
    const count = Math.min(BATCH, runs - done);
    const fault = await tab.evaluate(`fuzzTrees(${seed + from + done}, ${count})`);
    if (fault !== null) return String(fault);
    if (faults[0]) return `seeds from ${seed + from + done}: ${faults[0]}`;
    onProgress(count);
  }
  return null;
}

/**
 * Random pages in both browsers, read, marked and changed under their marks (`holdsOnTree`).
 *
 * @returns the first fault with the browser and the seed of its page, or null
 */
export async function fuzzTrees(
  range: FuzzRange,
  onProgress: (done: number) => void,
): Promise<string | null> {
  const script = await bundle();
  const server = await servePages(() => ({ ...html, body: page }));
  try {
    for (const name of browserNames) {
      let done = 0;
      const launched = await startBrowser(name);
      try {
        const served = { origin: server.origin, script };
        const fault = await inBrowser(launched.browser, served, range, (count) => {
          done += count;
          onProgress(done);
        });
        if (fault) return `${name}, ${fault}`;
      } finally {
        await launched.close();
      }
    }
    return null;
  } finally {
    await server.close();
  }
}
