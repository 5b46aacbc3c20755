import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockAt, sentenceAround } from '../../../lib/analysis/sentence.ts';

const text =
  'جملة أولى. بلغ العدد 7.7 مليون شخص في عام واحد، وقال آخرون غير ذلك! ثم انتهى.\nفقرة ثانية.';
const spanOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const blocks = [
  { start: 0, end: text.indexOf('\n') },
  { start: text.indexOf('\n') + 1, end: text.length },
];

describe('sentenceAround', () => {
  it('is the sentence, not cut at a decimal point', () => {
    const sentence = sentenceAround(text, spanOf('7.7 مليون'), blocks[0] ?? null);
    expect(sentence.text).toBe('بلغ العدد 7.7 مليون شخص في عام واحد، وقال آخرون غير ذلك!');
    expect(sentence.text.slice(sentence.start, sentence.end)).toBe('7.7 مليون');
  });

  it('stays within its block', () => {
    const sentence = sentenceAround(text, spanOf('ثانية'), blocks[1] ?? null);
    expect(sentence.text).toBe('فقرة ثانية.');
  });

  it('always shows the span, however long the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('ا', 'ب', ' ', '.', '\n', '5'), maxLength: 1200 }),
        fc.nat(),
        fc.nat({ max: 30 }),
        (given, from, length) => {
          const start = given.length === 0 ? 0 : from % given.length;
          const end = Math.min(given.length, start + length);
          const sentence = sentenceAround(given, { start, end }, null);
          expect(sentence.text.slice(sentence.start, sentence.end)).toBe(given.slice(start, end));
          expect(sentence.text.length).toBeLessThan(600);
        },
      ),
    );
  });
});

describe('blockAt', () => {
  it('finds the block of an offset', () => {
    expect(blockAt(blocks, 3)).toBe(blocks[0]);
    expect(blockAt(blocks, text.length - 2)).toBe(blocks[1]);
    expect(blockAt([], 3)).toBeNull();
    expect(blockAt([{ start: 5, end: 9 }], 3)).toBeNull();
  });
});
