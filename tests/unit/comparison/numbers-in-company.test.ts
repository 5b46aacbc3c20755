import { describe, expect, it } from 'vitest';
import { isDoubtfulNoun } from '../../../lib/comparison/linking/doubtful-noun.ts';
import type { ComparedFigure } from '../../../lib/comparison/verdict.ts';
import type { Metric } from '../../../lib/reference/schema.ts';
import { compareIn, figureOn, history, hives, setOf, spanOn, statement } from './small-set.ts';

const grant: Metric = {
  ...hives,
  id: 'farm.grant',
  kind: 'money',
  unit: 'USD',
  nature: 'event',
  plausible: { min: 1e8, max: 1e10 },
  cues: { ...hives.cues, counted: [], miscounted: [], required: [['المزرعة'], ['منحة', 'منح']] },
  parts: [],
};

const set = setOf(
  [hives, grant],
  [...history, statement({ id: 'g', metric: 'farm.grant', value: 2e9, asOf: '2020-07-01' })],
);

function verdictsOf(compared: readonly ComparedFigure[]) {
  return compared.map(({ metric, verdict }) => [metric, verdict]);
}

describe('numbers that are set against one another', () => {
  it('takes the first number of a change for one of the past', () => {
    const text = 'ارتفع عدد خلايا المزرعة من 40 إلى 50 خلية.';
    const figures = [
      figureOn(text, '40', { value: 40 }),
      figureOn(text, '50', { value: 50, counted: spanOn(text, 'خلية') }),
    ];
    expect(verdictsOf(compareIn(text, figures, set, '2020-08-01'))).toEqual([
      ['farm.hives', 'agrees'],
      ['farm.hives', 'agrees'],
    ]);
  });

  it.each([
    ['تضم المزرعة 50 خلية بعدما كانت 40.', 40, 'agrees'],
    ['تضم المزرعة 50 خلية، والكلفة 40.', 40, 'unreferenced'],
  ])('reads the bare number of «%s»', (text, value, expected) => {
    const figures = [
      figureOn(text, '50', { value: 50, counted: spanOn(text, 'خلية') }),
      figureOn(text, String(value), { value }),
    ];
    expect(compareIn(text, figures, set, '2020-08-01')[1]?.verdict).toBe(expected);
  });

  it('compares no part with the whole', () => {
    const text = 'تضم المزرعة 50 خلية، 40 منها للجيران.';
    const figures = [
      figureOn(text, '50', { value: 50, counted: spanOn(text, 'خلية') }),
      figureOn(text, '40', { value: 40, counted: spanOn(text, 'خلية') }),
    ];
    const [, part] = compareIn(text, figures, set, '2020-08-01');
    expect(['outdated', 'differs']).not.toContain(part?.verdict);
  });
});

describe('sums', () => {
  const money = (text: string, part: string, value: number) =>
    figureOn(text, part, { value, kind: 'money', unit: 'USD' });

  it.each([
    ['منحت المزرعة منحة قدرها 2 مليون دولار.', '2 مليون دولار', 2e6, '2020-08-01', 'differs'],
    [
      'منحت المزرعة منحة قدرها 3 ملايين دولار.',
      '3 ملايين دولار',
      3e6,
      '2020-08-01',
      'unreferenced',
    ],
    ['منحت المزرعة منحة قدرها 2 مليون دولار.', '2 مليون دولار', 2e6, '2026-08-01', 'unreferenced'],
    ['منحت المزرعة منحة قدرها 2 ألف دولار.', '2 ألف دولار', 2e3, '2020-08-01', 'unreferenced'],
  ])('tells the wrong scale word in «%s»', (text, part, value, published, expected) => {
    const [compared] = compareIn(text, [money(text, part, value)], set, published);
    expect(compared?.verdict).toBe(expected);
  });

  it('takes no part of a sum for the sum', () => {
    const text = 'منحت المزرعة منحة قدرها 2 مليار دولار، منها 500 مليون دولار للعسل.';
    const figures = [money(text, '2 مليار دولار', 2e9), money(text, '500 مليون دولار', 5e8)];
    const verdicts = compareIn(text, figures, set, '2020-08-01').map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['agrees', 'unreferenced']);
  });
});

describe('what a number is taken to count', () => {
  it.each([
    ['بانضمام', 75, true],
    ['لأمن', 148e6, true],
    ['يجمعها', 6e8, true],
    ['عضوا', 75, false],
    ['دولة', 75, false],
    ['عضو', 300, false],
    ['جنود', 5, false],
    ['من', 75, false],
  ])('doubts «%s» after %d: %s', (word, value, expected) => {
    const text = `${value} ${word}`;
    const figure = figureOn(text, String(value), { value, counted: spanOn(text, word) });
    expect(isDoubtfulNoun(figure)).toBe(expected);
  });
});
