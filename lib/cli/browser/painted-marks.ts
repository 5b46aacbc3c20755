import type { Page } from 'puppeteer-core';

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

/** Where to point at a mark, in CSS pixels of the window. */
export function middleOf({ box }: SeenMark): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The middle of the mark with these words, in the viewport, once it is painted; ten seconds are enough for any article. */
export async function middleOfMark(page: Page, words: string): Promise<{ x: number; y: number }> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const mark = (await seenMarks(page)).find(({ text }) => text === words);
    if (mark) return middleOf(mark);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`«${words}» was not marked`);
}
