/** Text that the page side reads and sends, in UTF-16 units; a longer article is cut there and the cut is told. */
export const MAXIMUM_TEXT = 2_000_000;

/** Nodes that are looked at; a page with more is read up to here. */
export const MAXIMUM_NODES = 400_000;
