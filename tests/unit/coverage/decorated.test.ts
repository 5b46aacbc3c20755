import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { scoreCoverage } from '../../../lib/coverage/score.ts';

const sentence =
  'أعلن التحالف الدولي ضد داعش تدريب دفعة جديدة من القوات العراقية قرب بغداد، وقال متحدث باسم التحالف إن الدورة ستتكرر.';

describe('scoreCoverage', () => {
  it('gives the same verdict however the text is decorated', () => {
    const expected = scoreCoverage(readText(sentence), null).isCoverage;
    const mark = fc.constantFrom('\u064e', '\u0650', '\u0640', '\u200f', '\u0651', '');
    fc.assert(
      fc.property(fc.array(mark, { minLength: 20, maxLength: 60 }), (marks) => {
        const letters = [...sentence];
        const decorated = letters
          .map(
            (letter, at) =>
              letter + (/\p{L}/u.test(letter) ? (marks[at % marks.length] ?? '') : ''),
          )
          .join('');
        expect(scoreCoverage(readText(decorated), null).isCoverage).toBe(expected);
      }),
    );
  });

  it('stays between 0 and 1 on any text', () => {
    const word = fc.constantFrom(
      'التحالف',
      'داعش',
      'ضد',
      'الدولي',
      'بقيادة',
      'اليمن',
      '.',
      '\n',
      '(',
      'العراق',
      'x',
      '5',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), (words) => {
        const { score, isCoverage } = scoreCoverage(readText(words.join(' ')), words[0] ?? null);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(isCoverage).toBe(score >= 0.5);
      }),
    );
  });
});
