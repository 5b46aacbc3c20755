import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '../../../lib/reference/integrity.ts';
import type { SetParts } from '../../../lib/reference/merge.ts';
import { sampleParts, samplePerson, sampleStatement } from './sample-parts.ts';

function codes(change: (parts: SetParts) => Partial<SetParts>): string[] {
  const parts = sampleParts();
  return checkIntegrity({ ...parts, ...change(parts) }).map((each) => each.reason.code);
}

describe('checkIntegrity', () => {
  it('says nothing of a sound set', () => {
    expect(codes(() => ({}))).toEqual([]);
  });

  it('finds what refers to nothing', () => {
    expect(codes(() => ({ metrics: [] }))).toEqual([
      'import_no_such_metric',
      'import_no_such_metric',
    ]);
    expect(codes(() => ({ offices: [], persons: [] }))).toEqual([
      'import_no_such_office',
      'import_no_such_person',
    ]);
  });

  it('finds an id that stands twice', () => {
    expect(codes(({ persons }) => ({ persons: [...persons, ...persons] }))).toEqual([
      'reference_duplicate_id',
    ]);
  });

  it('finds two holders of one office, but not a handover, an acting holder or a given reason', () => {
    const overlapping = (change: object) =>
      codes(({ persons, terms }) => ({
        persons: [...persons, samplePerson('mike-pompeo')],
        terms: terms.flatMap((term) => [
          term,
          {
            ...term,
            id: 'second',
            person: 'mike-pompeo',
            start: '2018-03-01',
            end: null,
            ...change,
          },
        ]),
      }));
    expect(overlapping({})).toEqual(['reference_term_overlap']);
    expect(overlapping({ start: '2018-03-31' })).toEqual([]);
    expect(overlapping({ start: '2018-03' })).toEqual([]);
    expect(overlapping({ acting: true })).toEqual([]);
    expect(overlapping({ overlapReason: 'joint office' })).toEqual([]);
  });

  it('finds statements that disagree about one time, and those without date or source', () => {
    const statements = (more: object) =>
      codes((parts) => ({
        statements: [...parts.statements, sampleStatement('other', { value: 68, ...more })],
      }));
    expect(statements({})).toEqual(['reference_statement_overlap']);
    expect(statements({ value: 74 })).toEqual([]);
    expect(statements({ doubtful: true, sources: [] })).toEqual([]);
    expect(statements({ validFrom: null, validTo: null, sources: [] })).toEqual([
      'reference_undated',
      'reference_unsourced',
    ]);
  });
});
