import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../../lib/ledger/day-number.ts';
import { passes } from '../../lib/ledger/filter.ts';
import { talliesOf, visitCounts } from '../../lib/ledger/tally.ts';

const two = (most: number) =>
  fc.integer({ min: 1, max: most }).map((n) => String(n).padStart(2, '0'));
const year = fc.integer({ min: 2014, max: 2017 }).map(String);
const given = fc.oneof(
  year,
  fc.tuple(year, two(12)).map((parts) => parts.join('-')),
  fc.tuple(year, two(12), two(31)).map((parts) => parts.join('-')),
);
const printed = fc.record({
  metric: fc.constantFrom('', 'm'),
  outlet: fc.constantFrom('a', 'b', ''),
  date: fc.oneof(given, fc.constant('')),
  value: fc.constantFrom('74', '75', ''),
  verdict: fc.constantFrom('agrees', 'differs', ''),
});
const filter = fc.record(
  {
    from: given,
    to: given,
    outlets: fc.constantFrom(['a'], ['a', ''], ['none']),
    verdicts: fc.constantFrom(['agrees'], ['differs', '']),
    metrics: fc.constantFrom(['m'], ['m', '']),
  },
  { requiredKeys: [] },
);

describe('tallies', () => {
  it('tell of every date again', () => {
    fc.assert(fc.property(given, (date) => dayOfNumber(dayNumber(date)) === date));
    expect(dayOfNumber(dayNumber(''))).toBe('');
  });

  it('count under any filter what a scan counts', () => {
    fc.assert(
      fc.property(fc.array(printed, { maxLength: 40 }), filter, (observations, narrowed) => {
        let total = 0;
        for (const tally of talliesOf(observations))
          visitCounts(tally, narrowed, ({ count }) => {
            total += count;
          });
        return total === observations.filter(passes(narrowed)).length;
      }),
    );
  });
});
