import type { Mark } from '../analysis/session.ts';
import type { TextPlace } from '../article/text-map.ts';
import { wholeLigature } from './ligature.ts';
import { documentOf, viewOf } from './page-document.ts';
import type { PageText } from './page-text.ts';

/** Words of the article where they stand in the page. */
export interface PlacedWords {
  readonly place: TextPlace;
  readonly range: StaticRange;
}

/** A mark with its place in the page. */
export interface PlacedMark extends PlacedWords {
  readonly mark: Mark;
  /** What stood in the page's text nodes when the mark was placed. */
  readonly snapshot: string;
}

/** A static range costs the page nothing when it changes itself, unlike a live one. */
function staticRange({ start, end }: TextPlace): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** Words of the article as it was read, where they stand in the page, and what stands there; null where the text is gone. */
export function placeWords(
  start: number,
  end: number,
  page: PageText,
): (PlacedWords & Pick<PlacedMark, 'snapshot'>) | null {
  const place = page.locate(start, end);
  const snapshot = place && currentText(place);
  return place && snapshot ? { place, range: staticRange(wholeLigature(place)), snapshot } : null;
}

/** Puts a mark where its span stands in the page; null where the text is gone. */
export function placeMark(mark: Mark, page: PageText): PlacedMark | null {
  const words = placeWords(mark.start, mark.end, page);
  return words && { mark, ...words };
}

/** Whether the text under a mark still stands as it was when the mark was placed. */
export function isIntact({ place, snapshot }: Pick<PlacedMark, 'place' | 'snapshot'>): boolean {
  return currentText(place) === snapshot;
}

/** What now stands at a place, without building a range: null where a node has left the page or is too short. */
function currentText({ start, end }: TextPlace): string | null {
  const { node } = start;
  // What a frame showed before it went elsewhere is connected still, and seen by nobody.
  if (!node.isConnected || !viewOf(documentOf(node))) return null;
  const { data } = node;
  if (node === end.node)
    return end.offset > data.length ? null : data.slice(start.offset, end.offset);
  if (!end.node.isConnected) return null;
  const last = end.node.data;
  if (start.offset > data.length || end.offset > last.length) return null;
  return `${data.slice(start.offset)}\u0000${last.slice(0, end.offset)}`;
}
