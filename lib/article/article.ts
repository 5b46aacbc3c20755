import type { Span } from '../arabic/span.ts';

export type DatePrecision = 'day' | 'month' | 'year';

/** When an article appeared, and what says so. */
export interface PublicationDate {
  /** ISO 8601: `2018-02-13`, `2018-02` or `2018`, by precision. */
  readonly date: string;
  readonly precision: DatePrecision;
  /** Where it was found: `json-ld`, `meta`, `time`, `url`, `text`, `given`, `reader`. */
  readonly evidence: string;
}

/** A paragraph, headline or list item: a span of the article's text, without its line break. */
export type Block = Pick<Span, 'start' | 'end'>;

/** One of several stories of a page, with the date that the page gives it apart from its own. */
export interface DatedStory extends Block {
  /** Its heading, where it has one of its own. */
  readonly title: string | null;
  readonly publishedAt: PublicationDate;
}

/** An article as plain data; `text` is what every offset refers to. */
export interface Article {
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: PublicationDate | null;
  readonly language: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Stories in text order, on pages that date several; what lies between them is of the page's own date. */
  readonly stories?: readonly DatedStory[];
}
