import { readText } from '../arabic/tokens.ts';
import { dateFromText } from '../article/date/from-text.ts';
import { runChecks } from '../comparison/checks.ts';
import { compareFigures } from '../comparison/compare.ts';
import { scoreCoverage } from '../coverage/score.ts';
import { readFigures } from '../figures/read.ts';
import { findMentions } from '../officials/find.ts';
import type { ReferenceIndex } from '../reference/index.ts';
import type { Analysis, AnalysisInput, AnalysisOptions } from './analysis.ts';

/**
 * The whole engine: coverage, figures, officials, comparison, checks, in that order, each over the same reading.
 * Pure: no DOM, no browser, no clock. Where the text is no coverage the rest is left empty unless the options ask for it.
 */
export function analyse(
  article: AnalysisInput,
  reference: ReferenceIndex,
  options: AnalysisOptions = {},
): Analysis {
  const reading = readText(article.text);
  const coverage = scoreCoverage(reading, article.title);
  const referenceVersion = reference.version;
  const publishedAt = article.publishedAt ?? dateFromText(reading);
  if (!coverage.isCoverage && !options.ignoreCoverage) {
    return { publishedAt, coverage, figures: [], mentions: [], checks: [], referenceVersion };
  }
  const found = readFigures(reading, publishedAt);
  const mentions = findMentions(reading, reference.officials, publishedAt);
  const figures = compareFigures(reading, found, reference.metrics, publishedAt);
  const checks = runChecks(reading, figures, reference.metrics, publishedAt);
  return { publishedAt, coverage, figures, mentions, checks, referenceVersion };
}
