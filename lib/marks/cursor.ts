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
  let isOn = false;
  const clear = (): void => {
    if (!sheet) return;
    const place = document.adoptedStyleSheets.indexOf(sheet);
    if (place >= 0) document.adoptedStyleSheets.splice(place, 1);
    sheet = null;
    isOn = false;
  };
  return {
    set: (overMark) => {
      if (overMark === isOn) return;
      if (!overMark) {
        clear();
        return;
      }
      sheet = new CSSStyleSheet();
      sheet.replaceSync(':hover:not(:has(:hover)){cursor:pointer!important}');
      document.adoptedStyleSheets.push(sheet);
      isOn = true;
    },
    clear,
  };
}
