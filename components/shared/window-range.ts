/** Places of items of measured or estimated heights, one under another. */
export interface Placement {
  /** Top of each item, in CSS pixels; one more than there are items: the last is the whole height. */
  readonly tops: Float64Array;
}

/** Adds the heights up. `heightOf` gives a measured height, or undefined where the estimate is to stand in. */
export function placeItems(
  count: number,
  estimate: number,
  heightOf: (index: number) => number | undefined,
): Placement {
  const tops = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    tops[index + 1] = (tops[index] ?? 0) + (heightOf(index) ?? estimate);
  }
  return { tops };
}

/** Index of the item that covers a height; binary search. */
export function itemAt({ tops }: Placement, y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The items that stand between two heights, with some more on either side; `to` excluded. */
export function itemsBetween(
  placement: Placement,
  top: number,
  bottom: number,
  spare: number,
): { readonly from: number; readonly to: number } {
  const count = placement.tops.length - 1;
  if (count === 0) return { from: 0, to: 0 };
  return {
    from: Math.max(0, itemAt(placement, top) - spare),
    to: Math.min(count, itemAt(placement, bottom) + 1 + spare),
  };
}
