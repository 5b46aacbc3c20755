import type { Block } from './article.ts';
import { MAXIMUM_TEXT } from './bounds.ts';
import { dataOf } from './dom.ts';
import type { Steps } from './slices.ts';
import { type LineSegment, type ReadLine, rememberLine, type TextMemory } from './text-memory.ts';
import type { Line } from './walk.ts';

/** A place in the page: an offset within a text node's data, in UTF-16 units. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** Where a span of the text stands in the page; what a StaticRange is made of. */
export interface TextPlace {
  readonly start: TextPoint;
  readonly end: TextPoint;
}

/** The way from offsets in the article's text to places in text nodes; all offsets in UTF-16 units. */
export interface TextMap {
  /** The place of a span, or null where it is empty, out of bounds or touches no node. */
  readonly placeOf: (start: number, end: number) => TextPlace | null;
}

const LINES_A_STEP = 32;

/** White space that a page shows as one space; the no-break space stays as it is. */
const COLLAPSING = /[^\S\u00a0]+/g;
/** White space that is not one plain space: only there need a run be cut. */
const IRREGULAR = /[^\S\u00a0\u0020]|\u0020{2}/;
const LINE_BREAKS = /[\n\r\u2028\u2029]/;

export interface ReadLines {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly map: TextMap;
  /** The text was cut at the bound. */
  readonly isCut: boolean;
}

/** Puts lines together, one a block, `\n` between them. */
export function* joinLines(lines: readonly ReadLine[]): Steps<ReadLines> {
  const segments: LineSegment[] = [];
  const blocks: Block[] = [];
  let text = '';
  let isCut = false;
  for (const line of lines) {
    const start = text.length === 0 ? 0 : text.length + 1;
    if (line.text === '') continue;
    if (start + line.text.length > MAXIMUM_TEXT) {
      isCut = true;
      break;
    }
    text = start === 0 ? line.text : `${text}\n${line.text}`;
    for (const segment of line.segments) {
      segments.push({ ...segment, start: start + segment.start });
    }
    blocks.push({ start, end: text.length });
    if (blocks.length % LINES_A_STEP === 0) yield;
  }
  return { text, blocks, map: mapOf(segments), isCut };
}

/** A line as it stands in the article. */
export function readLine(line: Line, memory: TextMemory): ReadLine {
  return rememberLine(memory, line, () => readPieces(line));
}

function readPieces(line: Line): ReadLine {
  const segments: LineSegment[] = [];
  let text = '';
  const add = (node: Text, offset: number, run: string): void => {
    if (run === '') return;
    segments.push({ start: text.length, length: run.length, node, offset });
    text += run;
  };
  for (const { node, start, length } of line.pieces) {
    const data = dataOf(node).slice(start, start + length);
    let from = 0;
    if (!IRREGULAR.test(data)) {
      if (data.startsWith(' ') && (text === '' || text.endsWith(' '))) from = 1;
      add(node, start + from, data.slice(from));
      continue;
    }
    for (const space of data.matchAll(COLLAPSING)) {
      add(node, start + from, data.slice(from, space.index));
      from = space.index + space[0].length;
      if (text !== '' && !text.endsWith(' ')) add(node, start + space.index, ' ');
    }
    add(node, start + from, data.slice(from).replace(LINE_BREAKS, ' '));
  }
  return trimSegments(text, segments);
}

/** Takes the no-break spaces at the ends off a line, and off its segments. */
function trimSegments(text: string, segments: readonly LineSegment[]): ReadLine {
  const skipped = text.length - text.trimStart().length;
  const kept = text.trim();
  if (kept.length === text.length) return { text, segments };
  const trimmed = segments.flatMap((segment): LineSegment[] => {
    const from = Math.max(0, skipped - segment.start);
    const to = Math.min(segment.length, skipped + kept.length - segment.start);
    if (from >= to) return [];
    const start = segment.start + from - skipped;
    return [{ node: segment.node, start, length: to - from, offset: segment.offset + from }];
  });
  return { text: kept, segments: trimmed };
}

function mapOf(segments: readonly LineSegment[]): TextMap {
  /** The last segment that starts at or before an offset. */
  const find = (offset: number): number => {
    let low = 0;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const segment = segments[middle];
      if (segment && segment.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    placeOf: (start, end) => {
      if (!(start < end) || start < 0) return null;
      let first = Math.max(0, find(start));
      const from = segments[first];
      if (from && start >= from.start + from.length) first += 1;
      const last = find(end - 1);
      const opening = segments[first];
      const closing = segments[last];
      if (!opening || !closing || last < first || opening.start >= end) return null;
      return {
        start: { node: opening.node, offset: opening.offset + Math.max(0, start - opening.start) },
        end: {
          node: closing.node,
          offset: closing.offset + Math.min(closing.length, end - closing.start),
        },
      };
    },
  };
}
