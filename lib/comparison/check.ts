import type { Reading } from '../arabic/tokens.ts';
import type { Reason } from '../reason.ts';
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
  /** Events that elapsed times are counted from. */
  readonly metrics: MetricIndex;
  /** ISO day of the article, or null where it is unknown or less precise than a day. */
  readonly publishedOn: string | null;
}
