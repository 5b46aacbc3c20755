import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { projectRoot } from '../../lib/cli/browser/build-extension.ts';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import type { PageServer } from '../../lib/cli/serve-pages.ts';
import { tabIdOf } from '../../lib/cli/start/session-of-page.ts';
import { articlePage } from '../browser/harness/article-page.ts';
import { tellBackground, tellTab } from '../browser/harness/extension-call.ts';
import { testBuild, waitFor } from '../browser/harness/start-browser.ts';
import { atMost, type BenchRow, median } from './bench-row.ts';
import { inBothBrowsers } from './both-browsers.ts';

const saved = join(projectRoot, '../shared/corpus/pages');
const sentence =
  'وذكر بيان التحالف الدولي ضد داعش أن نحو 1000 عائلة رجعت إلى بيوتها في الحي القديم بعد أشهر طويلة من خروج المسلحين منه ومن القرى المجاورة. ';
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, place) =>
    sentence.repeat(4).replaceAll('1000', String(1200 + place)),
  ).join('\n');
/** 15,000 characters with 100 figures, more or less; and 500,000 with 5,000. */
const text = paragraphs(27);
const long = paragraphs(900);
const story = { title: 'التحالف الدولي ضد داعش', published: '2018-02-13', publisher: 'صحيفة' };
const plain = articlePage({
  ...story,
  title: 'خبر',
  text: text.replaceAll('داعش', 'القوم').replaceAll('التحالف', 'المجلس'),
});

/** What the extension costs a page, in both browsers. */
export function bench(): Promise<BenchRow[]> {
  return inBothBrowsers((path) => {
    const html = { type: 'text/html; charset=utf-8' };
    if (path === '/story') return { ...html, body: articlePage({ ...story, text }) };
    if (path === '/long') return { ...html, body: articlePage({ ...story, text: long }) };
    if (path === '/plain') return { ...html, body: plain };
    const file = join(saved, path.slice(1));
    const headers = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
    return existsSync(file) ? { ...html, body: readFileSync(file), headers } : null;
  }, inBrowser);
}

async function inBrowser(launched: Launched, server: PageServer): Promise<BenchRow[]> {
  const extension = await launched.openExtensionPage('sidepanel.html?tab=0');
  const page = await launched.browser.newPage();
  const { name } = launched;
  let tabId = -1;
  const openMarked = async (path: string): Promise<void> => {
    await page.goto(`${server.origin}${path}`, { waitUntil: 'load' });
    // No ranges are made to look at the marks: each would slow the insertions that are measured.
    await waitFor('the marks', () => areMarked(page), 60_000);
    tabId = await waitFor('the tab', () => tabIdOf(extension, page.url()));
    await page.bringToFront();
  };
  /** Has the page marked again, with figures that were never seen before; nothing is measured that was remembered. */
  const markAnew = async (): Promise<void> => {
    await tellTab(extension, tabId, { type: 'tab:clear' });
    await changeFigures(page);
  };
  const wish = () => tellBackground(extension, { type: 'panel:annotate', tabId, force: false });

  await openMarked('/story');
  const painted: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await markAnew();
    const time = timeToMarks(page);
    await wish();
    painted.push(await time);
  }
  const marked = await insertionCost(page);
  await page.goto(`${server.origin}/plain`, { waitUntil: 'load' });
  const untouched = await insertionCost(page);

  await openMarked('/long');
  const idle: number[] = [];
  const busy: number[] = [];
  for (let run = 0; run < LONG_RUNS; run += 1) {
    await markAnew();
    await startHeartbeat(page);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    idle.push(await longestGap(page));
    await startHeartbeat(page);
    await wish();
    await waitFor('the marks', () => areMarked(page), 60_000);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    busy.push(await longestGap(page));
  }
  return [
    atMost(`${name}: 100 figures, from wish to painted marks`, median(painted), 100, ' ms'),
    atMost(
      `${name}: the page’s own insertions, against a page left alone`,
      marked / untouched,
      1.1,
      ' ×',
    ),
    atMost(
      `${name}: 5,000 figures, longest the page waits beyond what it waits alone`,
      Math.max(0, Math.min(...busy) - Math.min(...idle)),
      50,
      ' ms',
    ),
    ...(await detectorCost(name, page, server, join(testBuild(name), 'detector.js'))),
  ];
}

const RUNS = 9;
const LONG_RUNS = 5;

function areMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
}

/** Gives every fourth sentence another figure. */
function changeFigures(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const { firstChild } of document.querySelectorAll('article p')) {
      if (!(firstChild instanceof Text)) continue;
      const [figure] = firstChild.data.match(/[0-9]+/u) ?? [];
      if (figure) firstChild.data = firstChild.data.replace(figure, String(Number(figure) + 1));
    }
  });
}

/**
 * Has the page send itself messages, one after the other, and note the longest time between two: a task that holds the page up
 * shows in every browser, whoever's it is.
 */
function startHeartbeat(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    const beat = { longest: 0, isOn: true };
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      beat.longest = Math.max(beat.longest, now - last);
      last = now;
      if (beat.isOn) port2.postMessage(0);
    };
    port2.postMessage(0);
    Object.assign(window, { beat });
  });
}

function longestGap(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { beat }: { beat: { longest: number; isOn: boolean } } = window as never;
    beat.isOn = false;
    return beat.longest;
  });
}

/** Milliseconds from now until a mark is registered. */
function timeToMarks(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = setInterval(() => {
          if ([...CSS.highlights.values()].every(({ size }) => size === 0)) return;
          clearInterval(look);
          resolve(performance.now() - start);
        }, 1);
      }),
  );
}

/** Milliseconds of 20,000 insertions and removals in the story; the least of several runs. */
function insertionCost(page: Page): Promise<number> {
  return page.evaluate(() => {
    const paragraph = document.querySelectorAll('article p')[3];
    const run = (): number => {
      const start = performance.now();
      for (let turn = 0; turn < 20_000; turn += 1) {
        const made = document.createElement('i');
        paragraph?.before(made);
        made.remove();
      }
      return performance.now() - start;
    };
    run();
    return Math.min(...Array.from({ length: 9 }, run));
  });
}

/** The detector on saved pages of real sites, none of them coverage: the slowest page’s median. */
async function detectorCost(
  name: string,
  page: Page,
  server: PageServer,
  file: string,
): Promise<BenchRow[]> {
  if (!existsSync(saved)) return [];
  const code = readFileSync(file, 'utf8');
  let slowest = 0;
  for (const path of readdirSync(saved).filter((entry) => entry.endsWith('.html'))) {
    await page.goto(`${server.origin}/${path}`, { waitUntil: 'domcontentloaded' });
    const time = await page.evaluate((source) => {
      const world = globalThis as unknown as Record<PropertyKey, unknown>;
      world.browser = { runtime: { id: 'x', sendMessage: () => Promise.resolve() } };
      world.setTimeout = () => 0;
      const detector = new Function(source);
      const times = Array.from({ length: 21 }, () => {
        Reflect.deleteProperty(world, Symbol.for('hashiya.detector'));
        const start = performance.now();
        detector();
        return performance.now() - start;
      });
      return times.sort((one, other) => one - other)[10] ?? 0;
    }, code);
    slowest = Math.max(slowest, time);
  }
  return [atMost(`${name}: detector, slowest saved page`, slowest, 1, ' ms')];
}
