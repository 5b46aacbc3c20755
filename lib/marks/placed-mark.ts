import type { Mark } from '../analysis/session.ts';
import { wholeLigature } from './ligature.ts';
import { documentOf, viewOf } from './page-document.ts';
import type { PageText, TextPlace } from './page-text.ts';

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

/** Words of the article as it was read, where they stand in the page; null where the text is gone. */
export function placeWords(start: number, end: number, page: PageText): PlacedWords | null {
  const place = page.locate(start, end);
  return place && currentText(place) ? { place, range: staticRange(wholeLigature(place)) } : null;
}

/** Puts a mark where its span stands in the page; null where the text is gone. */
export function placeMark(mark: Mark, page: PageText): PlacedMark | null {
  const words = placeWords(mark.start, mark.end, page);
  const snapshot = words && currentText(words.place);
  return words && snapshot ? { mark, ...words, snapshot } : null;
}

/** Whether the text under a mark still stands as it was when the mark was placed. */
export function isIntact({ place, snapshot }: Pick<PlacedMark, 'place' | 'snapshot'>): boolean {
  return currentText(place) === snapshot;
}

/** What now stands at a place, without building a range: null where a node has left the page or is too short. */
function currentText({ start, end }: TextPlace): string | null {
  if (!start.node.isConnected || !end.node.isConnected) return null;
  // What a frame showed before it went elsewhere is connected still, and seen by nobody.
  if (!viewOf(documentOf(start.node))) return null;
  if (start.node === end.node) {
    if (end.offset > start.node.length) return null;
    return start.node.data.slice(start.offset, end.offset);
  }
  if (start.offset > start.node.length || end.offset > end.node.length) return null;
  return `${start.node.data.slice(start.offset)}\u0000${end.node.data.slice(0, end.offset)}`;
}
