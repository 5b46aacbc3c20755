import type { Page } from 'puppeteer-core';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import type { PageServer } from '../../lib/cli/serve-pages.ts';
import { hasCard, middleOf, waitForMarks } from '../browser/harness/marks-in-page.ts';
import { waitFor } from '../browser/harness/start-browser.ts';
import { atMost, type BenchRow, median, seen } from './bench-row.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { coverageStory } from './stories.ts';
import { loadUntilMarks, notedNumber, untilMarksScript } from './until-marks.ts';

const RUNS = 9;

/**
 * The page watches for itself how long after a click the card stands laid out in it; -1 where the card was there before, since
 * the pointer had rested on the mark.
 */
const untilCardScript = `<script>
let clicked = 0;
const cardThere = () => document.querySelector('html > [popover="manual"]');
addEventListener('click', (event) => {
  clicked = event.timeStamp;
  window.untilCard = cardThere() ? -1 : null;
}, true);
new MutationObserver(() => {
  const card = cardThere();
  if (!card || window.untilCard !== null) return;
  card.getBoundingClientRect();
  window.untilCard = performance.now() - clicked;
}).observe(document.documentElement, { childList: true });
</script>`;

/** What a reader waits for: the marks of a page of 100 figures that was never read before, and the card of one. */
export function bench(): Promise<BenchRow[]> {
  const tail = untilMarksScript + untilCardScript;
  return inBothBrowsers((path) => {
    const run = Number(path.slice(1));
    return { type: 'text/html; charset=utf-8', body: coverageStory({ run, tail }) };
  }, inBrowser);
}

async function inBrowser(launched: Launched, server: PageServer): Promise<BenchRow[]> {
  const { name, browser } = launched;
  const page = await browser.newPage();
  const loads: number[] = [];
  // The first load starts the background, which is told apart.
  for (let run = 0; run <= RUNS; run += 1) {
    loads.push(await loadUntilMarks(page, `${server.origin}/${run}`));
  }
  const [first = 0, ...later] = loads;
  const cards: number[] = [];
  for (let run = 0; cards.length < RUNS && run < 5 * RUNS; run += 1) {
    // The panel that a click opens in Chromium makes the page narrower: the marks are looked for anew.
    const mark = (await waitForMarks(page, RUNS))[run % RUNS];
    if (!mark) throw new Error(`${name}: fewer than ${RUNS} marks`);
    const { x, y } = middleOf(mark);
    await page.mouse.click(x, y);
    const time = await waitFor('the card', () => notedNumber(page, 'untilCard'));
    if (time >= 0) cards.push(time);
    await page.mouse.move(2, 2);
    await page.keyboard.press('Escape');
    await waitFor('the card to go', async () => !(await hasCard(page)));
    await settled(page);
  }
  return [
    atMost(`${name}: 100 figures, from the parsed page to marks`, median(later), 250, ' ms'),
    seen(`${name}: the same on the first page after installation`, first, ' ms'),
    atMost(`${name}: from click to card, laid out`, median(cards), 16, ' ms'),
  ];
}

/** Two measurements of the width in a row are the same. */
async function settled(page: Page): Promise<void> {
  let last = -1;
  await waitFor('the page to keep its width', async () => {
    const width = await page.evaluate(() => innerWidth);
    const isSame = width === last;
    last = width;
    return isSame;
  });
}
