/**
 * What a page says of itself, as the strings that it says it with. The page side only gathers it; what the strings mean, and which of
 * them is believed, is decided in the background (describe.ts), so that a page carries no calendar and no reader of dates.
 */
export interface PageEvidence extends DateEvidence {
  /** Names in lower case (`itemprop:` before those of microdata) and contents of its meta elements, the first of each name. */
  readonly meta: readonly (readonly [name: string, content: string])[];
  /** Languages that its documents declare, that of the story first. */
  readonly languages: readonly string[];
  /** The publisher that its microdata name. */
  readonly publisher: string | null;
}

/** What may date a story. */
export interface DateEvidence {
  /** The text of JSON-LD blocks. */
  readonly linked: readonly string[];
  /** Elements made for dates, in document order. */
  readonly times: readonly TimeEvidence[];
  /** Lines that may date the story, nearest first. */
  readonly lines: readonly string[];
}

export interface TimeEvidence {
  /** Marked as the day of publication, a plain `<time>`, or marked as the day of a change. */
  readonly role: 'published' | 'time' | 'modified';
  /** Its attributes that may hold a date, then its text. */
  readonly values: readonly string[];
}

/** One of several stories of a page, and what may date it apart from the page. */
export interface StoryEvidence extends DateEvidence {
  /** Where it stands in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly heading: string | null;
}

/** Bounds of what is sent; a page that says more of itself is believed no better. */
export const EVIDENCE = {
  blocks: 40,
  blockLength: 200_000,
  linkedLength: 400_000,
  metas: 300,
  nameLength: 100,
  contentLength: 2_000,
  times: 80,
  valueLength: 200,
  lines: 60,
  lineLength: 400,
  stories: 400,
} as const;
