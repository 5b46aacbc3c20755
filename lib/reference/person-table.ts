import type { Person } from './schema.ts';
import {
  type CellEntries,
  type Cells,
  noteColumns,
  readList,
  readNote,
  readSources,
  writeList,
  writeNote,
  writeSources,
} from './table-cells.ts';

/** Columns of a table of persons that always stand, in order; sources follow, numbered. */
export const personColumns = [
  'id',
  'name_ar',
  'name_en',
  'name_fr',
  'variants',
  'short_names',
  'latin_variants',
  'gender',
  'country',
  'confidence',
  'evidence',
  ...noteColumns,
] as const;

/** An official as the cells of a row, but for the sources. */
export function personCells(person: Person): CellEntries {
  return [
    ['id', person.id],
    ['name_ar', person.names.ar],
    ['name_en', person.names.en],
    ['name_fr', person.names.fr ?? ''],
    ['variants', writeList(person.variants)],
    ['short_names', writeList(person.shortNames)],
    ['latin_variants', writeList(person.latinVariants)],
    ['gender', person.gender],
    ['country', person.country ?? ''],
    ['confidence', person.confidence],
    ['evidence', person.evidence],
    ...writeNote(person.note),
    ...writeSources(person.sources),
  ];
}

/** The person that a record's cells mean, still to be checked by the schema. */
export function readPersonCells(cells: Cells): unknown {
  const cell = (name: string, column: string) => {
    const value = cells.get(column);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...cell('id', 'id'),
    names: { ...cell('ar', 'name_ar'), ...cell('en', 'name_en'), ...cell('fr', 'name_fr') },
    variants: readList(cells.get('variants')),
    shortNames: readList(cells.get('short_names')),
    latinVariants: readList(cells.get('latin_variants')),
    ...cell('gender', 'gender'),
    country: cells.get('country') ?? null,
    sources: readSources(cells),
    ...cell('confidence', 'confidence'),
    ...cell('evidence', 'evidence'),
    note: readNote(cells),
  };
}
