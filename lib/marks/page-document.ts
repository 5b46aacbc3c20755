import { isDocument } from '../article/dom.ts';

/**
 * A property of a document as the browser made it. An element with a name («<img name="body">») hides the document's property of
 * that name, from extensions too; the prototype's cannot be hidden. The page's own document where none is given; else one of a frame.
 */
export function ofDocument<Name extends keyof Document>(
  name: Name,
  of: Document = document,
): Document[Name] {
  return Reflect.get(Document.prototype, name, of);
}

/** The window of a document, with the constructors that make things for it; null where the document is no longer shown. */
export function viewOf(of: Document): (Window & typeof globalThis) | null {
  return ofDocument('defaultView', of);
}

/** The document of a node: that of the page, or of a frame of the same origin. */
export function documentOf(node: Node): Document {
  return isDocument(node) ? node : (node.ownerDocument ?? document);
}

/** A frame's nodes are no instances of this window's classes, so roots are told by their type. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

/** The type says what the name makes; a called prototype method cannot tell. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
): HTMLElementTagNameMap[Name] {
  return ofDocument('createElement').call(document, name) as HTMLElementTagNameMap[Name];
}

/** Has a screen reader say something without a node in the page, where the browser can (ARIA 1.3 `ariaNotify`). */
export function announce(text: string): void {
  const notify: unknown = Reflect.get(Document.prototype, 'ariaNotify');
  if (typeof notify === 'function') notify.call(document, text);
}
