import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { articlePage } from '../browser/harness/article-page.ts';
import { atMost, type BenchRow, median, seen } from './bench-row.ts';
import { inBothBrowsers } from './both-browsers.ts';
import type { Marked, Way } from './in-page/marking.ts';
import { pageScript } from './page-script.ts';

const ways = ['none', 'ours', 'live ranges', 'mark.js'] as const satisfies readonly Way[];
const RUNS = 5;
const markJs = readFileSync(
  createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'),
  'utf8',
);

/** 500,000 characters with 5,000 numbers, more or less; no coverage, so that the extension itself stays out of it. */
const story = articlePage({
  title: 'خبر',
  published: '2018-02-13',
  publisher: 'صحيفة',
  text: Array.from({ length: 1250 }, (_, place) =>
    `وقال سكان الحي إن نحو ${1000 + place} عائلة رجعت إلى بيوتها بعد أشهر طويلة من الغياب عن القرية القديمة وما حولها من البساتين. `.repeat(
      4,
    ),
  ).join('\n'),
});

/** The page side of the extension against mark.js and against one live range a hit: marking, and what the page's own changes cost afterwards. */
export async function bench(): Promise<BenchRow[]> {
  const script = await pageScript('marking');
  return await inBothBrowsers(
    () => ({ type: 'text/html; charset=utf-8', body: story }),
    async ({ name, browser }, server) => {
      const page = await browser.newPage();
      const results = new Map<Way, Marked[]>(ways.map((way) => [way, []]));
      for (let run = 0; run < RUNS; run += 1) {
        for (const way of ways) {
          await page.goto(`${server.origin}/`, { waitUntil: 'load' });
          results.get(way)?.push(await measure(page, way, script));
        }
      }
      return rowsOf(name, results);
    },
  );
}

function measure(page: Page, way: Way, script: string): Promise<Marked> {
  return page.evaluate(
    async (sources, wanted) => {
      for (const source of sources) new Function(source).call(globalThis);
      return await globalThis.measureMarking(wanted);
    },
    [markJs, script],
    way,
  );
}

function rowsOf(name: string, results: ReadonlyMap<Way, readonly Marked[]>): BenchRow[] {
  const of = (way: Way, what: keyof Marked): number[] =>
    (results.get(way) ?? []).map((result) => result[what]);
  const against = (way: Way, other: Way, what: 'time' | 'insertions' | 'layouts'): number =>
    what === 'time'
      ? median(of(way, what)) / median(of(other, what))
      : Math.min(...of(way, what)) / Math.min(...of(other, what));
  const spans = new Set(ways.slice(1).flatMap((way) => of(way, 'spans')));
  const [count = 0] = spans;
  if (spans.size > 1 || count < 4000)
    throw new Error(`the ways did not mark the same: ${[...spans].join(', ')}`);
  const rows = [
    atMost(
      `${name}: reading the article and marking ${count} spans, against mark.js`,
      against('ours', 'mark.js', 'time'),
      1,
      ' ×',
    ),
    atMost(`${name}: nodes added to the article`, median(of('ours', 'addedNodes')), 0, ''),
    seen(`${name}: nodes that mark.js adds`, median(of('mark.js', 'addedNodes')), ''),
    atMost(
      `${name}: the page’s own insertions afterwards, against a page unmarked`,
      against('ours', 'none', 'insertions'),
      1.1,
      ' ×',
    ),
  ];
  for (const [way, label] of [
    ['live ranges', 'after one `Range` a hit'],
    ['mark.js', 'after mark.js'],
  ] as const) {
    rows.push(seen(`${name}: the same ${label}`, against(way, 'none', 'insertions'), ' ×'));
  }
  for (const [way, label] of [
    ['ours', 'ours'],
    ['live ranges', 'one `Range` a hit'],
    ['mark.js', 'mark.js'],
  ] as const) {
    rows.push(
      seen(
        `${name}: insertions that are laid out each, after ${label}`,
        against(way, 'none', 'layouts'),
        ' ×',
      ),
    );
  }
  return rows;
}
