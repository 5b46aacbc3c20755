/**
 * A property of the page's document as the browser made it. An element with a name («<img name="body">») hides the document's property of
 * that name, from extensions too; the prototype's cannot be hidden.
 */
export function ofDocument<Name extends keyof Document>(name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, document);
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
