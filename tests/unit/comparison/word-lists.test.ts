import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import anotherNumber from '../../../assets/lexicon/another-number.json' with { type: 'json' };
import clauses from '../../../assets/lexicon/clauses.json' with { type: 'json' };
import timeWords from '../../../assets/lexicon/comparison-time-words.json' with { type: 'json' };
import consistency from '../../../assets/lexicon/consistency-words.json' with { type: 'json' };
import families from '../../../assets/lexicon/cue-families.json' with { type: 'json' };
import conversions from '../../../assets/lexicon/unit-conversions.json' with { type: 'json' };
import { createPhraseLexicon } from '../../../lib/comparison/linking/phrase-lexicon.ts';
import { convert } from '../../../lib/comparison/numbers/units.ts';
import {
  AnotherNumber,
  ClauseWords,
  ConsistencyWords,
  CueFamilies,
  TimeWords,
  UnitConversions,
} from '../../../lib/comparison/word-lists.ts';

describe('word lists of the comparison', () => {
  it.each([
    ['words of another number', AnotherNumber, anotherNumber],
    ['clauses', ClauseWords, clauses],
    ['time words', TimeWords, timeWords],
    ['consistency words', ConsistencyWords, consistency],
    ['cue families', CueFamilies, families],
    ['unit conversions', UnitConversions, conversions],
  ] as const)('%s have their form', (_, schema, list) => {
    expect(v.safeParse(schema, list).issues ?? []).toEqual([]);
  });

  it('have no weekday or relative day twice', () => {
    const lexicon = createPhraseLexicon('kept');
    const days = consistency.relativeDays.map(({ phrase }) => lexicon.add(phrase));
    expect(new Set(days).size).toBe(days.length);
    expect(Object.keys(consistency.weekdays)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  it('convert both ways, and only what is exact', () => {
    expect(convert(3, 'km', 'm')).toBe(3000);
    expect(convert(3000, 'm', 'km')).toBeCloseTo(3);
    expect(convert(1, 'EUR', 'USD')).toBeNull();
  });
});
