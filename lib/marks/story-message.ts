import type { PageStory } from '../article/page-story.ts';
import type { PageMessage } from '../messages.ts';

type StoryMessage = Extract<PageMessage, { type: 'page:analyse' }>['story'];

/** Lengths that the background accepts (lib/messages.ts); a page may have a title of any length. */
const SHORT_TEXT = 2000;
const ADDRESS = 8000;
/** Schemes of pages that have an address to come back to; not `blob:`, `data:`. */
const LASTING = /^(?:https?|file):/u;

/** A story in exactly the form that the background accepts: plain data, without a node of the page. */
export function storyMessage(story: PageStory): StoryMessage {
  const { url, title, text, blocks, evidence, leads, stories } = story;
  return {
    url: url !== null && url.length <= ADDRESS && LASTING.test(url) ? url : null,
    title: title?.slice(0, SHORT_TEXT) ?? null,
    text,
    blocks: blocks.map(({ start, end }) => ({ start, end })),
    evidence,
    leads,
    stories,
  };
}
