import type { Article, PublicationDate } from '../article/article.ts';
import type { Analysis } from './analysis.ts';
import { checkCategory, figureCategory, mentionCategory } from './category.ts';
import type { ArticlePart } from './parts.ts';
import { blockAt, sentenceAround } from './sentence.ts';
import type { Entry } from './session.ts';

/** Entries of one page, and with them marks; what lies beyond is left out and the reader is told how much. */
export const MAXIMUM_ENTRIES = 2000;

export interface PlacedEntry {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
}

export interface Entries {
  /** In reading order. */
  readonly entries: readonly PlacedEntry[];
  readonly omitted: number;
}

/**
 * What the panel lists and the page marks: figures (page furniture left out), officials, checks, in reading order. Ids
 * are places in the analysis, so that an entry can be looked up there again.
 */
export function listEntries(
  article: Pick<Article, 'text' | 'blocks'>,
  analysis: Analysis,
  maximum = MAXIMUM_ENTRIES,
): Entries {
  const sentence = (span: { readonly start: number; readonly end: number }) =>
    sentenceAround(article.text, span, blockAt(article.blocks, span.start));
  const dated = (start: number): { readonly publishedAt?: PublicationDate } => {
    const date = partAt(analysis.parts, start)?.publishedAt;
    return date && date.date !== analysis.publishedAt?.date ? { publishedAt: date } : {};
  };
  const found: (Omit<PlacedEntry, 'entry'> & { readonly make: () => Entry })[] = [];
  analysis.figures.forEach((figure, place) => {
    if (figure.kind === 'furniture') return;
    const { start, end } = figure;
    const make = (): Entry => ({
      type: 'figure',
      id: `f${place}`,
      category: figureCategory(figure.verdict),
      sentence: sentence(figure),
      ...dated(start),
      figure,
    });
    found.push({ start, end, make });
  });
  analysis.mentions.forEach((mention, place) => {
    const { start, end } = mention;
    const make = (): Entry => ({
      type: 'mention',
      id: `m${place}`,
      category: mentionCategory(mention.verdict),
      sentence: sentence(mention),
      ...dated(start),
      mention,
    });
    found.push({ start, end, make });
  });
  analysis.checks.forEach((check, place) => {
    const { start, end } = check;
    const make = (): Entry => ({
      type: 'check',
      id: `c${place}`,
      category: checkCategory(check),
      sentence: sentence(check),
      ...dated(start),
      check,
    });
    found.push({ start, end, make });
  });
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept = found.slice(0, maximum);
  return {
    entries: kept.map(({ start, end, make }) => ({ start, end, entry: make() })),
    omitted: found.length - kept.length,
  };
}

/** The part that an offset lies in; parts are few, and in text order. */
function partAt(parts: readonly ArticlePart[], offset: number): ArticlePart | null {
  return parts.find(({ end }) => offset < end) ?? null;
}
