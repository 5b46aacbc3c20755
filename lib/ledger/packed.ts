/** Columns of texts: a row holds the place of a text in the list of its column. */
const TEXT_COLUMNS = [
  'article',
  'type',
  'outlet',
  'metric',
  'verdict',
  'person',
  'value',
  'title',
  'tags',
] as const;
/** Columns of the numbers themselves. */
const NUMBER_COLUMNS = ['start', 'end', 'day'] as const;
const COLUMNS = [...TEXT_COLUMNS, ...NUMBER_COLUMNS] as const;

export type TextColumn = (typeof TEXT_COLUMNS)[number];
export type Column = (typeof COLUMNS)[number];

/** Numbers that one row takes. */
export const WIDTH = COLUMNS.length;

/** Where each column stands in a row. */
export const AT: Readonly<Record<Column, number>> = {
  article: COLUMNS.indexOf('article'),
  type: COLUMNS.indexOf('type'),
  outlet: COLUMNS.indexOf('outlet'),
  metric: COLUMNS.indexOf('metric'),
  verdict: COLUMNS.indexOf('verdict'),
  person: COLUMNS.indexOf('person'),
  value: COLUMNS.indexOf('value'),
  title: COLUMNS.indexOf('title'),
  tags: COLUMNS.indexOf('tags'),
  start: COLUMNS.indexOf('start'),
  end: COLUMNS.indexOf('end'),
  day: COLUMNS.indexOf('day'),
};

/** What an observation is found by, and nothing else of it. */
export interface PackedRow extends Readonly<Record<TextColumn, string>> {
  readonly start: number;
  readonly end: number;
  /** The date of its article or story, as in lib/ledger/day-number.ts. */
  readonly day: number;
}

/** The observations of a share of the articles as the database keeps them: what every query looks through, so few bytes that all are read at once. */
export interface PackedShare {
  readonly share: number;
  /** Follows from the contents, and is part of the key: under a key that was read once there is never anything else. */
  readonly stamp: string;
  /** JSON of `PackedTexts`: one text is read many times as fast as hundreds. */
  readonly texts: string;
  readonly rows: Uint32Array;
}

/** What the places in the rows stand for, each once. */
export type PackedTexts = Readonly<Record<TextColumn, readonly string[]>>;

/** A share as it is looked through. */
export interface OpenShare {
  readonly texts: PackedTexts;
  readonly rows: Uint32Array;
}

/** A stored share with its texts read. */
export function openShare({ texts, rows }: PackedShare): OpenShare {
  return { texts: JSON.parse(texts), rows };
}

const HEX_DIGITS = 2;
const SHARES = 128;

/**
 * The share that an article is packed into, by the first digits of its id, which is a hash: so shares are of about one size, one saving
 * changes only one of them, and articles that follow one another by id are mostly of the same.
 */
export function shareOf(articleId: string): number {
  const first = Number.parseInt(articleId.slice(0, HEX_DIGITS), 16);
  return Number.isNaN(first) ? 0 : Math.floor((first * SHARES) / 16 ** HEX_DIGITS);
}

/** Packs the rows of a share: the same ones to the same bytes, in whatever order they came; those of an article in the order of its text. */
export function packShare(share: number, rows: readonly PackedRow[]): PackedShare {
  const lists = new Map(TEXT_COLUMNS.map((column) => [column, new Map<string, number>()]));
  const packed = new Uint32Array(rows.length * WIDTH);
  for (const [index, row] of rows.toSorted(compareRows).entries()) {
    const start = index * WIDTH;
    for (const [column, places] of lists) {
      const text = row[column];
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      packed[start + AT[column]] = place;
    }
    for (const column of NUMBER_COLUMNS) packed[start + AT[column]] = row[column];
  }
  const texts = Object.fromEntries(
    [...lists].map(([column, places]) => [column, [...places.keys()]]),
  );
  const text = JSON.stringify(texts);
  return { share, stamp: stampOf(text, packed), texts: text, rows: packed };
}

/** Contents as 64 bits: two hashes after Fowler, Noll and Vo that begin and multiply differently. */
function stampOf(text: string, numbers: Uint32Array): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b1];
  const mix = (number: number) => {
    one = Math.imul(one ^ number, 0x01000193);
    one ^= one >>> 15;
    other = Math.imul(other ^ number, 0x85ebca6b);
    other ^= other >>> 13;
  };
  for (let at = 0; at < text.length; at += 1) mix(text.charCodeAt(at));
  for (const number of numbers) mix(number);
  return [one, other].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The rows of a share, in the order in which they were packed. */
export function unpackShare({ texts, rows }: OpenShare): PackedRow[] {
  return Array.from({ length: rows.length / WIDTH }, (_, index) => {
    const number = (column: Column) => rows[index * WIDTH + AT[column]] ?? 0;
    const text = (column: TextColumn) => texts[column][number(column)] ?? '';
    return {
      article: text('article'),
      type: text('type'),
      outlet: text('outlet'),
      metric: text('metric'),
      verdict: text('verdict'),
      person: text('person'),
      value: text('value'),
      title: text('title'),
      tags: text('tags'),
      start: number('start'),
      end: number('end'),
      day: number('day'),
    };
  });
}

function compareRows(one: PackedRow, other: PackedRow): number {
  if (one.article !== other.article) return one.article < other.article ? -1 : 1;
  return one.start - other.start || one.end - other.end || (one.type < other.type ? -1 : 1);
}
