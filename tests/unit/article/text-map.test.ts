import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article/extract.ts';
import { pageOf, paragraphs } from './dom.ts';

const sentence =
  'أعلن التحالف   أن عدد\n   أعضائه بلغ <b>74</b> عضوا،&nbsp;وأن <a href="/x">الفلبين</a> انضمت إليه.';

describe('the text and its way back to the page', () => {
  const { article, map } = extractArticle(
    pageOf(`<article><h1>خبر قصير عن التحالف</h1><p>${sentence}</p>${paragraphs(4)}</article>`),
    null,
  );

  it('counts white space once and keeps the no-break space', () => {
    expect(article.text).toContain(
      'أعلن التحالف أن عدد أعضائه بلغ 74 عضوا،\u00a0وأن الفلبين انضمت إليه.',
    );
  });

  it('puts each block on a line of its own', () => {
    expect(article.blocks.map(({ start, end }) => article.text.slice(start, end)).join('\n')).toBe(
      article.text,
    );
    expect(article.blocks).toHaveLength(6);
  });

  it('finds the node of a figure', () => {
    const start = article.text.indexOf('74');
    const place = map.placeOf(start, start + 2);
    expect(place?.start.node.data.slice(place.start.offset, place.end.offset)).toBe('74');
    expect(place?.start.node).toBe(place?.end.node);
  });

  it('spans nodes', () => {
    const start = article.text.indexOf('بلغ 74 عضوا');
    const place = map.placeOf(start, start + 'بلغ 74 عضوا'.length);
    expect(place?.start.node.data.slice(place.start.offset)).toMatch(/^بلغ/u);
    expect(place?.end.node.data.slice(0, place.end.offset)).toMatch(/عضوا$/u);
  });

  it('has no place for what is no span of the text', () => {
    expect(map.placeOf(5, 5)).toBeNull();
    expect(map.placeOf(9, 3)).toBeNull();
    expect(map.placeOf(-1, 3)).toBeNull();
    expect(map.placeOf(article.text.length, article.text.length + 4)).toBeNull();
  });
});
