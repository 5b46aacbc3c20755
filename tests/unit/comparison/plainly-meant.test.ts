import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analysis/analyse.ts';
import { readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { scalesOf } from '../../../lib/comparison/linking/kinds.ts';
import { indexReference } from '../../../lib/reference/index.ts';

const reference = indexReference(await readBundledSet());

/** Verdicts of the figures of a text, by what is printed. */
function verdictsOf(text: string, published: string): Record<string, string | null> {
  const publishedAt = { date: published, precision: 'day' as const, evidence: 'given' };
  const { figures } = analyse({ text, title: null, publishedAt }, reference, {
    ignoreCoverage: true,
  });
  return Object.fromEntries(figures.map((figure) => [figure.text, figure.verdict]));
}

describe('a value that says itself what it was meant for', () => {
  it('has the right day and year, and another month', () => {
    const text = 'يضم التحالف الدولي ضد داعش 74 عضوا. وكان حلف الناتو قد التحق به في 25 آذار 2017.';
    expect(verdictsOf(text, '2017-12-11')['25 آذار 2017']).toBe('differs');
  });

  it('is what the metric had at another time', () => {
    const text = 'اجتمع أعضاء التحالف الدولي ضد داعش في بروكسل. وبلغ عددهم 68.';
    expect(verdictsOf(text, '2018-07-13')['68']).toBe('outdated');
  });

  it('is a sum of another scale, also below a million', () => {
    const text = 'تعهدت الإمارات بتقديم 500 ألف دولار لإعادة إعمار العراق في مؤتمر الكويت.';
    expect(verdictsOf(text, '2018-02-15')['500 ألف دولار']).toBe('differs');
    expect(scalesOf('money', 5e5)).toContain(1000);
    expect(scalesOf('identifier', 2253)).toEqual([1]);
  });
});

describe('figures that are told apart by where they are from', () => {
  it('does not take one for the other where they are exchanged', () => {
    const text = 'للتحالف 900 جندي أمريكي في العراق و2500 جندي أمريكي في سوريا.';
    const verdicts = verdictsOf(text, '2021-06-29');
    expect(verdicts['900']).not.toBe('agrees');
    expect(verdicts['2500']).not.toBe('agrees');
  });

  it('takes the nearer of two events for the one that a word is said of', () => {
    const text = 'قبل الرقة كانت الموصل، التي أعلن العبادي تحريرها من داعش في 10 حزيران 2017.';
    expect(verdictsOf(text, '2017-10-19')['10 حزيران 2017']).toBe('differs');
  });
});

describe('the parts of a number that agrees', () => {
  it('are compared with its parts', () => {
    const text = 'في التحالف الدولي ضد داعش 79 عضوا، هم 74 دولة و5 منظمات.';
    expect(verdictsOf(text, '2019-02-10')).toMatchObject({
      79: 'agrees',
      74: 'agrees',
      5: 'agrees',
    });
  });
});
