import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, searchPart } from '../../lib/reference/search.ts';
import { sampleParts, sampleStatement } from '../unit/reference/sample-parts.ts';

const note = fc.string({
  unit: fc.constantFrom(
    'ا',
    'أ',
    'ة',
    'ـ',
    'َ',
    'ﻻ',
    '٣',
    'a',
    'É',
    ' ',
    '\n',
    '\r',
    '\u2028',
    '،',
    '😀',
    '\u200f',
  ),
  maxLength: 20,
});

describe('searchPart', () => {
  it('finds each entry by every word of its own, and no other entry’s words in it', () => {
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 5 }), (notes) => {
        const statements = notes.map((each, index) => sampleStatement(`s${index}`, { note: each }));
        const set = {
          format: 'hashiya-reference' as const,
          formatVersion: 1 as const,
          version: '1',
          ...sampleParts(),
          statements,
        };
        for (const [index, each] of notes.entries()) {
          for (const word of foldForSearch(each).split(' ').filter(Boolean)) {
            const found = searchPart(set, 'statements', word).map(({ id }) => id);
            expect(found).toContain(`s${index}`);
          }
        }
        expect(searchPart(set, 'statements', 'zzz')).toEqual([]);
      }),
    );
  });
});
