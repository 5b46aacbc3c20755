import type { Note, Source } from './schema.ts';

/** Cells of a CSV record by the name of their column; an empty cell is left out. */
export type Cells = ReadonlyMap<string, string>;
export type CellEntries = [column: string, cell: string][];

/** A list in one cell: «a | b», a bar inside an item written `\|`. */
export function writeList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join(' | ');
}

/** The items of a cell, `one | other`; a bar within an item is written `\|`. */
export function readList(cell: string | undefined): string[] {
  if (cell === undefined) return [];
  const items: string[] = [];
  let item = '';
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] === '\\') {
      at += 1;
      item += cell[at] ?? '';
    } else if (cell[at] === '|') {
      items.push(item);
      item = '';
    } else item += cell[at];
  }
  return [...items, item].map((each) => each.trim());
}

/** Marks of direction, which an Arabic spreadsheet puts beside numbers and dates unseen. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]/gu;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/** A cell for a machine as it would be written in English: «٢٠١٨-٠٢-١٣», «٧٫٧», «١٬٥٠٠». Text for people stays as it is. */
export function plainCell(cell: string): string {
  return cell
    .replaceAll(DIRECTION, '')
    .replaceAll(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', '')
    .replaceAll('\u2212', '-')
    .trim();
}

/** A number as a cell has it; anything else stays text, for the schema to refuse. */
export function readNumber(cell: string): number | string {
  return /^-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?$/iu.test(cell) ? Number(cell) : cell;
}

/** The columns of a note: one text, or one in each language. */
export const noteColumns = ['note', 'note_ar', 'note_en', 'note_fr'] as const;

/** A note as cells: one of one text, or one for each language. */
export function writeNote(note: Note | null, column = 'note'): CellEntries {
  if (note === null || typeof note === 'string') return [[column, note ?? '']];
  return Object.entries(note).map(([language, text]) => [`${column}_${language}`, text ?? '']);
}

/** A note in both ways is given as a list, which the schema refuses. */
export function readNote(cells: Cells, column = 'note'): unknown {
  const note = cells.get(column);
  const texts = ['ar', 'en', 'fr'].flatMap((language) => {
    const text = cells.get(`${column}_${language}`);
    return text === undefined ? [] : [[language, text] as const];
  });
  if (texts.length === 0) return note ?? null;
  const inLanguages = Object.fromEntries(texts);
  return note === undefined ? inLanguages : [note, inLanguages];
}

/** Sources take four or five columns each: `source1_title`, `source1_publisher`, `source1_url`, `source1_date`, `source1_language`, `source2_title` … */
export function writeSources(sources: readonly Source[]): CellEntries {
  return sources.flatMap(({ title, publisher, url, date, language }, index): CellEntries => {
    const name = `source${index + 1}`;
    const said: CellEntries = language === undefined ? [] : [[`${name}_language`, language]];
    return [
      [`${name}_title`, title],
      [`${name}_publisher`, publisher ?? ''],
      [`${name}_url`, url ?? ''],
      [`${name}_date`, date ?? ''],
      ...said,
    ];
  });
}

const SOURCE_FIELDS = ['title', 'publisher', 'url', 'date', 'language'];

/** Numbered columns are read up to the first number that has none. */
export function readSources(cells: Cells): unknown[] {
  const sources: unknown[] = [];
  for (let index = 1; ; index += 1) {
    const of = (field: string) => cells.get(`source${index}_${field}`);
    const [title, publisher, url, date, language] = SOURCE_FIELDS.map(of);
    if ([title, publisher, url, date, language].every((cell) => cell === undefined)) return sources;
    sources.push({
      ...(title === undefined ? {} : { title }),
      publisher: publisher ?? null,
      url: url ?? null,
      date: date ?? null,
      ...(language === undefined ? {} : { language }),
    });
  }
}
