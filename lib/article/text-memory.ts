import { dataOf } from './dom.ts';
import type { Line } from './walk.ts';

/**
 * What was read of a page's text before, so that a page that changes has only its added and changed lines read again; the rest is held
 * against what it was, which the browser does in no time. Nodes that left the page are forgotten with them.
 */
export interface TextMemory {
  /** A length that was counted for a node's data. */
  readonly lengths: WeakMap<Text, { readonly data: string; readonly length: number }>;
  /** What was made of a line, by its first node. */
  readonly lines: WeakMap<Text, KnownLine>;
}

/** A run of a text node that stands in a line unit for unit, white space as U+0020. */
export interface LineSegment {
  /** In the line. */
  readonly start: number;
  readonly length: number;
  readonly node: Text;
  /** In the node's data. */
  readonly offset: number;
}

/** A line as it stands in the article. */
export interface ReadLine {
  readonly text: string;
  readonly segments: readonly LineSegment[];
}

interface KnownLine {
  readonly pieces: Line['pieces'];
  readonly data: readonly string[];
  readonly read: ReadLine;
}

/** A memory that has read nothing yet. */
export function createTextMemory(): TextMemory {
  return { lengths: new WeakMap(), lines: new WeakMap() };
}

/** What counts a text that a node holds, asked only where the node holds another one than before. */
export function rememberLength(
  { lengths }: TextMemory,
  node: Text,
  data: string,
  count: (data: string) => number,
): number {
  const known = lengths.get(node);
  if (known?.data === data) return known.length;
  const length = count(data);
  lengths.set(node, { data, length });
  return length;
}

/** What reads a line, asked only where one of its nodes is another one or holds another text than before. */
export function rememberLine(
  { lines }: TextMemory,
  { pieces }: Line,
  readNow: () => ReadLine,
): ReadLine {
  const first = pieces[0]?.node;
  const known = first && lines.get(first);
  const data = pieces.map(({ node }) => dataOf(node));
  const isKnown =
    known?.pieces.length === pieces.length &&
    pieces.every(
      (piece, place) =>
        known.pieces[place]?.node === piece.node &&
        known.pieces[place]?.length === piece.length &&
        known.data[place] === data[place],
    );
  if (isKnown) return known.read;
  const read = readNow();
  if (first) lines.set(first, { pieces, data, read });
  return read;
}
