import type { TextPlace } from '../article/text-map.ts';
import { documentOf, ofDocument, viewOf } from './page-document.ts';

const measuring = new WeakMap<Document, Range>();

/**
 * The client rectangles of a place, one a line, in the viewport of its own document. One live range a document is kept for measuring and
 * parked at the document's start afterwards: every live range inside the text would slow the page's own changes.
 */
export function rectanglesOf({ start, end }: TextPlace): DOMRect[] {
  if (!start.node.isConnected || !end.node.isConnected) return [];
  const holder = documentOf(start.node);
  const range = measuring.get(holder) ?? ofDocument('createRange', holder).call(holder);
  measuring.set(holder, range);
  try {
    range.setStart(start.node, Math.min(start.offset, start.node.length));
    range.setEnd(end.node, Math.min(end.offset, end.node.length));
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  } finally {
    range.setStart(holder, 0);
    range.collapse(true);
  }
}

/** The same in the viewport of the page, where the card stands; what a frame has scrolled out of sight is left out. */
export function rectanglesInPage(place: TextPlace): DOMRectReadOnly[] {
  let rectangles: DOMRectReadOnly[] = rectanglesOf(place);
  let holder = documentOf(place.start.node);
  while (holder !== document) {
    const frame = viewOf(holder)?.frameElement;
    if (!frame) return [];
    const { left, top } = frame.getBoundingClientRect();
    const shown = new DOMRectReadOnly(0, 0, frame.clientWidth, frame.clientHeight);
    rectangles = rectangles.flatMap((rectangle) => {
      const { x, y, width, height } = rectangle;
      const isSeen = contains(shown, x + width / 2, y + height / 2);
      const [toX, toY] = [left + frame.clientLeft, top + frame.clientTop];
      return isSeen ? [new DOMRectReadOnly(x + toX, y + toY, width, height)] : [];
    });
    holder = documentOf(frame);
  }
  return rectangles;
}

/** Whether a point of the viewport lies in a rectangle, or at most `slack` CSS pixels beside it. */
export function contains(rectangle: DOMRectReadOnly, x: number, y: number, slack = 0): boolean {
  return (
    x >= rectangle.left - slack &&
    x <= rectangle.right + slack &&
    y >= rectangle.top - slack &&
    y <= rectangle.bottom + slack
  );
}
