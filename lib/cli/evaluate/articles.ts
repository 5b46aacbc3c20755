import { parseHTML } from 'linkedom';
import { type ExtractedArticle, extractArticle } from '../../article/extract.ts';
import { publisherOf } from '../../article/sites.ts';
import type { EvaluationOptions } from './options.ts';
import { type PageCase, readOwnPages, readSavedPages } from './page-cases.ts';
import {
  compareBags,
  hashWord,
  hashWords,
  type Overlap,
  readHashes,
  wordsOf,
} from './word-overlap.ts';

const LEAST_F1 = 0.95;

export interface PageResult {
  readonly slug: string;
  readonly overlap: Overlap;
  /** What is not as it should be, in words; empty where all is right. */
  readonly faults: readonly string[];
}

/** Reads one page and holds the result against what is known of it. */
export function measurePage(page: PageCase): PageResult {
  const { document } = parseHTML(page.html);
  const extracted = extractArticle(document, page.facts.url ?? null);
  const overlap = compareText(page, extracted);
  const faults = compareFacts(page, extracted);
  if (overlap.f1 < LEAST_F1) faults.push(`F1 of words ${overlap.f1.toFixed(3)}`);
  return { slug: page.slug, overlap, faults };
}

function compareText({ text, shape }: PageCase, { article }: ExtractedArticle): Overlap {
  if (text !== null) return compareBags(wordsOf(article.text), wordsOf(text));
  return compareBags(wordsOf(article.text).map(hashWord), readHashes(shape?.words ?? ''));
}

function compareFacts({ facts, shape }: PageCase, extracted: ExtractedArticle): string[] {
  const { article, modifiedAt } = extracted;
  const faults: string[] = [];
  const hold = (name: string, found: unknown, expected: unknown): void => {
    if (expected !== undefined && found !== expected)
      faults.push(`${name}: ${found}, not ${expected}`);
  };
  hold('title', article.title, facts.title);
  hold('date', article.publishedAt?.date ?? null, facts.date);
  hold('evidence', article.publishedAt?.evidence, facts.evidence);
  hold('modified', modifiedAt?.date, facts.modified);
  hold('publisher', article.publisher, facts.publisher);
  hold('listed', publisherOf(article.url, article.publisher), facts.listed);
  hold('language', article.language, facts.language);
  if (shape) {
    hold('title', hashWords(article.title ?? ''), shape.title);
    const words = wordsOf(article.text);
    hold('blocks', article.blocks.length, shape.blocks);
    hold('first words', words.slice(0, 3).join(' '), shape.first);
    hold('last words', words.slice(-3).join(' '), shape.last);
  }
  return faults;
}

/**
 * Measures the reading of pages: the project's own, in the markup of many outlets, and saved pages where they lie beside
 * the project. `--misses` lists what is wrong. Returns 1 where a page is below F1 0.95 or a fact is wrong.
 */
export async function evaluate({ flags }: EvaluationOptions): Promise<number> {
  const results = [...readOwnPages(), ...readSavedPages()].map(measurePage);
  for (const { slug, overlap, faults } of results) {
    const mark = faults.length === 0 ? 'met   ' : 'MISSED';
    const shares = `P ${overlap.precision.toFixed(3)} R ${overlap.recall.toFixed(3)}`;
    console.log(`${mark} ${slug}: F1 ${overlap.f1.toFixed(3)} (${shares})`);
    if (flags.has('misses')) for (const fault of faults) console.log(`         ${fault}`);
  }
  const wrong = results.filter(({ faults }) => faults.length > 0).length;
  const mean = results.reduce((sum, { overlap }) => sum + overlap.f1, 0) / results.length;
  console.log(
    `${results.length - wrong} of ${results.length} pages right; mean F1 ${mean.toFixed(3)}`,
  );
  return wrong > 0 ? 1 : 0;
}
