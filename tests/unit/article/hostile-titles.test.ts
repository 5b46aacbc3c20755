import { describe, expect, it } from 'vitest';
import { readStory } from '../../../lib/article/page-story.ts';
import { atOnce } from '../../../lib/article/slices.ts';
import { pageOf, paragraphs } from './dom.ts';

describe('a title that is no title', () => {
  it.each([' ', '\n', ' |', '| ', ' - ', 'ا', ' ا'])(
    'a million times «%s» is read in time that grows with its length alone',
    (unit) => {
      const flood = unit.repeat(1_000_000 / unit.length);
      const page = pageOf(
        paragraphs(30),
        `<meta property="og:title" content="عنوان${flood}."><title>عنوان${flood}.</title>`,
      );
      const { title } = atOnce(readStory(page, 'https://example.org/1', {}));
      expect(title?.length ?? 0).toBeLessThanOrEqual(1000);
    },
  );

  it('loses the name of the site as before', () => {
    const title = 'التحالف يجتمع في الكويت اليوم';
    const page = pageOf(paragraphs(30), `<title>${title} | صحيفة المثال</title>`);
    expect(atOnce(readStory(page, 'https://example.org/1', {})).title).toBe(title);
  });
});
