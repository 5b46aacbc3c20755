import type { PageStory } from '../article/page-story.ts';

/** A place in the page: an offset within a text node's data, in UTF-16 units. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

export interface TextPlace {
  readonly start: TextPoint;
  readonly end: TextPoint;
}

/** A story as read from a page, with the way back from its text to the page. */
export interface PageText {
  readonly story: PageStory;
  /** Where a span of the story's text stands in the page; null where its text is gone. */
  readonly locate: (start: number, end: number) => TextPlace | null;
  /** The elements that the text was read from: what is watched for changes. */
  readonly roots: readonly Node[];
}

/** A story with the way back; places are live nodes of the page, offsets UTF-16 units of a node's data. */
export function pageText(story: PageStory): PageText {
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
