import { documentOf, isShadowRoot, ofDocument, viewOf } from './page-document.ts';

/** A document or shadow root, of the page or of a frame. */
export type StyledRoot = Document | ShadowRoot;

function sheetsOf(root: StyledRoot): CSSStyleSheet[] {
  return isShadowRoot(root) ? root.adoptedStyleSheets : ofDocument('adoptedStyleSheets', root);
}

/** Adds a constructed style sheet to a document or shadow root: no node is added, and no policy of the page forbids it. */
export function adoptSheet(root: StyledRoot, css: string): CSSStyleSheet {
  // A sheet can be adopted only in the document whose window made it.
  const view = viewOf(documentOf(root)) ?? viewOf(document) ?? globalThis;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  sheetsOf(root).push(sheet);
  return sheet;
}

/** Whether a sheet is still adopted: a page that sets its own list anew drops every other. */
export function hasSheet(root: StyledRoot, sheet: CSSStyleSheet): boolean {
  return sheetsOf(root).includes(sheet);
}

/** Takes a sheet off again, and no other. */
export function dropSheet(root: StyledRoot, sheet: CSSStyleSheet): void {
  sheet.replaceSync('');
  const sheets = sheetsOf(root);
  const place = sheets.indexOf(sheet);
  if (place >= 0) sheets.splice(place, 1);
}
