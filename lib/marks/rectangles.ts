import { ofDocument } from './page-document.ts';
import type { TextPlace } from './page-text.ts';

let measuring: Range | null = null;

/**
 * The client rectangles of a place, one a line. One live range is kept for measuring and parked at the document's start afterwards: every
 * live range inside the text would slow the page's own changes.
 */
export function rectanglesOf({ start, end }: TextPlace): DOMRect[] {
  if (!start.node.isConnected || !end.node.isConnected) return [];
  measuring ??= ofDocument('createRange').call(document);
  try {
    measuring.setStart(start.node, Math.min(start.offset, start.node.length));
    measuring.setEnd(end.node, Math.min(end.offset, end.node.length));
    return [...measuring.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  } finally {
    measuring.setStart(document, 0);
    measuring.collapse(true);
  }
}

export function contains(rectangle: DOMRectReadOnly, x: number, y: number, slack = 0): boolean {
  return (
    x >= rectangle.left - slack &&
    x <= rectangle.right + slack &&
    y >= rectangle.top - slack &&
    y <= rectangle.bottom + slack
  );
}
