import { extractArticleInSlices } from '../article/extract.ts';
import { closedShadowRoot } from './closed-shadow-root.browser.ts';
import type { PageText } from './page-text.ts';

/** Lets the page do what is waiting; a page that is read within one slice is not left at all. */
const letPageGoOn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Reads the article of a page, with the way back from its text to the page; in slices, so that the page stays fluent. */
export async function readPage(page: Document, url: string): Promise<PageText> {
  const { article, map, roots } = await extractArticleInSlices(page, url, letPageGoOn, {
    closedShadowRoot,
  });
  return {
    article,
    locate: (start, end) => {
      const range = map.rangeOf(start, end);
      if (!range) return null;
      return {
        start: { node: range.startNode, offset: range.startOffset },
        end: { node: range.endNode, offset: range.endOffset },
      };
    },
    roots,
  };
}
