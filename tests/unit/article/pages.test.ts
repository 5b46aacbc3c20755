import { describe, expect, it } from 'vitest';
import { measurePage } from '../../../lib/cli/evaluate/articles.ts';
import { readOwnPages, readSavedPages } from '../../../lib/cli/evaluate/page-cases.ts';

describe('extractArticle over pages in the markup of many outlets', () => {
  it.each(readOwnPages().map((page) => [page.slug, page] as const))('%s', (_slug, page) => {
    const { overlap, faults } = measurePage(page);
    expect(faults).toEqual([]);
    expect(overlap.f1).toBeGreaterThanOrEqual(0.95);
  });
});

describe('extractArticle over saved pages of real outlets', () => {
  const pages = readSavedPages();
  it.skipIf(pages.length === 0)(
    'reads each (skipped where the saved pages are not beside the project)',
    () => {
      expect(pages.map((page) => ({ slug: page.slug, faults: measurePage(page).faults }))).toEqual(
        pages.map(({ slug }) => ({ slug, faults: [] })),
      );
    },
  );
});
