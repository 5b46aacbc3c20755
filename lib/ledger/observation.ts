import type { Entry } from '../analysis/session.ts';
import type { PublicationDate } from '../article/article.ts';

/** An article as the ledger keeps it: what it is and where, not its text. */
export interface LedgerArticle {
  /** SHA-256 of its address (or of title and publisher where it has none), the first 16 hexadecimal digits. */
  readonly id: string;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  /** The host without `www.`, or the publisher: what articles are grouped by. */
  readonly outlet: string;
  readonly publishedAt: PublicationDate | null;
  readonly language: string | null;
  /** SHA-256 of the text, or null where it was not known; tells a changed article from an unchanged one. */
  readonly textHash: string | null;
  /** It was saved whole, not only some of its entries. */
  readonly whole: boolean;
  /** Counts from 1; grows when the outlet has changed the article between two savings. */
  readonly version: number;
  readonly referenceVersion: string;
  /** ISO instants. */
  readonly firstSavedAt: string;
  readonly savedAt: string;
  readonly tags: readonly string[];
  readonly note: string;
}

/** What a search looks in: apart from the article, which is read more often. */
export interface ArticleWords {
  readonly articleId: string;
  /** Folded words of title and sentences, each also without attached particles. */
  readonly words: readonly string[];
}

/** The sentences of an article's observations as a search reads them. */
export interface ArticleSentences {
  readonly articleId: string;
  readonly sentences: readonly {
    /** Letters and digits alone, folded. */
    readonly folded: string;
    /** Of the observations in the sentence. */
    readonly ids: readonly string[];
  }[];
}

/** An earlier version of an article, as it was saved. */
export interface ArticleVersion {
  readonly articleId: string;
  readonly version: number;
  readonly savedAt: string;
  readonly title: string | null;
  readonly publishedAt: PublicationDate | null;
  readonly textHash: string | null;
  readonly referenceVersion: string;
  readonly entries: readonly Entry[];
}

/** A figure, mention or check of an article's current version, with what it is found by; '' stands for none. */
export interface Observation {
  /** `<article>/<type>:<start>-<end>` */
  readonly id: string;
  readonly articleId: string;
  readonly type: Entry['type'];
  readonly outlet: string;
  /** The date of the article, or of its story where that has one of its own, as far as it is known; or ''. */
  readonly date: string;
  readonly metric: string;
  readonly verdict: string;
  readonly personId: string;
  /** What is printed, in a form in which equal values are equal: `74`, `30000000000 USD`, `12..14`. */
  readonly value: string;
  readonly referenceVersion: string;
  readonly tags: readonly string[];
  readonly note: string;
  /**
   * The saved sentence alone led to the same verdict when it was saved, so it can be compared anew; false where more of the article
   * was needed, absent where it was not tried.
   */
  readonly repeatable?: boolean;
  readonly entry: Entry;
}
