import { analyse } from '../analysis/analyse.ts';
import { type AnnotationWriting, writeAnnotations } from '../analysis/annotations.ts';
import { listEntries } from '../analysis/entries.ts';
import type { Annotations, Session, SessionState } from '../analysis/session.ts';
import type { Article, PublicationDate } from '../article/article.ts';
import type { ReferenceIndex } from '../reference/index.ts';
import type { PartMemory } from './part-memory.ts';

export interface PageToAnalyse {
  readonly tabId: number;
  readonly isPrivate: boolean;
  readonly article: Article;
  /** The reader asked for marks although the page may be no coverage. */
  readonly force: boolean;
  /** The reader's date for this address, or null. */
  readonly correctedDate: string | null;
}

/** What pages are compared with, and what was found with it before. */
export interface ComparedWith {
  readonly index: ReferenceIndex;
  readonly memory?: PartMemory;
}

export interface AnalysedPage {
  readonly session: Session;
  readonly annotations: Annotations;
}

function readersDate(date: string): PublicationDate {
  const precision = date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year';
  return { date, precision, evidence: 'reader' };
}

/** From an article to what the panel keeps and what the page shows; no browser in it. */
export function analysePage(
  page: PageToAnalyse,
  { index, memory }: ComparedWith,
  writing: AnnotationWriting,
): AnalysedPage {
  const article: Article =
    page.correctedDate === null
      ? page.article
      : { ...page.article, publishedAt: readersDate(page.correctedDate), stories: [] };
  const analysis = analyse(article, index, { ignoreCoverage: page.force, ...memory });
  const { entries, omitted } = listEntries(article, analysis);
  const state: SessionState =
    !analysis.coverage.isCoverage && !page.force
      ? 'not_coverage'
      : entries.length === 0
        ? 'nothing_found'
        : 'ready';
  const { text: _text, blocks: _blocks, stories: _stories, ...given } = article;
  // Where the page names no date the engine may have read one in the text.
  const outline = { ...given, publishedAt: analysis.publishedAt };
  return {
    session: {
      tabId: page.tabId,
      state,
      article: outline,
      isPrivate: page.isPrivate,
      coverage: analysis.coverage,
      entries: entries.map(({ entry }) => entry),
      omitted,
      ...(analysis.unread > 0 && { unread: analysis.unread }),
      referenceVersion: analysis.referenceVersion,
      selected: null,
      revision: 0,
      error: null,
    },
    annotations: writeAnnotations(state, outline, entries, omitted, writing),
  };
}

/** A session that says why there is nothing to show. */
export function emptySession(
  page: Pick<PageToAnalyse, 'tabId' | 'isPrivate'> & { readonly url: string | null },
  state: SessionState,
  error: string | null = null,
): Session {
  return {
    tabId: page.tabId,
    state,
    article: { url: page.url, title: null, publisher: null, publishedAt: null, language: null },
    isPrivate: page.isPrivate,
    coverage: null,
    entries: [],
    omitted: 0,
    referenceVersion: '',
    selected: null,
    revision: 0,
    error,
  };
}
