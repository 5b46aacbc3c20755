import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseWords, readPhrases } from '../../lib/officials/phrase-index.ts';

/** Names as a set may hold them, with all that could run over into the next: marks, line ends, halves of characters. */
const phrase = fc.string({
  unit: fc.constantFrom(
    ...['ا', 'ل', 'ب', 'ن', 'أ', 'ة', 'َ', 'ـ', ' ', '-', 'بن', 'a', '7', '.', '\n', '\r', '\u2028'],
    ...['ﷺ', '\ud83d', '\ude00', '😀', '\u200f', '"'],
  ),
  maxLength: 8,
});

describe('phrases that are read together', () => {
  it('are read as each alone', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 12 }), (phrases) => {
        expect(readPhrases(phrases)).toEqual(phrases.map(phraseWords));
      }),
    );
  });

  it('keep their words apart', () => {
    expect(readPhrases(['عبد الله بن علي', '', 'حسن'])).toEqual([
      ['عبد', 'الله', 'علي'],
      [],
      ['حسن'],
    ]);
  });
});
