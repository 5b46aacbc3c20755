import { writeCsv } from '../exchange/csv.ts';
import type { TablePart } from './import/read-csv.ts';
import { personCells, personColumns } from './person-table.ts';
import type { ReferenceSet } from './schema.ts';
import { statementCells, statementColumns } from './statement-table.ts';
import type { CellEntries } from './table-cells.ts';

/** The whole set in the documented format, one entry a line so that versions can be compared line by line. */
export function exportJson(set: ReferenceSet): string {
  const { metrics, statements, events, offices, persons, terms, ...head } = set;
  const lists = Object.entries({ metrics, statements, events, offices, persons, terms });
  const written = lists.map(([part, entries]) => {
    const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
    return `  ${JSON.stringify(part)}: [${lines === '' ? '' : `\n${lines}\n  `}]`;
  });
  const headLines = Object.entries(head).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `{\n${[...headLines, ...written].join(',\n')}\n}\n`;
}

/** Statements or persons as a table that a spreadsheet program opens, and that is read back the same. */
export function exportCsv(set: ReferenceSet, part: TablePart): string {
  return part === 'statements'
    ? table(statementColumns, set.statements.map(statementCells))
    : table(personColumns, set.persons.map(personCells));
}

function table(fixed: readonly string[], rows: readonly CellEntries[]): string {
  const numbered = new Set(rows.flatMap((row) => row.map(([column]) => column)));
  const more = [...numbered].filter((column) => !fixed.includes(column)).sort(compareNumbered);
  const columns = [...fixed, ...more];
  const records = rows.map((row) => {
    const cells = new Map(row);
    return columns.map((column) => cells.get(column) ?? '');
  });
  return writeCsv([columns, ...records]);
}

const FIELDS = [
  'title',
  'publisher',
  'url',
  'date',
  'language',
  'value',
  'source',
  'source_ar',
  'source_en',
  'source_fr',
];

/** `conflicting1_value`, `conflicting1_source`, `source1_title` … `source10_title` in the order of their numbers. */
function compareNumbered(one: string, other: string): number {
  const rank = (column: string) => {
    const [, name = '', number = '', field = ''] =
      /^([a-z]+)([0-9]+)_([a-z_]+)$/u.exec(column) ?? [];
    return `${name} ${number.padStart(4, '0')} ${FIELDS.indexOf(field)}`;
  };
  return rank(one) < rank(other) ? -1 : 1;
}
