/** Adds a constructed style sheet to a document or shadow root: no node is added, and no policy of the page forbids it. */
export function adoptSheet(root: Document | ShadowRoot, css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  return sheet;
}

/** Takes a sheet off again, and no other. */
export function dropSheet(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  sheet.replaceSync('');
  const place = root.adoptedStyleSheets.indexOf(sheet);
  if (place >= 0) root.adoptedStyleSheets.splice(place, 1);
}
