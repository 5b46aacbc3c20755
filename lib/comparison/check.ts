import type { Reading } from '../arabic/tokens.ts';
import type { Reason } from '../reason.ts';
import type { WordHits } from './checks/words.ts';
import type { LinkContext } from './linking/context.ts';
import type { Layout } from './linking/layout.ts';
import type { Place } from './linking/places.ts';
import type { MetricIndex } from './metric-index.ts';
import type { ComparedFigure } from './verdict.ts';

export const checkKinds = [
  'weekday',
  'relative_day',
  'count_vs_list',
  'elapsed',
  'two_values',
  'sum',
] as const;
export type CheckKind = (typeof checkKinds)[number];

/** What a consistency check found on or around a span. */
export interface CheckResult {
  readonly start: number;
  readonly end: number;
  readonly kind: CheckKind;
  readonly result: 'consistent' | 'inconsistent';
  readonly reasons: readonly Reason[];
}

/** What a consistency check may look at. */
export interface CheckContext {
  readonly reading: Reading;
  readonly figures: readonly ComparedFigure[];
  /** Where each figure stands, in tokens. */
  readonly places: readonly Place[];
  readonly layout: Layout;
  /** Hits of the words that the checks go by. */
  readonly words: WordHits;
  /** Events that elapsed times are counted from, and what links a figure to them. */
  readonly metrics: MetricIndex;
  readonly linking: LinkContext;
  /** ISO day of the article, or null where it is unknown or less precise than a day. */
  readonly publishedOn: string | null;
}

/** A consistency check: one idea, one file, registered in checks.ts. */
export interface Check {
  readonly name: string;
  readonly kind: CheckKind;
  /** What it compares, in one line; shown in the documentation. */
  readonly about: string;
  readonly run: (context: CheckContext) => CheckResult[];
}

/** A result on the span of a figure. */
export function checkedFigure(
  kind: CheckKind,
  { start, end }: ComparedFigure,
  consistent: boolean,
  reasons: readonly Reason[],
): CheckResult {
  return { start, end, kind, result: consistent ? 'consistent' : 'inconsistent', reasons };
}
