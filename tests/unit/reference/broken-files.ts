import { writeCsv } from '../../../lib/exchange/csv.ts';
import { exportCsv, exportJson } from '../../../lib/reference/export.ts';
import type { ImportKind } from '../../../lib/reference/import/preview.ts';
import { sampleParts, sampleStatement } from './sample-parts.ts';

export interface BrokenFile {
  readonly name: string;
  readonly kind: ImportKind;
  readonly input: string | Uint8Array;
  /** Code of the first reason that is expected, and its row. */
  readonly code: string;
  readonly row: number | null;
}

const whole = {
  format: 'hashiya-reference' as const,
  formatVersion: 1 as const,
  version: 'test',
  ...sampleParts(),
};
const good = exportJson(whole);
const statement = sampleStatement('new-one');
const bytes = (text: string) => new TextEncoder().encode(text);

function withStatements(...statements: unknown[]): string {
  return JSON.stringify({ format: 'hashiya-reference', formatVersion: 1, statements });
}

/** A set whose second statement is the given one. */
function second(changes: Record<string, unknown>): string {
  return withStatements(sampleStatement('first'), { ...statement, ...changes });
}

function json(name: string, input: string | Uint8Array, code: string, row: number | null = null) {
  return { name, kind: 'json' as const, input, code, row };
}

const table = exportCsv(whole, 'statements');
const [head = '', firstRow = ''] = table.split('\r\n');
/** A table of one statement with some cells of its own. */
function cells(own: Readonly<Record<string, string>>): string {
  const row = {
    id: 'new-one',
    metric: 'coalition.members',
    value: '74',
    confidence: 'high',
    ...own,
  };
  return writeCsv([Object.keys(row), Object.values(row)]);
}
const personTable = exportCsv(whole, 'persons');

function csv(name: string, input: string | Uint8Array, code: string, row: number | null) {
  return { name, kind: 'statements-csv' as const, input, code, row };
}

const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
const { id: _, ...withoutId } = statement;

/** Windows-1256 bytes of «العراق». */
const windowsArabic = new Uint8Array([0xc7, 0xe1, 0xda, 0xd1, 0xc7, 0xde]);

