import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWord } from '../../../lib/arabic/fold.ts';
import { readText } from '../../../lib/arabic/tokens.ts';

describe('fold', () => {
  it('drops marks and tatweel and keeps the way back to the given text', () => {
    const text = 'عقد جِلسـتين أمس';
    const { folded, starts, ends } = fold(text);
    const from = folded.indexOf('جلستين');
    expect(text.slice(starts[from], ends[from + 'جلستين'.length - 1])).toBe('جِلسـتين');
  });

  it('folds presentation forms to their letters', () => {
    expect(fold('ﻻ').folded).toBe('لا');
    expect(fold('ﻻ').starts).toHaveLength(2);
  });

  it('folds every digit to ASCII', () => {
    expect(fold('٧٤ ۷۴').folded).toBe('74 74');
  });
});

describe('foldWord', () => {
  it('gives what folding a text gives', () => {
    const letters = fc.constantFrom(...'أإآٱىئؤةکـٖٗ٠۵ﻻﷺ½A\u200f\ud83d\u064b ب');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' })), (word) => {
        expect(foldWord(word)).toBe(fold(word).folded);
      }),
    );
  });
});

describe('readText', () => {
  it('splits digits from the letters they are glued to', () => {
    const tokens = readText('وبـ74 دولة').tokens;
    expect(tokens.map((token) => token.text)).toEqual(['وب', '74', 'دوله']);
    expect(tokens[1]).toMatchObject({ kind: 'digits', start: 3, end: 5, spaced: false });
  });
});
