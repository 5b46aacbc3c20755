import { readCsv } from '../../exchange/csv.ts';
import { reason } from '../../reason.ts';
import { personColumns, readPersonCells } from '../person-table.ts';
import { readStatementCells, statementColumns } from '../statement-table.ts';
import type { Cells } from '../table-cells.ts';
import { decodeImport } from './decode.ts';
import { type ImportReading, type Refusal, refuseFile } from './import-row.ts';
import { MAXIMUM_ENTRIES } from './read-json.ts';
import { MAXIMUM_REFUSALS, type RawRow, validateEntries } from './validate-entries.ts';

/** Parts that can be written as a table. */
export type TablePart = 'statements' | 'persons';

const COLUMNS: Readonly<Record<TablePart, readonly string[]>> = {
  statements: statementColumns,
  persons: personColumns,
};
const REQUIRED: Readonly<Record<TablePart, readonly string[]>> = {
  statements: ['id', 'metric', 'confidence'],
  persons: ['id', 'name_ar', 'name_en'],
};
const NUMBERED =
  /^(?:source[1-9][0-9]?_(?:title|publisher|url|date|language)|conflicting[1-9][0-9]?_(?:value|source(?:_(?:ar|en|fr))?))$/u;

/** Reads a table of statements or persons; `isDateMetric` tells a year from a number. */
export async function readCsvImport(
  input: string | Uint8Array,
  part: TablePart,
  isDateMetric: (id: string) => boolean,
): Promise<ImportReading> {
  const decoded = decodeImport(input);
  if ('refused' in decoded) return refuseFile(decoded.refused);
  const { records, problem } = readCsv(decoded.text);
  if (problem) {
    const why = reason(`import_csv_${problem.problem}`, { line: problem.line });
    return { rows: [], refused: [{ row: problem.line, part, id: null, reason: why }] };
  }
  const [header, ...body] = records;
  if (!header) return refuseFile(reason('import_empty'));
  const columns = header.fields.map((name) => name.trim());
  const wrong = refuseHeader(columns, part, header.line);
  if (wrong) return { rows: [], refused: [wrong] };
  if (body.length === 0) return refuseFile(reason('import_no_entries'));
  if (body.length > MAXIMUM_ENTRIES) {
    return refuseFile(reason('import_too_many', { count: body.length, most: MAXIMUM_ENTRIES }));
  }
  const raw: RawRow[] = [];
  const refused: Refusal[] = [];
  for (const { line, fields } of body) {
    if (fields.length !== columns.length) {
      if (refused.length >= MAXIMUM_REFUSALS) break;
      const counts = { expected: columns.length, found: fields.length };
      refused.push({ row: line, part, id: null, reason: reason('import_csv_fields', counts) });
      continue;
    }
    const cells = cellsOf(columns, fields);
    const read = () =>
      part === 'persons' ? readPersonCells(cells) : readStatementCells(cells, isDateMetric);
    raw.push({ part, row: line, read });
  }
  const reading = await validateEntries(raw);
  return { rows: reading.rows, refused: [...refused, ...reading.refused] };
}

function refuseHeader(columns: readonly string[], part: TablePart, row: number): Refusal | null {
  const refusal = (code: string, column: string): Refusal => ({
    row,
    part,
    id: null,
    reason: reason(code, { column: column.slice(0, 80) }),
  });
  const missing = REQUIRED[part].find((name) => !columns.includes(name));
  if (missing !== undefined) return refusal('import_csv_no_column', missing);
  const unknown = columns.find((name) => !COLUMNS[part].includes(name) && !NUMBERED.test(name));
  if (unknown !== undefined) return refusal('import_csv_unknown_column', unknown);
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  return twice === undefined ? null : refusal('import_csv_column_twice', twice);
}

function cellsOf(columns: readonly string[], fields: readonly string[]): Cells {
  const cells = new Map<string, string>();
  for (const [index, column] of columns.entries()) {
    const field = fields[index]?.trim() ?? '';
    if (field !== '') cells.set(column, field);
  }
  return cells;
}