export const brokenFiles: readonly BrokenFile[] = [
  json('empty', '', 'import_empty'),
  json('blank', ' \n\t\n', 'import_empty'),
  json('truncated in the middle', good.slice(0, good.length >> 1), 'import_truncated'),
  json('last bracket missing', good.trimEnd().slice(0, -1), 'import_truncated'),
  json(
    'a comma too many',
    good.replace('"version": "test",', '"version": "test",,'),
    'import_json',
    4,
  ),
  json('single quotes', "{'format': 'hashiya-reference'}", 'import_json', 1),
  json('comments', '{\n// a set\n"format": "hashiya-reference"}', 'import_json', 2),
  json('not a number', good.replace('74', 'NaN'), 'import_json', 10),
  json('a list at the top', JSON.stringify(whole.statements), 'import_not_a_set'),
  json('null', 'null {}', 'import_json', 1),
  json('a number', '[74]', 'import_not_a_set'),
  json('another format', '{"type":"FeatureCollection","features":[]}', 'import_not_a_set'),
  json(
    'a later version',
    good.replace('"formatVersion": 1', '"formatVersion": 2'),
    'import_version',
  ),
  json('an unknown part', good.replace('"terms":', '"rules":'), 'import_unknown_field'),
  json(
    'a part that is no list',
    '{"format":"hashiya-reference","formatVersion":1,"statements":{}}',
    'import_wrong_type',
  ),
  json('no entries', '{"format":"hashiya-reference","formatVersion":1}', 'import_no_entries'),
  json(
    'latin-1 bytes',
    new Uint8Array([...bytes('{"format":"'), 0xe9, ...bytes('"}')]),
    'import_encoding',
  ),
  json(
    'windows-1256 bytes',
    new Uint8Array([...bytes('{"a":"'), ...windowsArabic, ...bytes('"}')]),
    'import_encoding',
  ),
  json(
    'UTF-16',
    new Uint8Array(new Uint16Array([...'{}'].map((unit) => unit.charCodeAt(0))).buffer),
    'import_encoding',
  ),
  json('half a UTF-16 character', new Uint8Array([0xff, 0xfe, 0x3d, 0xd8]), 'import_encoding'),
  json('UTF-8 read as Windows-1252', second({ note: 'Ø§Ù„Ø¹Ø±Ø§Ù‚' }), 'import_encoding'),
  json('replacement characters', second({ note: 'ال\ufffd\ufffdاق' }), 'import_encoding'),
  json('binary', new Uint8Array([1, 2, 3, 4, 0, 0, 0xff, 0xfe]), 'import_encoding'),
  json('a zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]), 'import_other_file'),
  json('a gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0]), 'import_other_file'),
  json('a PDF', bytes('%PDF-1.7'), 'import_other_file'),
  json(
    'a number without end',
    second({}).replace('"value":74', '"value":1e999'),
    'import_number_range',
    1,
  ),
  json('a number too long to be kept', second({ value: 2 ** 60 }), 'import_number_range', 2),
  json(
    'a bound without end',
    second({ value: { min: -(2 ** 60), max: 0 } }),
    'import_number_range',
    2,
  ),
  json('a tolerance of years', second({ toleranceDays: 9999 }), 'import_number_range', 2),
  json('a slip in the year', second({ validFrom: '0018-02-13' }), 'import_no_such_date', 2),
  json('a date with its time', second({ asOf: '2018-02-13T10:00:00Z' }), 'import_date_form', 2),
  json('null for an entry', withStatements(null), 'import_wrong_type', 1),
  json('a list for an entry', withStatements([[]]), 'import_missing', 1),
  json(
    'a key that stands twice, once in signs',
    withStatements(statement).replace('"value":74', '"value":74,"v\\u0061lue":75'),
    'import_duplicate_key',
    1,
  ),
  json('a zero character', second({ note: 'a\u0000b' }), 'import_control', 2),
  json('half a character', second({ note: 'a\ud83d' }), 'import_encoding', 2),
  json('an id that stands twice', withStatements(statement, statement), 'import_duplicate_id', 2),
  json(
    'a key that stands twice',
    withStatements(statement).replace('"value":74', '"value":74,"value":75'),
    'import_duplicate_key',
    1,
  ),
  json('no id', withStatements(statement, withoutId), 'import_missing', 2),
  json('an id with a space', second({ id: 'new one' }), 'import_id_form', 2),
  json('an id that is a number', second({ id: 7 }), 'import_wrong_type', 2),
  json('an id of a thousand letters', second({ id: 'x'.repeat(1000) }), 'import_id_form', 2),
  json('a date that does not exist', second({ validFrom: '2018-02-30' }), 'import_no_such_date', 2),
  json(
    '29 February of a common year',
    second({ validFrom: '2018-02-29' }),
    'import_no_such_date',
    2,
  ),
  json('a thirteenth month', second({ validFrom: '2018-13' }), 'import_no_such_date', 2),
  json('a date the other way round', second({ validFrom: '13/02/2018' }), 'import_date_form', 2),
  json(
    'an end before the beginning',
    second({ validFrom: '2018-03-01', validTo: '2018-02-01' }),
    'import_date_order',
    2,
  ),
  json('a value in words', second({ value: 'many' }), 'import_value_form', 2),
  json('a range without bounds', second({ value: { min: null, max: null } }), 'import_no_bound', 2),
  json(
    'bounds the wrong way round',
    second({ value: { min: 9, max: 3 } }),
    'import_bound_order',
    2,
  ),
  json('a date for a count', second({ value: '2018-02-13' }), 'import_value_kind', 2),
  json('an unknown qualifier', second({ qualifier: 'roughly' }), 'import_not_one_of', 2),
  json('a field too many', second({ truth: true }), 'import_unknown_field', 2),
  json(
    'a reference to the entry itself',
    second({ self: { $ref: '#' } }),
    'import_unknown_field',
    2,
  ),
  json('an unknown metric', second({ metric: 'no.such' }), 'import_no_such_metric', 2),
  json('a script in a text', second({ note: 'see <script>alert(1)</script>' }), 'import_markup', 2),
  json(
    'an event handler in a place',
    second({ place: '<img src=x onerror=alert(1)>' }),
    'import_markup',
    2,
  ),
  json(
    'an address that is a script',
    second({ sources: [{ title: 'a', publisher: null, url: 'javascript:alert(1)', date: null }] }),
    'import_script',
    2,
  ),
  json(
    'an address of a file',
    second({ sources: [{ title: 'a', publisher: null, url: 'file:///etc/passwd', date: null }] }),
    'import_address_form',
    2,
  ),
  json('text turned round', second({ note: 'abc\u202edef' }), 'import_override', 2),
  json('a note of a megabyte', second({ note: 'x'.repeat(1_000_000) }), 'import_too_long', 2),
  json(
    'a prototype key',
    withStatements(statement).replace('"value"', '"__proto__":{"polluted":1},"value"'),
    'import_prototype_key',
    1,
  ),
  json(
    'a list of a hundred thousand sources',
    second({
      sources: Array(100_000).fill({ title: 'a', publisher: null, url: null, date: null }),
    }),
    'import_list_too_long',
    2,
  ),
  json('a constructor key', second({ parts: { constructor: 1 } }), 'import_prototype_key', 2),
  json(
    'bottomless nesting',
    `{"format":"hashiya-reference","formatVersion":1,"statements":[${nested}]}`,
    'import_nested',
    1,
  ),
  json(
    'more entries than fit',
    withStatements().replace('[]', `[${'0,'.repeat(500_000)}0]`),
    'import_too_many',
  ),
  json(
    'a label without Arabic',
    JSON.stringify({
      format: 'hashiya-reference',
      formatVersion: 1,
      persons: [{ ...whole.persons[0], names: { ar: 'Rex', en: 'Rex' } }],
    }),
    'import_not_arabic',
    1,
  ),
  json(
    'a term of nobody',
    JSON.stringify({
      format: 'hashiya-reference',
      formatVersion: 1,
      terms: [{ ...whole.terms[0], person: 'nobody' }],
    }),
    'import_no_such_person',
    1,
  ),
  csv('another table', 'a,b\r\n1,2\r\n', 'import_csv_no_column', 1),
  csv('an unknown column', `${head},colour\r\n${firstRow},red\r\n`, 'import_csv_unknown_column', 1),
  csv('a column twice', `${head},id\r\n${firstRow},x\r\n`, 'import_csv_column_twice', 1),
  csv('no rows', `${head}\r\n`, 'import_no_entries', null),
  csv('a quote never closed', `${head}\r\n"${firstRow}`, 'import_csv_unclosed_quote', 2),
  csv('a stray quote', `${head}\r\na"b${firstRow}\r\n`, 'import_csv_stray_quote', 2),
  csv(
    'a cell too few',
    `${head}\r\n${firstRow}\r\nx,coalition.members\r\n`,
    'import_csv_fields',
    3,
  ),
  csv(
    'a value in words in a table',
    `${head}\r\n${firstRow}\r\n${firstRow.replace('members-2017', 'other').replace(',74,', ',many,')}\r\n`,
    'import_value_form',
    3,
  ),
  csv('a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'import_other_file', null),
  csv('an older workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'import_other_file', null),
  csv('bars for commas', table.replaceAll(',', '|'), 'import_csv_no_column', 1),
  csv('a day’s number for a date', cells({ valid_from: '43144' }), 'import_date_form', 2),
  csv('an Arabic date in words', cells({ valid_from: '١٣ شباط ٢٠١٨' }), 'import_date_form', 2),
  csv('an Arabic date the other way round', cells({ as_of: '١٣/٠٢/٢٠١٨' }), 'import_date_form', 2),
  csv('Infinity for a value', cells({ value: 'Infinity' }), 'import_value_form', 2),
  csv('NaN for a value', cells({ value: 'NaN' }), 'import_value_form', 2),
  csv('a number without end in a table', cells({ value: '9e999' }), 'import_number_range', 2),
  csv('a comma for decimals', cells({ value: '7,7' }), 'import_value_form', 2),
  csv(
    'a table in UTF-16',
    new Uint8Array(new Uint16Array([...table.slice(1)].map((unit) => unit.charCodeAt(0))).buffer),
    'import_encoding',
    null,
  ),
  csv('persons for statements', personTable, 'import_csv_no_column', 1),
];
