import { extractArticle } from '../article/extract.ts';
import { closedShadowRoot } from './closed-shadow-root.browser.ts';
import { ofDocument } from './page-document.ts';
import type { PageText } from './page-text.ts';

/** Reads the article of a page, with the way back from its text to the page. */
export function readPage(page: Document, url: string): PageText {
  const { article, map } = extractArticle(page, url, { closedShadowRoot });
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
    roots: [ofDocument('body')],
  };
}
