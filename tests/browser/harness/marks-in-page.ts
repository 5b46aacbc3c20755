import type { Page } from 'puppeteer-core';
import { waitFor } from './start-browser.ts';

/** A painted mark as the page sees it. */
export interface SeenMark {
  readonly text: string;
  /** The first line of it, in the viewport. */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** What is painted in a page now, in document order of the first line. */
export function seenMarks(page: Page): Promise<SeenMark[]> {
  return page.evaluate(() => {
    const seen: SeenMark[] = [];
    for (const highlight of CSS.highlights.values()) {
      for (const painted of highlight) {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        const box = range.getClientRects()[0];
        if (!box) continue;
        const { x, y, width, height } = box;
        seen.push({ text: range.toString(), box: { x, y, width, height } });
      }
    }
    return seen.sort((one, other) => one.box.y - other.box.y || other.box.x - one.box.x);
  });
}

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

export function middleOf({ box }: SeenMark): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Whether a card is there: something of ours under the document's root that the page did not bring. */
export function hasCard(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('html > [popover="manual"]') !== null);
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
