/**
 * Comma-separated values by RFC 4180: CRLF between records, quotes doubled inside quotes. Written with a byte order mark,
 * without which spreadsheet programs take UTF-8 for a Windows code page and show Arabic as noise.
 */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet would run as a formula (OWASP, CSV injection), or what was made safe before: at the beginning of a field, white space before it
 * or not, and after a semicolon or a tab, where programs in many languages end a field.
 */
const FORMULA = /^'*\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
const FORMULA_INSIDE = /([;\t])('*)(?=[^\S;\t]*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;
const PLAIN_NUMBER = /^[+-]?[0-9]+(?:\.[0-9]+)?$/u;

/** Puts an apostrophe before what a spreadsheet would run; plain numbers («-5») stay as they are. */
export function safeField(field: string): string {
  if (PLAIN_NUMBER.test(field)) return field;
  const inside = field.replaceAll(FORMULA_INSIDE, "$1'$2");
  return FORMULA.test(inside) ? `'${inside}` : inside;
}

/** Takes the apostrophes off again that `safeField` put there. */
export function unsafeField(field: string): string {
  const begin = field.startsWith("'") && FORMULA.test(field) ? field.slice(1) : field;
  return begin.replaceAll(
    FORMULA_INSIDE,
    (_, end: string, quotes: string) => end + quotes.slice(1),
  );
}

function quoted(field: string): string {
  return /[",\r\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Records as CSV text with a byte order mark; null is an empty field. */
export function writeCsv(records: Iterable<readonly (string | number | boolean | null)[]>): string {
  return `${BYTE_ORDER_MARK}${writeRecords(records)}`;
}

/** Records as CSV text that goes on from an earlier part. */
export function writeRecords(
  records: Iterable<readonly (string | number | boolean | null)[]>,
): string {
  const lines: string[] = [];
  for (const record of records) {
    const fields = record.map((field) => quoted(safeField(field === null ? '' : String(field))));
    // A lone empty field would be an empty line, which readers skip.
    lines.push(fields.length === 1 && fields[0] === '' ? '""' : fields.join(','), '\r\n');
  }
  return lines.join('');
}

export interface CsvRecord {
  /** Line of the file on which the record begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

export interface CsvProblem {
  readonly line: number;
  readonly problem: 'unclosed_quote' | 'stray_quote';
}

/** What stands between fields; spreadsheet programs write a semicolon where the comma is for decimals. */
export type Separator = ',' | ';' | '\t';

/** Reads CSV strictly; empty lines are skipped. Gives the records before the first problem, and that problem. */
export function readCsv(
  text: string,
  separator: Separator = ',',
): { records: CsvRecord[]; problem: CsvProblem | null } {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let line = 1;
  let began = 1;
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const fail = (problem: CsvProblem['problem']) => ({ records, problem: { line: began, problem } });
  while (at < text.length) {
    let field: string;
    const isQuoted = text[at] === '"';
    if (isQuoted) {
      const read = readQuoted(text, at + 1);
      if (!read) return fail('unclosed_quote');
      field = read.field;
      at = read.end;
      line += countLines(field);
    } else {
      const end = endOfBare(text, at, separator);
      field = text.slice(at, end);
      if (field.includes('"')) return fail('stray_quote');
      at = end;
    }
    fields.push(unsafeField(field));
    if (at >= text.length) break;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) fields.push('');
      continue;
    }
    if (text[at] !== '\r' && text[at] !== '\n') return fail('stray_quote');
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (isQuoted || fields.length > 1 || field !== '') records.push({ line: began, fields });
    fields = [];
    line += 1;
    began = line;
  }
  if (fields.length > 0) records.push({ line: began, fields });
  return { records, problem: null };
}

function readQuoted(text: string, from: number): { field: string; end: number } | null {
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text[quote + 1] !== '"') {
      return { field: text.slice(from, quote).replaceAll('""', '"'), end: quote + 1 };
    }
    at = quote + 2;
  }
}

function endOfBare(text: string, from: number, separator: Separator): number {
  const ends = `${separator}\r\n`;
  let at = from;
  while (at < text.length && !ends.includes(text[at] ?? '')) at += 1;
  return at;
}

function countLines(field: string): number {
  let lines = 0;
  for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
