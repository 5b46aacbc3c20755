import { describe, expect, it } from 'vitest';
import type { ComparedFigure } from '../../../lib/comparison/verdict.ts';
import type { Figure } from '../../../lib/figures/figure.ts';
import { compareIn, figureOn, history, hives, setOf, spanOn, statement } from './small-set.ts';

const set = setOf([hives], history);

function compareHives(
  value: number,
  date: string | null,
  given: Partial<Figure> = {},
  noun = 'خلية',
): ComparedFigure | undefined {
  const text = `تضم المزرعة ${value} ${noun}.`;
  const figure = figureOn(text, String(value), { value, counted: spanOn(text, noun), ...given });
  return compareIn(text, [figure], set, date)[0];
}

describe('verdicts as of the article’s date', () => {
  it.each([
    [50, '2020-08-01', 'agrees'],
    [40, '2020-08-01', 'outdated'],
    [60, '2020-08-01', 'premature'],
    [47, '2020-08-01', 'differs'],
    [52, '2020-08-01', 'disputed'],
    [40, '2020-06-14', 'agrees'],
    [50, '2020-06-13', 'agrees'],
    [50, '2020-06-10', 'premature'],
    [50, '2021-01-02', 'agrees'],
    [50, '2021-01-05', 'outdated'],
    [60, '2021-01-01', 'agrees'],
    [60, '2030-01-01', 'agrees'],
    [50, '2010-01-01', 'unreferenced'],
  ])('%i on %s: %s', (value, date, verdict) => {
    expect(compareHives(value, date)?.verdict).toBe(verdict);
  });

  it('gives the difference in number and per cent, and the statement first', () => {
    const compared = compareHives(55, '2020-08-01');
    expect(compared?.difference).toEqual({ reference: 50, absolute: 5, percent: 10 });
    expect(compared?.statements[0]).toBe('h2');
  });

  it('says until when a value held', () => {
    const reasons = compareHives(40, '2020-08-01')?.reasons ?? [];
    expect(reasons).toContainEqual({
      code: 'was_until',
      parameters: { value: 40, until: '2020-06-14', source: 'Farm office' },
    });
  });

  it('tells the number from the noun', () => {
    expect(compareHives(50, '2020-08-01', {}, 'نحلة')?.verdict).toBe('counts_differently');
    expect(compareHives(45, '2020-08-01', {}, 'خلية عامرة')?.verdict).toBe('agrees');
  });

  it('puts outdated before the noun', () => {
    expect(compareHives(40, '2020-08-01', {}, 'نحلة')?.verdict).toBe('outdated');
  });

  it('takes every day of a date that is only a month', () => {
    const text = 'تضم المزرعة 40 خلية.';
    const figure = figureOn(text, '40', { value: 40, counted: spanOn(text, 'خلية') });
    expect(compareIn(text, [figure], set, '2020-06')[0]?.verdict).toBe('agrees');
  });

  it('has no verdict without a date, and shows the history', () => {
    const compared = compareHives(50, null);
    expect(compared?.verdict).toBeNull();
    expect(compared?.metric).toBe('farm.hives');
    expect(compared?.statements).toEqual(['h2', 'h1', 'h3']);
    expect(compared?.reasons.map(({ code }) => code)).toContain('date_needed');
  });

  it('compares with the date that the sentence names', () => {
    const text = 'وفي 1 مارس 2019 كانت المزرعة تملك 40 خلية.';
    const figures = [
      figureOn(text, '1 مارس 2019', { value: '2019-03-01', kind: 'date' }),
      figureOn(text, '40', { value: 40, counted: spanOn(text, 'خلية') }),
    ];
    const compared = compareIn(text, figures, set, '2021-06-01')[1];
    expect(compared?.verdict).toBe('agrees');
    expect(compared?.reasons.map(({ code }) => code)).toContain('as_of_sentence');
  });

  it('ties a figure to a date by «حينها»', () => {
    const text = 'أنشئت المزرعة في 1 مارس 2019 وكان فيها حينها 60 خلية.';
    const figures = [
      figureOn(text, '1 مارس 2019', { value: '2019-03-01', kind: 'date' }),
      figureOn(text, '60', { value: 60, counted: spanOn(text, 'خلية') }),
    ];
    expect(compareIn(text, figures, set, '2021-06-01')[1]?.verdict).toBe('premature');
  });

  it('does not tie what is said of now', () => {
    const text = 'أنشئت المزرعة في 1 مارس 2019 وهي تضم اليوم 60 خلية.';
    const figures = [
      figureOn(text, '1 مارس 2019', { value: '2019-03-01', kind: 'date' }),
      figureOn(text, '60', { value: 60, counted: spanOn(text, 'خلية') }),
    ];
    expect(compareIn(text, figures, set, '2021-06-01')[1]?.verdict).toBe('agrees');
  });

  it('takes a value given as past for what it is', () => {
    const text = 'وكان عدد خلايا المزرعة 40 خلية.';
    const figure = figureOn(text, '40', { value: 40, counted: spanOn(text, 'خلية') });
    const [compared] = compareIn(text, [figure], set, '2021-06-01');
    expect(compared?.verdict).toBe('agrees');
    expect(compared?.reasons.map(({ code }) => code)).toContain('was_before');
  });

  it('never lets a doubtful statement alone make a difference', () => {
    const doubtful = setOf(
      [hives],
      [statement({ id: 'd', value: 50, validFrom: '2020-01-01', doubtful: true })],
    );
    const text = 'تضم المزرعة 70 خلية.';
    const figure = figureOn(text, '70', { value: 70, counted: spanOn(text, 'خلية') });
    expect(compareIn(text, [figure], doubtful, '2020-08-01')[0]?.verdict).toBe('unreferenced');
  });

  it('never compares furniture', () => {
    const text = 'تضم المزرعة 50 خلية.';
    const figure = figureOn(text, '50', { value: 50, kind: 'furniture' });
    expect(compareIn(text, [figure], set, '2020-08-01')[0]).toMatchObject({
      verdict: null,
      metric: null,
    });
  });

  it('accepts what lies between two readings', () => {
    const readings = setOf(
      [{ ...hives, nature: 'cumulative' }],
      [
        statement({ id: 'r1', value: 100, asOf: '2020-01-01' }),
        statement({ id: 'r2', value: 200, asOf: '2020-12-01' }),
      ],
    );
    const verdict = (value: number): string | null => {
      const text = `تضم المزرعة ${value} خلية.`;
      const figure = figureOn(text, String(value), { value, counted: spanOn(text, 'خلية') });
      return compareIn(text, [figure], readings, '2020-06-01')[0]?.verdict ?? null;
    };
    expect(verdict(100)).toBe('agrees');
    expect(verdict(150)).toBe('agrees_within_qualifier');
    expect(verdict(90)).toBe('differs');
  });

  it('lets the reading before stand while a new one is being printed', () => {
    const readings = setOf(
      [{ ...hives, nature: 'cumulative' }],
      [
        statement({ id: 'r1', value: 100, asOf: '2020-01-01' }),
        statement({ id: 'r2', value: 200, asOf: '2020-06-01' }),
      ],
    );
    const verdict = (date: string): string | null => {
      const text = 'تضم المزرعة 100 خلية.';
      const figure = figureOn(text, '100', { value: 100, counted: spanOn(text, 'خلية') });
      return compareIn(text, [figure], readings, date)[0]?.verdict ?? null;
    };
    expect(verdict('2020-06-20')).toBe('agrees');
    expect(verdict('2020-09-20')).toBe('outdated');
  });

  it('converts units that have an exact relation', () => {
    const distance = {
      ...hives,
      id: 'farm.road',
      kind: 'measure' as const,
      unit: 'km',
      nature: 'event' as const,
      cues: { ...hives.cues, counted: [], miscounted: [] },
    };
    const road = setOf(
      [distance],
      [statement({ id: 'road', metric: 'farm.road', value: 3, asOf: '2020-01-01' })],
    );
    const text = 'تبعد المزرعة 3000 متر.';
    const metres = { value: 3000, kind: 'measure' as const, unit: 'm' };
    const figure = figureOn(text, '3000 متر', metres);
    expect(compareIn(text, [figure], road, '2020-02-01')[0]?.verdict).toBe('agrees');
  });
});
