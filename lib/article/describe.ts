import type { Article, Block, DatedStory, PublicationDate } from './article.ts';
import { readDateline } from './date/dateline.ts';
import { readDates } from './date/publication-date.ts';
import type { PageEvidence, StoryEvidence } from './evidence.ts';
import {
  type LinkedNode,
  linkedText,
  readLinkedData,
  readListedStories,
  textOf,
} from './json-ld.ts';
import { findLanguage } from './language.ts';
import { firstOf, type Meta } from './meta.ts';
import { normalise } from './normalise.ts';

/** A page's story as it was read there: the strings and nothing decided. */
export interface ReadStory extends Pick<Article, 'url' | 'title' | 'text' | 'blocks'> {
  readonly evidence: PageEvidence;
  readonly leads: readonly number[];
  readonly stories: readonly StoryEvidence[];
}

/** An article with what the page tells of it. */
export interface DescribedArticle {
  readonly article: Article;
  readonly author: string | null;
  readonly modifiedAt: PublicationDate | null;
}

/** Says who published a story and when, from what its page says of itself; every offset stays as it is. */
export function describeStory(story: ReadStory): DescribedArticle {
  const { evidence, url, title } = story;
  const linked = readLinkedData(evidence.linked);
  const meta: Meta = new Map(evidence.meta);
  const dates = readDates({ url, linked, meta, times: evidence.times, lines: evidence.lines });
  const { text, blocks } = withoutDatelines(story);
  return {
    article: {
      url,
      title,
      publisher: findPublisher(evidence, linkedText(linked, 'publisher'), meta),
      publishedAt: dates.published,
      language: findLanguage(evidence.languages, linkedText(linked, 'inLanguage'), meta, text),
      text,
      blocks,
      stories: datedStories(story),
    },
    author:
      linkedText(linked, 'author') ??
      firstOf(meta, ['author', 'article:author', 'itemprop:author', 'dc.creator']),
    modifiedAt: dates.modified,
  };
}

/** A dateline between headline and story is no part of it: blanks take its place, so that no offset moves. */
function withoutDatelines({ text, blocks, leads }: ReadStory): Pick<Article, 'text' | 'blocks'> {
  const dropped = new Set<Block>();
  let kept = text;
  for (const place of leads) {
    const block = blocks[place];
    if (!block || !readDateline(text.slice(block.start, block.end))) continue;
    dropped.add(block);
    const blank = ' '.repeat(block.end - block.start);
    kept = `${kept.slice(0, block.start)}${blank}${kept.slice(block.end)}`;
  }
  if (dropped.size === 0) return { text, blocks };
  return { text: kept, blocks: blocks.filter((block) => !dropped.has(block)) };
}

/** The stories of a page that it dates one by one: by their own data and elements, by the page's lists of stories, by a dateline. */
function datedStories({ evidence, stories, text }: ReadStory): DatedStory[] {
  if (stories.length === 0) return [];
  const listed = readListedStories(evidence.linked);
  const named = new Map<string, LinkedNode>();
  for (const node of listed) {
    for (const value of [node.headline, node.name, node.articleBody]) {
      const words = beginning(textOf(value) ?? '');
      if (words !== '' && !named.has(words)) named.set(words, node);
    }
  }
  return stories.flatMap(({ start, end, heading, linked, times, lines }) => {
    const own = readLinkedData(linked);
    const node = named.get(beginning(heading ?? text.slice(start, end)));
    const { published } = readDates({
      url: null,
      linked: own.length === 0 && node ? [node] : own,
      meta: new Map(),
      times,
      lines,
    });
    return published ? [{ start, end, title: heading, publishedAt: published }] : [];
  });
}

/** What two versions of a story's heading or of its first words have in common. */
function beginning(text: string): string {
  return normalise(text.slice(0, 200)).slice(0, 60);
}

function findPublisher(
  { publisher }: PageEvidence,
  linked: string | null,
  meta: Meta,
): string | null {
  const candidates = [
    linked,
    meta.get('itemprop:publisher') ?? null,
    publisher,
    firstOf(meta, ['og:site_name', 'publisher', 'dc.publisher', 'application-name']),
  ];
  // An address or an account is no name.
  return (
    candidates.find((name) => name !== null && name !== '' && !/^https?:|^@/u.test(name)) ?? null
  );
}
