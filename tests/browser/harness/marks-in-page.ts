import type { Page } from 'puppeteer-core';
import { middleOf, type SeenMark, seenMarks } from '../../../lib/cli/browser/painted-marks.ts';
import { waitFor } from './start-browser.ts';

export { middleOf, type SeenMark, seenMarks };

export async function waitForMarks(page: Page, least = 1): Promise<SeenMark[]> {
  return await waitFor(`${least} marks`, async () => {
    const seen = await seenMarks(page);
    return seen.length >= least ? seen : null;
  });
}

export function outerHtml(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** How many names stand in the page's registry of highlights. */
export function highlightNames(page: Page): Promise<string[]> {
  return page.evaluate(() => [...CSS.highlights.keys()]);
}

/** Whether a card is there: something of ours under the document's root that the page did not bring. */
export function hasCard(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('html > [popover="manual"]') !== null);
}

/** How many highlights of these names are seen in the page and its first frame: registered, and styled by somebody. */
export function paintedOf(page: Page, names: readonly string[]): Promise<number> {
  return page.evaluate(
    (known) => {
      const views = [window, document.querySelector('iframe')?.contentWindow];
      return views.reduce((sum, view) => {
        const scope: { CSS?: typeof CSS } = (view ?? {}) as never;
        if (!view) return sum;
        const seen = known.filter((name) => {
          if (!scope.CSS?.highlights.has(name)) return false;
          const style = view.getComputedStyle(view.document.body, `::highlight(${name})`);
          const isTinted = !/^rgba\(.*, 0\)$|^transparent$/u.test(style.backgroundColor);
          return isTinted || style.textDecorationLine.includes('underline');
        });
        return sum + seen.length;
      }, 0);
    },
    [...names],
  );
}

export function isCardSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const card = document.querySelector('html > [popover]');
    return card !== null && card.getClientRects().length > 0;
  });
}

/** Whether the card is in sight as a whole and touches a mark's line, above or below. */
export async function isCardBesideMark(page: Page): Promise<boolean> {
  const card = await page.evaluate(() => {
    const box = document.querySelector('html > [popover]')?.getBoundingClientRect();
    return box ? JSON.stringify([box.top, box.bottom, innerHeight]) : null;
  });
  if (card === null) return false;
  const [top = 0, bottom = 0, height = 0]: number[] = JSON.parse(card);
  if (top < 0 || bottom > height) return false;
  return (await seenMarks(page)).some(
    ({ box }) => Math.abs(box.y + box.height - top) < 30 || Math.abs(bottom - box.y) < 30,
  );
}

/** What is painted in the first frame of a page, in the page's viewport. */
export function framedMarks(page: Page): Promise<SeenMark[]> {
  return page.evaluate(() => {
    const frame = document.querySelector('iframe');
    const view = frame?.contentWindow;
    if (!frame || !view) return [];
    const { left, top } = frame.getBoundingClientRect();
    const scope: { CSS?: typeof CSS } = view as never;
    const painted = [...(scope.CSS?.highlights.values() ?? [])].flatMap((each) => [...each]);
    return painted.flatMap((each) => {
      const range = view.document.createRange();
      range.setStart(each.startContainer, each.startOffset);
      range.setEnd(each.endContainer, each.endOffset);
      const [box] = range.getClientRects();
      if (!box) return [];
      const { x, y, width, height } = box;
      const [toX, toY] = [left + frame.clientLeft, top + frame.clientTop];
      return [{ text: range.toString(), box: { x: x + toX, y: y + toY, width, height } }];
    });
  });
}
