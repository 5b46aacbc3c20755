import { adoptSheet, dropSheet } from './adopted-sheet.ts';

/**
 * The pointer's shape over a mark. Highlights cannot set it, and the article's elements are not ours to style one by one, so a sheet that
 * speaks of the innermost element under the pointer is switched on while that is a mark.
 */
export interface Cursor {
  /** The document in which the pointer is over a mark, or null where it is over none. */
  readonly set: (over: Document | null) => void;
  readonly clear: () => void;
}

/** Shows the hand over a mark, by a sheet of the document that the pointer is in. */
export function createCursor(): Cursor {
  let current: { readonly over: Document; readonly sheet: CSSStyleSheet } | null = null;
  const set = (over: Document | null): void => {
    if (over === (current?.over ?? null)) return;
    if (current) dropSheet(current.over, current.sheet);
    current = over && {
      over,
      sheet: adoptSheet(over, ':hover:not(:has(:hover)){cursor:pointer!important}'),
    };
  };
  return { set, clear: () => set(null) };
}
