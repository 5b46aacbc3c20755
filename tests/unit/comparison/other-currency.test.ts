import { describe, expect, it } from 'vitest';
import type { Metric, ReferenceEvent } from '../../../lib/reference/schema.ts';
import { compareIn, figureOn, hives, setOf, statement } from './small-set.ts';

const grant: Metric = {
  ...hives,
  id: 'farm.grant',
  kind: 'money',
  unit: 'USD',
  nature: 'event',
  plausible: { min: 1e6, max: 1e10 },
  cues: { ...hives.cues, counted: [], miscounted: [], required: [['المزرعة'], ['منحة']] },
  parts: [],
};
const given = statement({ id: 'g', metric: 'farm.grant', value: 88_200_000, asOf: '2020-07-01' });
const set = setOf([grant], [given]);

function compareGrant(value: number, unit: string) {
  const text = 'تلقت المزرعة منحة قدرها 88,2 مليون لم يذكر غيرها.';
  const figure = figureOn(text, '88,2 مليون', { kind: 'money', value, unit });
  return compareIn(text, [figure], set, '2020-07-10')[0];
}

describe('a sum in another currency than the reference has', () => {
  it('differs where it is the very same amount', () => {
    const compared = compareGrant(88_200_000, 'EUR');
    expect(compared).toMatchObject({ metric: 'farm.grant', verdict: 'differs', unit: 'EUR' });
    expect(compared?.reasons.map(({ code }) => code)).toContain('other_currency');
  });

  it('is another sum where the amount is another', () => {
    expect(compareGrant(75_300_000, 'EUR')?.verdict).toBe('unreferenced');
  });

  it('agrees in the same currency', () => {
    expect(compareGrant(88_200_000, 'USD')?.verdict).toBe('agrees');
  });
});

describe('a day beside the one on which a thing came about', () => {
  const charter: ReferenceEvent = {
    id: 'farm.charter',
    labels: { ar: 'ميثاق المزرعة', en: 'Charter' },
    dates: ['2020-06-20'],
    until: null,
    place: null,
    cues: {
      counted: [],
      miscounted: [],
      required: [['ميثاق المزرعة'], ['اعتماد', 'اعتمدت']],
      supporting: [],
      excluding: [],
    },
    sources: given.sources,
    confidence: 'high',
    note: null,
  };
  const dated = (text: string, days: readonly [string, string][]) =>
    compareIn(
      text,
      days.map(([piece, value]) => figureOn(text, piece, { kind: 'date', value })),
      setOf([], [], [charter]),
      '2020-07-10',
    ).map(({ verdict }) => verdict);

  it('is the day of something else', () => {
    const text = 'بعد عاصفة 13 يونيو 2020 اعتمدت اللجنة ميثاق المزرعة في 20 يونيو 2020.';
    const days: [string, string][] = [
      ['13 يونيو 2020', '2020-06-13'],
      ['20 يونيو 2020', '2020-06-20'],
    ];
    expect(dated(text, days)).toEqual(['unreferenced', 'agrees']);
  });

  it('differs where it stands alone', () => {
    const text = 'اعتمدت اللجنة ميثاق المزرعة في 13 يونيو 2020.';
    expect(dated(text, [['13 يونيو 2020', '2020-06-13']])).toEqual(['differs']);
  });
});
