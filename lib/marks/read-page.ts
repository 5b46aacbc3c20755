import { type PageStory, readStory } from '../article/page-story.ts';
import { inSlices } from '../article/slices.ts';
import { closedShadowRoot } from './closed-shadow-root.browser.ts';
import type { PageText } from './page-text.ts';

/** Lets the page do what is waiting; a page that is read within one slice is not left at all. */
const letPageGoOn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Reads the story of a page, with the way back from its text to the page; in slices, so that the page stays fluent. */
export async function readPage(page: Document, url: string): Promise<PageText> {
  const story: PageStory = await inSlices(readStory(page, url, { closedShadowRoot }), letPageGoOn);
  return {
    story,
    locate: (start, end) => {
      const range = story.map.rangeOf(start, end);
      if (!range) return null;
      return {
        start: { node: range.startNode, offset: range.startOffset },
        end: { node: range.endNode, offset: range.endOffset },
      };
    },
    roots: story.roots,
  };
}
