import type { Article, PublicationDate } from '../article/article.ts';
import type { CheckResult } from '../comparison/check.ts';
import type { ComparedFigure } from '../comparison/verdict.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { Mention } from '../officials/mention.ts';

/** All that the engine says of one article; plain data, offsets in UTF-16 units of the article's text. */
export interface Analysis {
  /** The date that figures and officials were compared as of: the given one, else what the text says. */
  readonly publishedAt: PublicationDate | null;
  readonly coverage: Coverage;
  readonly figures: readonly ComparedFigure[];
  readonly mentions: readonly Mention[];
  readonly checks: readonly CheckResult[];
  /** Version of the reference set compared with. */
  readonly referenceVersion: string;
}

export interface AnalysisOptions {
  /** Extract and compare even where the text is no coverage. */
  readonly ignoreCoverage?: boolean;
}

export type AnalysisInput = Pick<Article, 'text' | 'title' | 'publishedAt'>;
