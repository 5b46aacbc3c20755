import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeIn, isInReach } from '../../lib/comparison/numbers/alike.ts';
import { bestMatch, fits, isSame } from '../../lib/comparison/numbers/best-match.ts';
import { statementsInOrder } from '../../lib/comparison/numbers/statements.ts';
import { qualifiers } from '../../lib/figures/figure.ts';
import type { Statement } from '../../lib/reference/schema.ts';
import { sampleMetric, sampleStatement } from '../unit/reference/sample-parts.ts';

/** Numbers near one another, round and not, so that many are alike. */
const number = fc.oneof(
  fc.integer({ min: -5, max: 120 }),
  fc.integer({ min: 900, max: 1100 }),
  fc.constantFrom(
    30e6,
    30.4e6,
    29.6e6,
    88.2e9,
    88e9,
    90e9,
    7.7e6,
    7.65e6,
    0,
    68.5,
    1000,
    995,
    2000,
  ),
);
const value = fc.oneof(
  { weight: 5, arbitrary: number },
  { weight: 1, arbitrary: fc.record({ min: number, max: fc.option(number) }) },
);
const qualifier = fc.constantFrom(...qualifiers);
const statement: fc.Arbitrary<Statement> = fc
  .record({
    value,
    qualifier,
    parts: fc.dictionary(fc.constantFrom('states', 'organisations'), number, {
      noNullPrototype: true,
    }),
  })
  .map((more) => sampleStatement('s', more));
const statements = fc
  .array(statement, { maxLength: 12 })
  .map((list) => statementsInOrder(() => list, [sampleMetric('m')])('m'));
const printed = fc.record({ value, qualifier });
const noun = fc.constantFrom(
  null,
  { role: 'counted', reason: null, part: null } as const,
  { role: 'part', reason: null, part: 'states' } as const,
  { role: 'miscounted', reason: 'states', part: 'states' } as const,
);

describe('statements that are looked at one by one', () => {
  it('are all that may give the printed number', () => {
    fc.assert(
      fc.property(statements, printed, noun, (list, said, by) => {
        const ofAll = bestMatch(said, list, by);
        const ofAlike = bestMatch(said, alikeIn(list, said, by?.part ?? null), by);
        if (isSame(ofAll, said)) expect(ofAlike).toEqual(ofAll);
        else expect(isSame(ofAlike, said)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('are in reach wherever one of them agrees', () => {
    fc.assert(
      fc.property(statements, printed, noun, (list, said, by) => {
        if (fits(bestMatch(said, list, by))) expect(isInReach(list, said)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('are few among many', () => {
    const list = Array.from({ length: 1000 }, (_, place) =>
      sampleStatement(`s${place}`, { value: place + 1 }),
    );
    const indexed = statementsInOrder(() => list, [sampleMetric('m')])('m');
    const said = { value: 500, qualifier: 'exact' } as const;
    expect(alikeIn(indexed, said, null).length).toBeLessThan(70);
    expect(isInReach(indexed, { ...said, value: 10_000 })).toBe(false);
  });
});
