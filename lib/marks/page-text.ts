import type { PageStory } from '../article/page-story.ts';
import type { TextMap } from '../article/text-map.ts';

/** A story as read from a page, with the way back from its text to the page. */
export interface PageText {
  readonly story: PageStory;
  /** Where a span of the story's text stands in the page, in live nodes of it; null where its text is gone. */
  readonly locate: TextMap['placeOf'];
  /** The elements that the text was read from: what is watched for changes. */
  readonly roots: readonly Node[];
}

/** A story with the way back. */
export function pageText(story: PageStory): PageText {
  return { story, locate: story.map.placeOf, roots: story.roots };
}
