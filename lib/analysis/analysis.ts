import type { Article, PublicationDate } from '../article/article.ts';
import type { CheckResult } from '../comparison/check.ts';
import type { ComparedFigure } from '../comparison/verdict.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { Mention } from '../officials/mention.ts';
import type { ArticlePart, PartAnalysis, PartFindings } from './parts.ts';

/** All that the engine says of one article; plain data, offsets in UTF-16 units of the article's text. */
export interface Analysis {
  /** The date that figures and officials were compared as of: the given one, else what the text says. */
  readonly publishedAt: PublicationDate | null;
  readonly coverage: Coverage;
  readonly figures: readonly ComparedFigure[];
  readonly mentions: readonly Mention[];
  readonly checks: readonly CheckResult[];
  /** The parts that were compared as of one date each: one, unless the page dates its stories apart; none where nothing was read. */
  readonly parts: readonly ArticlePart[];
  /** Words of figures left unread where thousands crowd: the reader is told. */
  readonly unread: number;
  /** Version of the reference set compared with. */
  readonly referenceVersion: string;
}

export interface AnalysisOptions {
  /** Extract and compare even where the text is no coverage. */
  readonly ignoreCoverage?: boolean;
  /** Gives what was found in the same part before, compared with the same reference set, or has it found now. */
  readonly remembered?: (key: string, analyseNow: () => PartAnalysis) => PartAnalysis;
  /** The same of what is found before comparing: where statements were missing, the part is compared again, and not read again. */
  readonly found?: (key: string, findNow: () => PartFindings) => PartFindings;
}

export type AnalysisInput = Pick<Article, 'text' | 'title' | 'publishedAt' | 'stories'>;
