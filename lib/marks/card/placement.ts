/** A box in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardPlacement {
  readonly left: number;
  readonly top: number;
  /** Greatest height that fits without covering the mark; the card scrolls inside beyond it. */
  readonly maximumHeight: number;
}

/** Pixels between mark and card, and between card and the viewport's edge. */
const GAP = 8;
const EDGE = 8;

/**
 * Where a card of a given size stands: below the mark where it fits, else above, else on the side that has more room, cut to it. It never
 * covers any line of its mark. It begins at the mark's leading edge: right in right-to-left text, left otherwise.
 */
export function placeCard(
  mark: readonly Box[],
  card: { readonly width: number; readonly height: number },
  viewport: { readonly width: number; readonly height: number },
  direction: 'rtl' | 'ltr',
): CardPlacement {
  const top = Math.min(...mark.map((box) => box.top));
  const bottom = Math.max(...mark.map((box) => box.bottom));
  const first = mark[0] ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const wanted = direction === 'rtl' ? first.right - card.width : first.left;
  const furthest = Math.max(EDGE, viewport.width - card.width - EDGE);
  const left = Math.min(Math.max(wanted, EDGE), furthest);
  const below = viewport.height - bottom - GAP - EDGE;
  const above = top - GAP - EDGE;
  const isBelow = card.height <= below || below >= above;
  const room = Math.max(0, isBelow ? below : above);
  const height = Math.min(card.height, room);
  return { left, top: isBelow ? bottom + GAP : top - GAP - height, maximumHeight: room };
}

/** Whether a mark is out of sight, so that its card must not float over other text. */
export function isOutOfSight(
  mark: readonly Box[],
  viewport: { readonly width: number; readonly height: number },
): boolean {
  return mark.every(
    ({ left, top, right, bottom }) =>
      bottom < 0 || top > viewport.height || right < 0 || left > viewport.width,
  );
}
