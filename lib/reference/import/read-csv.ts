import { type CsvRecord, readCsv, type Separator } from '../../exchange/csv.ts';
import { reason } from '../../reason.ts';
import { personColumns, readPersonCells } from '../person-table.ts';
import { readStatementCells, statementColumns } from '../statement-table.ts';
import { type Cells, plainCell } from '../table-cells.ts';
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

/** Columns for people to read; the others are for machines, whatever digits they are written in. */
const PROSE =
  /^(?:name_(?:ar|en|fr)|variants|short_names|latin_variants|place|note.*|source[0-9]+_(?:title|publisher|url)|conflicting[0-9]+_source.*)$/u;
const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

/** The separator with which the first line has a column `id`; a comma where none does. */
function separatorOf(text: string): Separator {
  const end = text.search(/[\r\n]/u);
  const line = (end < 0 ? text : text.slice(0, end)).replaceAll('"', '');
  const hasId = (separator: Separator): boolean =>
    line.split(separator).some((name) => name.trim() === 'id');
  return SEPARATORS.find(hasId) ?? ',';
}

/** A spreadsheet's own first line, which says what separates fields. */
const SEPARATOR_LINE = /^sep=.\r?\n/iu;

/** Columns without a name at the end, and lines without a word, which spreadsheets leave behind, are no part of the table. */
function withoutBlanks(records: readonly CsvRecord[]): CsvRecord[] {
  const isBlank = (field: string | undefined): boolean => (field ?? '').trim() === '';
  const [header, ...body] = records;
  if (!header) return [];
  const width = header.fields.findLastIndex((name) => !isBlank(name)) + 1;
  const trimmed = [header, ...body.filter(({ fields }) => !fields.every(isBlank))];
  return trimmed.map(({ line, fields }) => {
    const isLonger = fields.length > width && fields.slice(width).every(isBlank);
    return { line, fields: isLonger ? fields.slice(0, width) : fields };
  });
}

/** Reads a table of statements or persons; `isDateMetric` tells a year from a number. */
export async function readCsvImport(
  input: string | Uint8Array,
  part: TablePart,
  isDateMetric: (id: string) => boolean,
): Promise<ImportReading> {
  const decoded = decodeImport(input);
  if ('refused' in decoded) return refuseFile(decoded.refused);
  const text = decoded.text.replace(SEPARATOR_LINE, '\n');
  const { records, problem } = readCsv(text, separatorOf(text.trimStart()));
  if (problem) {
    const why = reason(`import_csv_${problem.problem}`, { line: problem.line });
    return { rows: [], refused: [{ row: problem.line, part, id: null, reason: why }] };
  }
  const [header, ...body] = withoutBlanks(records);
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
    const written = fields[index]?.trim() ?? '';
    const field = PROSE.test(column) ? written : plainCell(written);
    if (field !== '') cells.set(column, field);
  }
  return cells;
}
