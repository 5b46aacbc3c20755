import { describe, expect, it } from 'vitest';
import { readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { measureComparison } from '../../../lib/cli/evaluate/comparison.ts';
import {
  readComparisonFixtures,
  readMarked,
} from '../../../lib/cli/evaluate/comparison-fixtures.ts';
import { verdicts } from '../../../lib/comparison/verdict.ts';

describe('the articles that comparing is measured on', () => {
  it('reads marks and gives the text without them', () => {
    const { text, expected } = readMarked('يضم ⟦74|a.b,c.d|agrees,null|sum:consistent⟧ عضوا');
    expect(text).toBe('يضم 74 عضوا');
    expect(expected).toEqual([
      {
        start: 4,
        end: 6,
        text: '74',
        metrics: ['a.b', 'c.d'],
        accept: ['agrees', 'null'],
        check: { kind: 'sum', result: 'consistent' },
      },
    ]);
  });

  it('are many and cover every topic, verdict and check', async () => {
    const fixtures = await readComparisonFixtures();
    const expected = fixtures.flatMap((fixture) => fixture.expected);
    expect(fixtures.length).toBeGreaterThanOrEqual(20);
    expect(expected.length).toBeGreaterThanOrEqual(150);
    const { metrics } = await readBundledSet();
    const linked = new Set(expected.flatMap((one) => one.metrics ?? []));
    const topics = new Set(metrics.filter(({ id }) => linked.has(id)).map(({ topic }) => topic));
    expect([...topics].sort()).toEqual([...new Set(metrics.map(({ topic }) => topic))].sort());
    const accepted = new Set(expected.flatMap(({ accept }) => accept));
    expect(verdicts.filter((verdict) => !accepted.has(verdict))).toEqual([]);
    const kinds = new Set(expected.flatMap(({ check }) => (check ? [check.kind] : [])));
    expect([...kinds].sort()).toEqual([
      'count_vs_list',
      'elapsed',
      'relative_day',
      'sum',
      'two_values',
      'weekday',
    ]);
  });

  it('meet the targets', async () => {
    const tally = await measureComparison();
    expect(tally.rightVerdict / tally.marked).toBeGreaterThanOrEqual(0.95);
    expect(tally.falseDifferences / tally.agreeing).toBeLessThanOrEqual(0.01);
    expect(tally.rightMetric / tally.linked).toBeGreaterThanOrEqual(0.95);
    expect(tally.rightChecks / tally.checks).toBeGreaterThanOrEqual(0.95);
    expect(tally.falseChecks).toBe(0);
  });
});
