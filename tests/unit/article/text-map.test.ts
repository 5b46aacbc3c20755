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
    const range = map.rangeOf(start, start + 2);
    expect(range?.startNode.data.slice(range.startOffset, range.endOffset)).toBe('74');
    expect(range?.startNode).toBe(range?.endNode);
  });

  it('spans nodes', () => {
    const start = article.text.indexOf('بلغ 74 عضوا');
    const range = map.rangeOf(start, start + 'بلغ 74 عضوا'.length);
    expect(range?.startNode.data.slice(range.startOffset)).toMatch(/^بلغ/u);
    expect(range?.endNode.data.slice(0, range.endOffset)).toMatch(/عضوا$/u);
  });

  it('tells the offset of a place in the page', () => {
    const start = article.text.indexOf('الفلبين');
    const range = map.rangeOf(start, start + 7);
    expect(range && map.offsetOf(range.startNode, range.startOffset + 2)).toBe(start + 2);
    expect(map.offsetOf(pageOf('<p>x</p>'), 0)).toBeNull();
  });

  it('has no place for what is no span of the text', () => {
    expect(map.rangeOf(5, 5)).toBeNull();
    expect(map.rangeOf(9, 3)).toBeNull();
    expect(map.rangeOf(-1, 3)).toBeNull();
    expect(map.rangeOf(article.text.length, article.text.length + 4)).toBeNull();
  });
});
