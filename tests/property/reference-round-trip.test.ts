import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportCsv, exportJson } from '../../lib/reference/export.ts';
import { readCsvImport } from '../../lib/reference/import/read-csv.ts';
import { readJsonImport } from '../../lib/reference/import/read-json.ts';
import type { Person, Source, Statement } from '../../lib/reference/schema.ts';
import { sampleParts, samplePerson, sampleStatement } from '../unit/reference/sample-parts.ts';

/** Text as an entry may hold it, with what is awkward in a table; a table drops spaces at the ends. */
const text = fc
  .string({
    unit: fc.constantFrom(
      'ا',
      'ل',
      'ى',
      'a',
      'É',
      '0',
      ' ',
      ',',
      '"',
      "'",
      '=',
      '+',
      '-',
      '|',
      '\\',
      ';',
      '\n',
      '،',
      '😀',
    ),
    minLength: 1,
    maxLength: 12,
  })
  .map((value) => value.trim())
  .filter((value) => value !== '');
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const date = nullable(fc.constantFrom('2018', '2018-02', '2018-02-13', '2016-02-29'));
const source: fc.Arbitrary<Source> = fc.record({
  title: text,
  publisher: nullable(text),
  url: nullable(fc.constantFrom('https://example.org/a', 'http://example.org/?a=1,2&b="x"')),
  date,
});
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }).map((n) => n + 0),
);
const common = {
  sources: fc.array(source, { maxLength: 3 }),
  confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
  note: nullable(text),
};

const statement: fc.Arbitrary<Statement> = fc
  .record({
    value: fc.oneof(number, fc.record({ min: number, max: nullable(number) })),
    qualifier: fc.constantFrom('exact' as const, 'more_than' as const),
    parts: fc.dictionary(
      fc.constantFrom('states', 'organisations', 'a.b'),
      number.filter((n) => !Object.is(n, -0)),
      { noNullPrototype: true },
    ),
    validFrom: date,
    validTo: date,
    asOf: date,
    toleranceDays: fc.nat(366),
    place: nullable(text),
    conflicting: fc.array(fc.record({ value: number, source: text }), { maxLength: 2 }),
    doubtful: fc.boolean(),
    ...common,
  })
  .map((more) => sampleStatement('s', more));

const person: fc.Arbitrary<Person> = fc
  .record({
    names: fc.record({ ar: text, en: text }),
    variants: fc.array(text, { maxLength: 3 }),
    shortNames: fc.array(text, { maxLength: 2 }),
    latinVariants: fc.array(text, { maxLength: 2 }),
    gender: fc.constantFrom('m' as const, 'f' as const),
    country: nullable(fc.constantFrom('US', 'DZ')),
    evidence: fc.constantFrom('seen' as const, 'memory' as const),
    ...common,
  })
  .map((more) => samplePerson('p', more));

const setOf = (more: object) => ({
  format: 'hashiya-reference' as const,
  formatVersion: 1 as const,
  version: '1',
  ...sampleParts(),
  ...more,
});

describe('a reference set', () => {
  it('comes back from JSON as it went', async () => {
    await fc.assert(
      fc.asyncProperty(statement, person, async (one, other) => {
        const set = setOf({ statements: [one], persons: [other] });
        const { rows, refused } = await readJsonImport(exportJson(set));
        expect(refused).toEqual([]);
        const entries = rows.map(({ entry }) => entry);
        expect(entries).toContainEqual(JSON.parse(JSON.stringify(one)));
        expect(entries).toContainEqual(JSON.parse(JSON.stringify(other)));
      }),
    );
  });

  it('comes back from tables as it went', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(statement, { minLength: 1, maxLength: 3 }),
        person,
        async (list, other) => {
          const statements = list.map((each, index) => ({ ...each, id: `s${index}` }));
          const set = setOf({ statements, persons: [other] });
          const read = await readCsvImport(exportCsv(set, 'statements'), 'statements', () => false);
          expect(read.refused).toEqual([]);
          expect(read.rows.map(({ entry }) => entry)).toEqual(
            JSON.parse(JSON.stringify(statements)),
          );
          const persons = await readCsvImport(exportCsv(set, 'persons'), 'persons', () => false);
          expect(persons.refused).toEqual([]);
          expect(persons.rows.map(({ entry }) => entry)).toEqual([other]);
        },
      ),
    );
  });
});
