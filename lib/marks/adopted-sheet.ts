import { ofDocument } from './page-document.ts';

function sheetsOf(root: Document | ShadowRoot): CSSStyleSheet[] {
  return root === document ? ofDocument('adoptedStyleSheets') : root.adoptedStyleSheets;
}

/** Adds a constructed style sheet to a document or shadow root: no node is added, and no policy of the page forbids it. */
export function adoptSheet(root: Document | ShadowRoot, css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheetsOf(root).push(sheet);
  return sheet;
}

/** Takes a sheet off again, and no other. */
export function dropSheet(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  sheet.replaceSync('');
  const sheets = sheetsOf(root);
  const place = sheets.indexOf(sheet);
  if (place >= 0) sheets.splice(place, 1);
}
