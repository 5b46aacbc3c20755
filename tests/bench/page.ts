import type { Page } from 'puppeteer-core';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import type { PageServer } from '../../lib/cli/serve-pages.ts';
import { tabIdOf } from '../../lib/cli/start/session-of-page.ts';
import { tellBackground, tellTab } from '../browser/harness/extension-call.ts';
import { waitFor } from '../browser/harness/start-browser.ts';
import { atMost, type BenchRow, median, seen } from './bench-row.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { detectorCost, savedPage } from './detector-cost.ts';
import { coverageStory, LONG_STORY, otherStory } from './stories.ts';

/** What the extension costs a page, in both browsers. */
export function bench(): Promise<BenchRow[]> {
  const html = { type: 'text/html; charset=utf-8' };
  const bodies: Readonly<Record<string, string>> = {
    '/story': coverageStory(),
    '/long': coverageStory(LONG_STORY),
    '/other': otherStory(LONG_STORY),
  };
  return inBothBrowsers((path) => {
    const body = bodies[path];
    return body === undefined ? savedPage(path) : { ...html, body };
  }, inBrowser);
}

async function inBrowser(launched: Launched, server: PageServer): Promise<BenchRow[]> {
  // A page of the extension that listens to nothing: a panel would read every session, and take the time of another core.
  const extension = await launched.openExtensionPage('library.html');
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
  const marked: number[] = [];
  const untouched: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.goto(`${server.origin}/other`, { waitUntil: 'load' });
    await rest();
    untouched.push(await insertionCost(page));
    await openMarked('/long');
    await rest();
    marked.push(await insertionCost(page));
  }
  const idle: number[] = [];
  const busy: number[] = [];
  for (let run = 0; run < LONG_RUNS; run += 1) {
    await markAnew();
    await rest();
    await startHeartbeat(page);
    await rest();
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
      `${name}: 5,000 figures, the page’s own insertions, against a page left alone`,
      median(marked) / median(untouched),
      1.1,
      ' ×',
    ),
    atMost(
      `${name}: 5,000 figures, longest task in the page while they are read and marked`,
      median(busy),
      50,
      ' ms',
    ),
    seen(`${name}: the same, the worst of ${LONG_RUNS} readings`, Math.max(...busy), ' ms'),
    seen(`${name}: the worst of ${LONG_RUNS} times without a reading`, Math.max(...idle), ' ms'),
    ...(await detectorCost(name, page, server)),
  ];
}

const RUNS = 9;
const LONG_RUNS = 5;
const TURNS = 7;
/** Milliseconds in which a page lays out what changed, and the browser tidies up. */
const REST = 2000;

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST));
}

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
