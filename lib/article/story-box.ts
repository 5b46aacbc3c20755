import { attribute } from './dom.ts';
import type { Box } from './walk.ts';

/** Structured data say so: an article of its own, an update of a live blog. */
const STORY_TYPE = /Article|BlogPosting|blogPost|liveBlogUpdate/u;
/** Names of the boxes that updates and stories of an endless page stand in; a timeline tells of events and dates them. */
const STORY_NAME = /(?:^|[\s_-])(?:live|update|post|entry|story|news|article)/iu;
const TIMELINE = /timeline|event/iu;

/** What kind of story's box a box is, or null: boxes of a page's stories are of one kind, the head and the body of a story are not. */
export function storyKind({ element, name }: Box): string | null {
  const named = (attributeName: string): string => attribute(element, attributeName) ?? '';
  if (name === 'article' || named('role') === 'article') return 'article';
  if (name === 'p' || name === 'body' || name === 'main') return null;
  if (STORY_TYPE.test(`${named('itemtype')} ${named('itemprop')}`)) return 'article';
  const names = `${named('class')} ${named('id')}`;
  if (!STORY_NAME.test(names) || TIMELINE.test(names)) return null;
  return `${name} ${named('class').replace(/[0-9]+/gu, '')}`;
}
