import { analyse } from '../../../lib/analysis/analyse.ts';
import { readBundledSet } from '../../../lib/cli/bundled-set.ts';
import type { ComparedFigure } from '../../../lib/comparison/verdict.ts';
import { indexReference } from '../../../lib/reference/index.ts';

const reference = indexReference(await readBundledSet());

/** The figures of a text of a day, compared with the bundled set. */
export function compareText(text: string, published: string): readonly ComparedFigure[] {
  const publishedAt = { date: published, precision: 'day' as const, evidence: 'given' };
  return analyse({ text, title: null, publishedAt }, reference, { ignoreCoverage: true }).figures;
}

/** The verdict on the first figure that is printed so; undefined where there is none. */
export function verdictOf(
  text: string,
  published: string,
  printed: string,
): ComparedFigure['verdict'] | undefined {
  return compareText(text, published).find((figure) => figure.text === printed)?.verdict;
}
