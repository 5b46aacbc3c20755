import { joinLines } from '../article/text-map.ts';
import { walk } from '../article/walk.ts';
import type { PageText } from './page-text.ts';

/** Reads the article of a page. */
export function readPage(page: Document, url: string): PageText {
  const read = joinLines(walk(page.body, null).lines);
  return {
    article: {
      url,
      title: page.title,
      publisher: null,
      publishedAt: null,
      language: page.documentElement.lang || null,
      text: read.text,
      blocks: read.blocks,
    },
    locate: (start, end) => {
      const range = read.map.rangeOf(start, end);
      if (!range) return null;
      return {
        start: { node: range.startNode, offset: range.startOffset },
        end: { node: range.endNode, offset: range.endOffset },
      };
    },
    roots: [page.body],
  };
}
