import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../lib/arabic/fold.ts';
import {
  skeletonOf,
  spellingDistance,
  spellingLikeness,
} from '../../../lib/officials/transliteration.ts';

describe('skeletonOf', () => {
  it.each([
    ['تيلرسون', 'تليرسون'],
    ['ماكغورك', 'ماكجورك'],
    ['هاكان', 'حقان'],
    ['ستولتنبرغ', 'ستولتنبيرج'],
    ['نيكلسون', 'نيكولسون'],
    ['تيريزا', 'تيريسا'],
  ])('%s and %s are one', (one, other) => {
    expect(skeletonOf(foldWord(one))).toBe(skeletonOf(foldWord(other)));
  });

  it.each([
    ['كيري', 'كاري'],
    ['ماتيس', 'مارتن'],
    ['كارتر', 'كاسترو'],
  ])('%s and %s are told apart by likeness', (one, other) => {
    expect(spellingLikeness(foldWord(one), foldWord(other))).toBeLessThan(0.85);
  });
});

describe('spellingDistance', () => {
  it('counts a swap of neighbours as one', () => {
    expect(spellingDistance('تيلرسون', 'تليرسون', 3)).toBe(1);
  });

  it('counts what is put in, taken out and changed', () => {
    expect(spellingDistance('كيري', 'كيربي', 3)).toBe(1);
    expect(spellingDistance('كيربي', 'كيري', 3)).toBe(1);
    expect(spellingDistance('كيري', 'كارتر', 9)).toBe(3);
    expect(spellingDistance('', 'كيري', 9)).toBe(4);
  });

  it('stops above the limit', () => {
    expect(spellingDistance('واشنطن', 'بغداد', 2)).toBe(3);
  });
});
