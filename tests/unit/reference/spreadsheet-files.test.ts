import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../lib/exchange/csv.ts';
import { exportCsv, exportJson } from '../../../lib/reference/export.ts';
import { readCsvImport } from '../../../lib/reference/import/read-csv.ts';
import { readJsonImport } from '../../../lib/reference/import/read-json.ts';
import { sampleParts, sampleStatement } from './sample-parts.ts';

const set = {
  format: 'hashiya-reference' as const,
  formatVersion: 1 as const,
  version: '1',
  ...sampleParts(),
  statements: [
    sampleStatement('plain', { value: 7.7, note: 'نص، فيه; كل شيء\tو«أكثر»' }),
    sampleStatement('range', { value: { min: 1500, max: null }, validTo: null }),
  ],
};
const table = exportCsv(set, 'statements');
const { statements } = set;

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), !isBig);
  return bytes;
}

/** The table with another sign between fields; every field in quotes. */
function separatedBy(sign: string): string {
  const [head = '', ...rows] = table.slice(1).split('\r\n').filter(Boolean);
  const fields = (line: string) => line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/gu) ?? [];
  return [head, ...rows]
    .map((line) => fields(line).map((field) => (field.startsWith('"') ? field : `"${field}"`)))
    .map((each) => each.join(sign))
    .join('\r\n');
}

const lines = (text: string, ...ends: string[]) =>
  text
    .split('\r\n')
    .reduce((all, line, index) => all + (ends[(index - 1) % ends.length] ?? '') + line);

async function read(input: string | Uint8Array) {
  const { rows, refused } = await readCsvImport(input, 'statements', () => false);
  expect(refused).toEqual([]);
  return rows.map(({ entry }) => entry);
}

describe('a table as spreadsheet programs write it', () => {
  it.each([
    ['UTF-8 with its mark', new TextEncoder().encode(table)],
    ['UTF-16, low byte first', utf16(table, false)],
    ['UTF-16, high byte first', utf16(table, true)],
    ['semicolons', separatedBy(';')],
    ['semicolons that the first line announces', `sep=;\r\n${separatedBy(';')}`],
    ['tabs', separatedBy('\t')],
    ['all kinds of line ends', lines(table, '\n', '\r', '\r\n')],
    ['empty lines', table.replaceAll('\r\n', '\r\n\r\n')],
    ['lines of commas', table.replace('\r\n', `\r\n${','.repeat(20)}\r\n`)],
    ['columns without a name', table.replaceAll(/(?<=[a-z0-9])\r\n/gu, ',,,\r\n')],
  ])('is read the same with %s', async (_, input) => {
    expect(await read(input)).toEqual(statements);
  });

  it('may have its numbers and dates in Arabic digits, and its text as it is', async () => {
    const row = {
      id: 'arabic',
      metric: 'coalition.members',
      value: '\u200f١٬٥٠٠٫٥',
      valid_from: '٢٠١٨-٠٢-١٣',
      as_of: '۲۰۱۸',
      tolerance_days: '٣',
      parts: 'states=٧٠',
      confidence: 'high',
      place: 'حي ٧ نيسان',
      source1_title: 'بيان ٧٤',
      source1_date: '٢٠١٨-٠٢',
    };
    const [entry] = await read(writeCsv([Object.keys(row), Object.values(row)]));
    expect(entry).toMatchObject({
      value: 1500.5,
      validFrom: '2018-02-13',
      asOf: '2018',
      toleranceDays: 3,
      parts: { states: 70 },
      place: 'حي ٧ نيسان',
      sources: [{ title: 'بيان ٧٤', date: '2018-02' }],
    });
  });
});

describe('a set in UTF-16', () => {
  it('is read where its mark says so', async () => {
    const { rows, refused } = await readJsonImport(utf16(`\ufeff${exportJson(set)}`, false));
    expect(refused).toEqual([]);
    expect(rows.filter(({ part }) => part === 'statements').map(({ entry }) => entry)).toEqual(
      statements,
    );
  });
});
