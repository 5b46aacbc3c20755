import { type DescribedArticle, describeStory } from './describe.ts';
import type { ExtractionOptions } from './page.ts';
import { type PageStory, readStory } from './page-story.ts';
import { atOnce } from './slices.ts';

/** An article read from a page, with the way back to the page's text nodes. */
export type ExtractedArticle = DescribedArticle &
  Pick<PageStory, 'map' | 'elements' | 'roots' | 'isCut'>;

/** Reads the article of a page in one go, and what the page says of it: the page's side and the background's together, without a browser. */
export function extractArticle(
  document: Document,
  url: string | null,
  options: ExtractionOptions = {},
): ExtractedArticle {
  const story = atOnce(readStory(document, url, options));
  const { map, elements, roots, isCut } = story;
  return { ...describeStory(story), map, elements, roots, isCut };
}
