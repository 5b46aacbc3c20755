import type { Article, PublicationDate } from '../article/article.ts';
import type { CheckResult } from '../comparison/check.ts';
import type { ComparedFigure } from '../comparison/verdict.ts';
import type { Figure } from '../figures/figure.ts';
import type { Mention } from '../officials/mention.ts';

/** A stretch of an article's text that is of one date: what is read and compared by itself. */
export interface ArticlePart {
  readonly start: number;
  readonly end: number;
  /** The heading that speaks for it: that of its one story, else the article's. */
  readonly title: string | null;
  readonly publishedAt: PublicationDate | null;
}

/** What is found in one part before anything is compared with statements. */
export interface PartFindings {
  readonly figures: readonly Figure[];
  readonly mentions: readonly Mention[];
  readonly unread: number;
}

/** What the engine finds in one part; offsets as its holder says. */
export interface PartAnalysis {
  readonly figures: readonly ComparedFigure[];
  readonly mentions: readonly Mention[];
  readonly checks: readonly CheckResult[];
  /** Words of figures left unread where thousands crowd. */
  readonly unread: number;
}

const isSameDay = (one: PublicationDate | null, other: PublicationDate | null): boolean =>
  one?.date === other?.date;

/**
 * The parts of an article, in text order, together the whole text: one, unless the page dates its stories apart. What lies between
 * stories is of the article's own date, and neighbours of one date are one part.
 */
export function partsOf(
  { text, title, stories = [] }: Pick<Article, 'text' | 'title' | 'stories'>,
  publishedAt: PublicationDate | null,
): ArticlePart[] {
  const parts: ArticlePart[] = [];
  const add = (
    start: number,
    end: number,
    date: PublicationDate | null,
    heading: string | null,
  ): void => {
    if (start >= end) return;
    const last = parts[parts.length - 1];
    if (last && isSameDay(last.publishedAt, date))
      parts[parts.length - 1] = { ...last, end, title };
    else parts.push({ start, end, title: heading, publishedAt: date });
  };
  let at = 0;
  for (const story of stories) {
    if (story.start < at || story.end > text.length || story.start >= story.end) continue;
    // The line break before a story is no part of its own.
    const from = story.start > at + 1 ? story.start : at;
    add(at, from, publishedAt, title);
    add(from, story.end, story.publishedAt, story.title ?? title);
    at = story.end;
  }
  add(at, text.length, publishedAt, title);
  return parts;
}

/** What was found in a part, with offsets in the whole text. */
export function shifted(found: PartAnalysis, by: number): PartAnalysis {
  if (by === 0) return found;
  const move = <Span extends { readonly start: number; readonly end: number }>(
    span: Span,
  ): Span => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return {
    figures: found.figures.map((figure) => ({
      ...move(figure),
      counted: figure.counted && move(figure.counted),
    })),
    mentions: found.mentions.map((mention) => ({
      ...move(mention),
      office: mention.office && move(mention.office),
    })),
    checks: found.checks.map(move),
    unread: found.unread,
  };
}
