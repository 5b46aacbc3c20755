import { readText } from '../arabic/tokens.ts';
import { dateFromText } from '../article/date/from-text.ts';
import { runChecks } from '../comparison/checks.ts';
import { compareFigures } from '../comparison/compare.ts';
import { scoreCoverage } from '../coverage/score.ts';
import { readAllFigures } from '../figures/read.ts';
import { findMentions } from '../officials/find.ts';
import type { ReferenceIndex } from '../reference/index.ts';
import type { Analysis, AnalysisInput, AnalysisOptions } from './analysis.ts';
import {
  type ArticlePart,
  type PartAnalysis,
  type PartFindings,
  partsOf,
  shifted,
} from './parts.ts';

type Reading = ReturnType<typeof readText>;

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
  const found = options.found ?? ((_key, findNow) => findNow());
  const analysed = parts.map((part) => {
    const words = text.slice(part.start, part.end);
    const key = `${part.publishedAt?.date ?? ''}\n${part.title ?? ''}\n${words}`;
    const analysis = remembered(key, () => {
      const ofPart = parts.length === 1 ? reading : readText(words);
      const findings = found(key, () => findIn(ofPart, part, reference));
      return compareFindings(ofPart, findings, part, reference);
    });
    return shifted(analysis, part.start);
  });
  return {
    ...outline,
    figures: analysed.flatMap(({ figures }) => figures),
    mentions: analysed.flatMap(({ mentions }) => mentions),
    checks: analysed.flatMap(({ checks }) => checks),
    parts,
    unread: analysed.reduce((sum, { unread }) => sum + unread, 0),
  };
}

function findIn(
  reading: Reading,
  { publishedAt }: ArticlePart,
  { officials }: ReferenceIndex,
): PartFindings {
  const { figures, unread } = readAllFigures(reading, publishedAt);
  return { figures, unread, mentions: findMentions(reading, officials, publishedAt) };
}

function compareFindings(
  reading: Reading,
  { figures: found, mentions, unread }: PartFindings,
  { publishedAt, title }: ArticlePart,
  { metrics }: ReferenceIndex,
): PartAnalysis {
  const figures = compareFigures(reading, found, metrics, publishedAt, title);
  const checks = runChecks(reading, figures, metrics, publishedAt);
  return { figures, mentions, checks, unread };
}
