import type { Page } from 'puppeteer-core';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { goTo, prepareScene, STAGE_TAB } from '../../lib/cli/screenshots/scene.ts';
import { longSession } from '../fixtures/sessions/sessions.ts';
import { atMost, type BenchRow, median, seen } from './bench-row.ts';
import { inBothBrowsers } from './both-browsers.ts';

const OPENINGS = 9;
const FRAMES = 240;
/** Pixels that a frame of the scripted scroll goes on: a fast turn of the wheel. */
const STEP = 90;

interface Scrolled {
  /** Milliseconds from frame to frame. */
  readonly intervals: readonly number[];
  /** Milliseconds that each frame keeps the document busy: script, style, layout, paint. */
  readonly work: readonly number[];
}

/** The panel: from opening to the first entries of an article with 100 figures, and scrolling over 5,000 entries. */
export function bench(): Promise<BenchRow[]> {
  return inBothBrowsers(() => null, inBrowser);
}

async function inBrowser(launched: Launched): Promise<BenchRow[]> {
  const { name } = launched;
  const page = await launched.openExtensionPage(`sidepanel.html?tab=${STAGE_TAB}`);
  await page.setViewport({ width: 400, height: 760 });
  await prepareScene(page, { language: 'ar' }, { ...longSession(100), tabId: STAGE_TAB });
  const openings: number[] = [];
  for (let run = 0; run <= OPENINGS; run += 1) openings.push(await opening(page, launched, run));
  const [first = 0, ...later] = openings;

  await prepareScene(page, { language: 'ar' }, { ...longSession(5000), tabId: STAGE_TAB });
  await opening(page, launched, OPENINGS + 1);
  const entries = await scroll(page);
  await page.evaluate(() => {
    // The same length of nothing, to tell what the machine itself loses.
    document.body.replaceChildren(document.createElement('div'));
    document.body.style.blockSize = '600000px';
    scrollTo(0, 0);
  });
  const empty = await scroll(page);
  return [
    atMost(`${name}: 100 figures, from opening to the first entries`, median(later), 100, ' ms'),
    seen(`${name}: the same, opened for the first time`, first, ' ms'),
    atMost(
      `${name}: 5,000 entries, work of one frame of a scroll, median`,
      median(entries.work),
      16,
      ' ms',
    ),
    atMost(
      `${name}: 5,000 entries, frames dropped beside an empty page`,
      100 * Math.max(0, dropped(entries) - dropped(empty)),
      2,
      ' % of frames',
    ),
  ];
}

/** Milliseconds from the beginning of the navigation until the entries were painted, on the page's own timeline. */
async function opening(page: Page, launched: Launched, run: number): Promise<number> {
  await goTo(page, launched, `sidepanel.html?tab=${STAGE_TAB}&run=${run}`, '.entry');
  await page.waitForFunction(() => performance.getEntriesByName('entries-shown').length > 0);
  return await page.evaluate(
    () => performance.getEntriesByName('entries-shown')[0]?.startTime ?? Number.NaN,
  );
}

function scroll(page: Page): Promise<Scrolled> {
  return page.evaluate(
    (frames, step) =>
      new Promise<{ intervals: number[]; work: number[] }>((resolve) => {
        const intervals: number[] = [];
        const work: number[] = [];
        const painted = new MessageChannel();
        let began = 0;
        let last = 0;
        // A message that a frame sends is read when the frame is done with.
        painted.port1.onmessage = () => work.push(performance.now() - began);
        const next = (now: number): void => {
          if (last > 0) intervals.push(now - last);
          last = now;
          began = performance.now();
          scrollBy({ top: step, behavior: 'instant' });
          painted.port2.postMessage(null);
          if (intervals.length < frames) requestAnimationFrame(next);
          else setTimeout(() => resolve({ intervals, work }), 100);
        };
        requestAnimationFrame(next);
      }),
    FRAMES,
    STEP,
  );
}

/** The share of frames that came later than a period and a half of a screen with 60 frames a second. */
function dropped({ intervals }: Scrolled): number {
  return intervals.filter((interval) => interval > 25).length / intervals.length;
}
