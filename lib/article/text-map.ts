import type { Block } from './article.ts';
import { MAXIMUM_TEXT } from './bounds.ts';
import { dataOf } from './dom.ts';
import type { Steps } from './slices.ts';
import { type LineSegment, type ReadLine, rememberLine, type TextMemory } from './text-memory.ts';
import type { Line } from './walk.ts';

/** A place in the page for a span of the text; what a StaticRange is made of. */
export interface NodeRange {
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
}

/** The way between offsets in the article's text and places in text nodes; all offsets in UTF-16 units. */
export interface TextMap {
  /** The nodes of a span, or null where it is empty, out of bounds or touches no node. */
  readonly rangeOf: (start: number, end: number) => NodeRange | null;
  /** The offset in the text of a place in a text node, or null where the node is no part of the text. */
  readonly offsetOf: (node: Node, offset: number) => number | null;
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
  const byNode = new Map<Node, LineSegment[]>();
  for (const segment of segments) {
    const listed = byNode.get(segment.node);
    if (listed) listed.push(segment);
    else byNode.set(segment.node, [segment]);
  }
  /** The last segment that starts at or before a key. */
  const find = <T>(list: readonly T[], key: (item: T) => number, value: number): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = list[middle];
      if (item !== undefined && key(item) <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    rangeOf: (start, end) => {
      if (!(start < end) || start < 0) return null;
      let first = Math.max(
        0,
        find(segments, (segment) => segment.start, start),
      );
      const from = segments[first];
      if (from && start >= from.start + from.length) first += 1;
      const last = find(segments, (segment) => segment.start, end - 1);
      const opening = segments[first];
      const closing = segments[last];
      if (!opening || !closing || last < first || opening.start >= end) return null;
      return {
        startNode: opening.node,
        startOffset: opening.offset + Math.max(0, start - opening.start),
        endNode: closing.node,
        endOffset: closing.offset + Math.min(closing.length, end - closing.start),
      };
    },
    offsetOf: (node, offset) => {
      const listed = byNode.get(node);
      if (!listed) return null;
      const segment =
        listed[
          Math.max(
            0,
            find(listed, (item) => item.offset, offset),
          )
        ];
      if (!segment) return null;
      return segment.start + Math.min(segment.length, Math.max(0, offset - segment.offset));
    },
  };
}
