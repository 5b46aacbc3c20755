import type { Reading } from '../arabic/tokens.ts';
import type { PublicationDate } from '../article/article.ts';
import type { CheckResult } from './check.ts';
import type { MetricIndex } from './metric-index.ts';
import type { ComparedFigure } from './verdict.ts';

/** Runs every consistency check; results in order of their spans. */
export function runChecks(
  _reading: Reading,
  _figures: readonly ComparedFigure[],
  _metrics: MetricIndex,
  _publishedAt: PublicationDate | null,
): CheckResult[] {
  return [];
}
