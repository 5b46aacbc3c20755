import { readText } from '../arabic/tokens.ts';
import { dateFromText } from '../article/date/from-text.ts';
import { runChecks } from '../comparison/checks.ts';
import { compareFigures } from '../comparison/compare.ts';
import { scoreCoverage } from '../coverage/score.ts';
import { readAllFigures } from '../figures/read.ts';
import { findMentions } from '../officials/find.ts';
import type { ReferenceIndex } from '../reference/index.ts';
import type { Analysis, AnalysisInput, AnalysisOptions } from './analysis.ts';
import { type ArticlePart, type PartAnalysis, partsOf, shifted } from './parts.ts';

/**
 * The whole engine: coverage of the whole text; then figures, officials, comparison, checks, in that order, each over the same
 * reading, part by part where a page dates its stories apart. Pure: no DOM, no browser, no clock. Where the text is no coverage the rest
 * is left empty unless the options ask for it.
 */
export function analyse(
  article: AnalysisInput,
  reference: ReferenceIndex,
  options: AnalysisOptions = {},
): Analysis {
  const { text } = article;
  const reading = readText(text);
  const coverage = scoreCoverage(reading, article.title);
  const referenceVersion = reference.version;
  const publishedAt = article.publishedAt ?? dateFromText(reading);
  const outline = { publishedAt, coverage, referenceVersion };
  if (!coverage.isCoverage && !options.ignoreCoverage) {
    return { ...outline, figures: [], mentions: [], checks: [], parts: [], unread: 0 };
  }
  const parts = partsOf(article, publishedAt);
  const remembered = options.remembered ?? ((_key, analyseNow) => analyseNow());
  const found = parts.map((part) => {
    const words = text.slice(part.start, part.end);
    return shifted(
      remembered(`${part.publishedAt?.date ?? ''}\n${part.title ?? ''}\n${words}`, () =>
        analysePart(parts.length === 1 ? reading : readText(words), part, reference),
      ),
      part.start,
    );
  });
  return {
    ...outline,
    figures: found.flatMap(({ figures }) => figures),
    mentions: found.flatMap(({ mentions }) => mentions),
    checks: found.flatMap(({ checks }) => checks),
    parts,
    unread: found.reduce((sum, { unread }) => sum + unread, 0),
  };
}

function analysePart(
  reading: ReturnType<typeof readText>,
  { publishedAt, title }: ArticlePart,
  reference: ReferenceIndex,
): PartAnalysis {
  const { figures: read, unread } = readAllFigures(reading, publishedAt);
  const mentions = findMentions(reading, reference.officials, publishedAt);
  const figures = compareFigures(reading, read, reference.metrics, publishedAt, title);
  const checks = runChecks(reading, figures, reference.metrics, publishedAt);
  return { figures, mentions, checks, unread };
}
