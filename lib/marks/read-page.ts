import { readStory } from '../article/page-story.ts';
import { inSlices } from '../article/slices.ts';
import type { TextMemory } from '../article/text-memory.ts';
import { closedShadowRoot } from './closed-shadow-root.browser.ts';
import { letPageGoOn } from './let-page-go-on.ts';
import { type PageText, pageText } from './page-text.ts';

/** Reads the story of a page, what changed of it since it was read before, with the way back from its text to the page; in slices, so that the page stays fluent. */
export async function readPage(page: Document, url: string, memory: TextMemory): Promise<PageText> {
  const reading = readStory(page, url, { closedShadowRoot, memory });
  return pageText(await inSlices(reading, letPageGoOn));
}
