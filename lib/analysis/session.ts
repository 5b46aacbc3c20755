import type { Article, PublicationDate } from '../article/article.ts';
import type { CheckResult } from '../comparison/check.ts';
import type { ComparedFigure } from '../comparison/verdict.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { Mention } from '../officials/mention.ts';

/** What a mark says by colour and underline. */
export const markCategories = [
  'agreement',
  'difference',
  'dated',
  'unreferenced',
  'official',
] as const;
export type MarkCategory = (typeof markCategories)[number];

/** The sentence that an entry stands in, and where the entry is inside it. */
export interface EntrySentence {
  readonly text: string;
  /** Offsets of the entry within `text`. */
  readonly start: number;
  readonly end: number;
}

/** `f0`, `f1` … for figures, `m0` … for mentions, `c0` … for checks: places in the analysis. */
export type EntryId = string;

/** `publishedAt` of an entry: that of its story, where the page dates that apart from itself; absent elsewhere. */
export interface FigureEntry {
  readonly type: 'figure';
  readonly id: EntryId;
  readonly category: MarkCategory;
  readonly sentence: EntrySentence;
  readonly publishedAt?: PublicationDate;
  readonly figure: ComparedFigure;
}

export interface MentionEntry {
  readonly type: 'mention';
  readonly id: EntryId;
  readonly category: MarkCategory;
  readonly sentence: EntrySentence;
  readonly publishedAt?: PublicationDate;
  readonly mention: Mention;
}

export interface CheckEntry {
  readonly type: 'check';
  readonly id: EntryId;
  readonly category: MarkCategory;
  readonly sentence: EntrySentence;
  readonly publishedAt?: PublicationDate;
  readonly check: CheckResult;
}

export type Entry = FigureEntry | MentionEntry | CheckEntry;

/** Why a page has no entries, or that it has. */
export type SessionState = 'loading' | 'ready' | 'not_coverage' | 'nothing_found' | 'error';

/**
 * What the panel knows of a tab. Kept in `storage.session`, which lives in memory only, under `session:<tabId>`, as text (kept-session.ts);
 * the article's text is not in it, only the sentence of each entry.
 */
export interface Session {
  readonly tabId: number;
  readonly state: SessionState;
  readonly article: Omit<Article, 'text' | 'blocks' | 'stories'>;
  /** From a private window: nothing of it may be written to disk. */
  readonly isPrivate: boolean;
  readonly coverage: Coverage | null;
  /** SHA-256 of the article's text, for the ledger to know the same text again; absent where there is none. */
  readonly textHash?: string;
  /** The address that the page says is its own; absent where it says none. */
  readonly canonicalUrl?: string;
  readonly entries: readonly Entry[];
  /** How many entries were left out because of the bound on marks. */
  readonly omitted: number;
  /** How many words of figures the engine left unread where thousands crowd; absent where none. */
  readonly unread?: number;
  readonly referenceVersion: string;
  readonly selected: EntryId | null;
  /** Grows at each change, so that a follower notices a second click on the same mark. */
  readonly revision: number;
  readonly error: string | null;
}

/** The key of a tab's session in `storage.session`. */
export function sessionKey(tabId: number): `session:${number}` {
  return `session:${tabId}`;
}

/** One line of the card: what it is, and its value; both already in the reader's language. */
export interface CardLine {
  readonly label: string;
  readonly value: string;
}

/** The card as text; the page side only lays it out. */
export interface CardContent {
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  /** The figure or name as printed. */
  readonly printed: string;
  /** What kind of thing it is, or the metric's label. */
  readonly subject: string;
  /** The verdict in words. */
  readonly verdict: string;
  readonly category: MarkCategory;
  readonly lines: readonly CardLine[];
  /** Title, publisher and date of what the reference cites, each of its own direction; its address. */
  readonly source: { readonly parts: readonly string[]; readonly url: string | null } | null;
  /** The metric's history in one line, or null. */
  readonly history: string | null;
  readonly historyLabel: string;
  /** What else is to be known: consistency checks on the same words, what the date was taken from. */
  readonly notes: readonly string[];
}

export interface Mark {
  readonly id: EntryId;
  readonly start: number;
  readonly end: number;
  readonly category: MarkCategory;
  readonly card: CardContent;
}

/** What the background hands to the page. */
export interface Annotations {
  readonly state: SessionState;
  readonly marks: readonly Mark[];
  readonly omitted: number;
  /** What the page side says aloud or shows, in the reader's language, and how its card looks. */
  readonly interface: PageInterface;
  /** Colours of the marks, as the settings choose them. */
  readonly colors: MarkColors;
}

/** Red, green and blue of a category, on light pages and on dark ones. */
export type MarkColors = Readonly<Record<MarkCategory, readonly [light: string, dark: string]>>;

export type MarkPalette = 'editorial' | 'distinct' | 'grey';

export interface PageInterface {
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  /** Button in the card; null where a page click may not open the panel. */
  readonly openPanel: string | null;
  /** How to open the panel where a click may not. */
  readonly openPanelHint: string | null;
  readonly next: string;
  readonly previous: string;
  readonly close: string;
  /** Null where nothing can be saved: in a private window. */
  readonly save: string | null;
  /** What the save button says once it was done, or was not. */
  readonly saved: string;
  readonly saveFailed: string;
  /** Style sheet of the card. */
  readonly cardStyles: string;
  /** Name of the card for screen readers. */
  readonly cardName: string;
  /** «{index} من {count}»: which mark of how many. */
  readonly position: string;
  /** The ten digits from nought, as the reader writes them. */
  readonly digits: string;
  /** Read out by screen readers when marks are shown. */
  readonly announcement: string;
}
