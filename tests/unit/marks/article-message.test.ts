import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { articleMessage } from '../../../lib/marks/article-message.ts';
import { PageMessage } from '../../../lib/messages.ts';

const article = {
  url: 'https://example.org/1',
  title: 'عنوان',
  publisher: null,
  publishedAt: { date: '2018-02-13', precision: 'day', evidence: 'meta' },
  language: 'ar',
  text: 'نص قصير',
  blocks: [{ start: 0, end: 7, extra: true }],
} as const;

const message = (given: object) => ({
  type: 'page:analyse',
  article: given,
  force: false,
});

describe('articleMessage', () => {
  it('is accepted whatever a page calls itself', () => {
    const long = 'ا'.repeat(50_000);
    const sent = articleMessage({
      ...article,
      title: long,
      publisher: long,
      language: long,
      url: `https://e.org/${long}`,
    });
    expect(v.safeParse(PageMessage, message(sent)).success).toBe(true);
    expect(sent.url).toBeNull();
  });

  it('is refused by the background in any other form', () => {
    const sent = articleMessage(article);
    expect(v.safeParse(PageMessage, message(sent)).success).toBe(true);
    for (const wrong of [
      { ...sent, text: 7 },
      { ...sent, secret: 1 },
      { ...sent, blocks: [{ start: -1, end: 2 }] },
      { ...sent, publishedAt: { ...sent.publishedAt, date: 'yesterday' } },
    ]) {
      expect(v.safeParse(PageMessage, message(wrong)).success).toBe(false);
    }
  });

  it('knows entries by their ids alone', () => {
    const activate = (entry: unknown) =>
      v.safeParse(PageMessage, { type: 'page:activate', entry, openPanel: true }).success;
    expect(activate('f12')).toBe(true);
    for (const wrong of ['x1', 'f', 'f1 ', '__proto__', 12, 'f12345678']) {
      expect(activate(wrong)).toBe(false);
    }
  });
});
