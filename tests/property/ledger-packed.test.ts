import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../../lib/ledger/day-number.ts';
import type { LedgerFilter } from '../../lib/ledger/filter.ts';
import { openShare, type PackedRow, packShare, unpackShare } from '../../lib/ledger/packed.ts';
import { idAt } from '../../lib/ledger/packed-row.ts';
import { visitRows } from '../../lib/ledger/selection.ts';
import { passes } from '../unit/ledger/plain-scan.ts';

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
  verdict: fc.constantFrom('agrees', 'differs', ''),
  personId: fc.constantFrom('', 'p'),
  type: fc.constantFrom('figure', 'mention', 'check'),
  tags: fc.uniqueArray(fc.constantFrom('سؤال', 'a"b', ',')),
  ofArticle: fc.uniqueArray(fc.constantFrom('سؤال', 'كل')),
});
const filter = fc.record(
  {
    from: given,
    to: given,
    outlets: fc.constantFrom(['a'], ['a', ''], ['none']),
    verdicts: fc.constantFrom(['agrees'], ['differs', '']),
    metrics: fc.constantFrom(['m'], ['m', '']),
    types: fc.constantFrom(['figure'], ['mention', 'check']),
    personId: fc.constant('p'),
    tag: fc.constantFrom('سؤال', 'a"b', 'كل', 'none'),
  },
  { requiredKeys: [] },
);

type Printed = typeof printed extends fc.Arbitrary<infer Value> ? Value : never;

function rowsOf(all: readonly Printed[]): PackedRow[] {
  return all.map(({ ofArticle, personId, date, tags, ...row }, index) => ({
    ...row,
    article: `article${index % 7}`,
    start: index * 10,
    end: index * 10 + 5,
    day: dayNumber(date),
    person: personId,
    value: String(index % 3),
    title: '',
    tags: JSON.stringify([ofArticle, tags]),
  }));
}

describe('packed observations', () => {
  it('tell of every date again', () => {
    fc.assert(fc.property(given, (date) => dayOfNumber(dayNumber(date)) === date));
    expect(dayOfNumber(dayNumber(''))).toBe('');
  });

  it('are unpacked as they were, and packed to the same bytes in whatever order', () => {
    const some = fc.array(printed, { maxLength: 40 });
    fc.assert(
      fc.property(some, (all) => {
        const rows = rowsOf(all);
        const packed = packShare(3, rows);
        const byPlace = (one: PackedRow, other: PackedRow) => one.start - other.start;
        expect(unpackShare(openShare(packed)).sort(byPlace)).toEqual(rows);
        expect(packShare(3, rows.toReversed())).toEqual(packed);
      }),
    );
  });

  it('give under any filter what a scan gives', () => {
    fc.assert(
      fc.property(fc.array(printed, { maxLength: 40 }), filter, (all, narrowed: LedgerFilter) => {
        const found: string[] = [];
        const share = openShare(packShare(0, rowsOf(all)));
        visitRows([share], narrowed, (_, at) => found.push(idAt(share, at)));
        const expected = all.flatMap(({ ofArticle, ...one }, index) => {
          const articleId = `article${index % 7}`;
          const isFound = passes(narrowed, () => ofArticle)({ ...one, articleId });
          return isFound ? [`${articleId}/${one.type}:${index * 10}-${index * 10 + 5}`] : [];
        });
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});
