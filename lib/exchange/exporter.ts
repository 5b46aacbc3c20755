import type { Language } from '../language/translator.ts';
import type { LedgerArticle, Observation } from '../ledger/observation.ts';
import type { ReferenceSet } from '../reference/schema.ts';

export interface ExportedArticle {
  readonly article: LedgerArticle;
  /** In the order of the article's text. */
  readonly observations: readonly Observation[];
}

/** What is exported, and how it is to be said. */
export interface ExportInput {
  readonly articles: readonly ExportedArticle[];
  /** For the names of metrics and the sources of statements; null where there is none at hand. */
  readonly set: ReferenceSet | null;
  readonly language: Language;
  /** ISO instant: date of access, and of the file. */
  readonly exportedAt: string;
}

/** A format that the ledger is exported in; the same input gives the same text. */
export interface Exporter {
  /** Name of the format, of its file here, of its fixture, and of its key `exchange.format.<id>`. */
  readonly id: string;
  /** What the file's name ends in, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** One sentence for the documentation. */
  readonly description: string;
  readonly write: (input: ExportInput) => string;
}
