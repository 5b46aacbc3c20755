import { adoptSheet, dropSheet } from './adopted-sheet.ts';

/**
 * The pointer's shape over a mark. Highlights cannot set it, and the article's elements are not ours to style one by one, so a sheet that
 * speaks of the innermost element under the pointer is switched on while that is a mark.
 */
export interface Cursor {
  readonly set: (overMark: boolean) => void;
  readonly clear: () => void;
}

export function createCursor(): Cursor {
  let sheet: CSSStyleSheet | null = null;
  const set = (overMark: boolean): void => {
    if (overMark === (sheet !== null)) return;
    if (sheet) dropSheet(document, sheet);
    sheet = overMark
      ? adoptSheet(document, ':hover:not(:has(:hover)){cursor:pointer!important}')
      : null;
  };
  return { set, clear: () => set(false) };
}
