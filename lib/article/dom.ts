/**
 * Reading a page that may be hostile: a form control named `parentNode` hides the form's own property, an image named
 * `querySelectorAll` the document's. Where the browser's prototypes are there, their getters are called directly;
 * elsewhere (the DOM of the headless analysis has no such traps) the properties are read.
 */

const ELEMENT = 1;
export const TEXT = 3;
const DOCUMENT = 9;

type Getter<Owner, Value> = (node: Owner) => Value;

function getter<Owner, Name extends keyof Owner>(
  prototype: Owner | undefined,
  name: Name,
): Getter<Owner, Owner[Name]> {
  const native = prototype && Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!native) return (node) => node[name];
  return (node) => native.call(node);
}

const nodes = globalThis.Node?.prototype;
const elements = globalThis.Element?.prototype;
const documents = globalThis.Document?.prototype;

export const nodeType = /* @__PURE__ */ getter(nodes, 'nodeType');
export const firstChild = /* @__PURE__ */ getter(nodes, 'firstChild');
export const nextSibling = /* @__PURE__ */ getter(nodes, 'nextSibling');
export const parentOf = /* @__PURE__ */ getter(nodes, 'parentNode');
export const textContent = /* @__PURE__ */ getter(nodes, 'textContent');
export const localName = /* @__PURE__ */ getter(elements, 'localName');
export const openShadowRoot = /* @__PURE__ */ getter(elements, 'shadowRoot');
export const bodyOf = /* @__PURE__ */ getter(documents, 'body');
export const rootOf = /* @__PURE__ */ getter(documents, 'documentElement');
export const titleOf = /* @__PURE__ */ getter(documents, 'title');

/** The text of a text node. */
export const dataOf = /* @__PURE__ */ getter(globalThis.CharacterData?.prototype, 'data');

/** An attribute's value, whatever properties the element's children are named like. */
export function attribute(element: Element, name: string): string | null {
  return elements ? elements.getAttribute.call(element, name) : element.getAttribute(name);
}

/** The elements that a selector finds, in document order. */
export function queryAll(document: Document, selector: string): Element[] {
  return Array.from(
    documents
      ? documents.querySelectorAll.call(document, selector)
      : document.querySelectorAll(selector),
  );
}

/** The elements of a name in document order, found as they are asked for. */
export function elementsNamed(document: Document, name: string): HTMLCollectionOf<Element> {
  return documents
    ? documents.getElementsByTagName.call(document, name)
    : document.getElementsByTagName(name);
}

/** By the node's own type, which no page can take over. */
export function isElement(node: Node): node is Element {
  return nodeType(node) === ELEMENT;
}

/** The same for a text node. */
export function isText(node: Node): node is Text {
  return nodeType(node) === TEXT;
}

/** The shadow root, open, declared in the markup, or closed where `openClosed` can tell it. */
export function shadowRootOf(
  element: Element,
  openClosed: ((element: Element) => ShadowRoot | null) | null,
): Node | null {
  const root = openShadowRoot(element) ?? openClosed?.(element) ?? null;
  if (root) return root;
  const child = firstChild(element);
  if (!child || !isElement(child) || localName(child) !== 'template') return null;
  if (attribute(child, 'shadowrootmode') === null) return null;
  return 'content' in child && isNode(child.content) ? child.content : null;
}

const checkVisibility = elements?.checkVisibility;

/** Whether there is a browser that knows what it shows. */
export const hasLayout = checkVisibility !== undefined;

/** Whether the browser shows an element; null where there is no layout to ask. */
export function isShown(element: Element): boolean | null {
  if (!checkVisibility) return null;
  if (checkVisibility.call(element, { visibilityProperty: true })) return true;
  // An element without a box of its own (slots, some layout wrappers) shows its children all the same.
  return getComputedStyle(element).display === 'contents';
}

/** Told by its form, since what comes from a frame is no instance of this window's classes. */
function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'nodeType' in value;
}

/** The same for a document; anything may be asked. */
export function isDocument(value: unknown): value is Document {
  return isNode(value) && nodeType(value) === DOCUMENT;
}

/** The document, shadow root or topmost node that an element stands in. */
export function treeOf(element: Element): Node {
  return nodes ? nodes.getRootNode.call(element) : element.getRootNode();
}

/** The document of a frame of the same origin, else null. */
export function frameDocument(frame: Element): Document | null {
  try {
    const inner: unknown = 'contentDocument' in frame ? frame.contentDocument : null;
    return isDocument(inner) ? inner : null;
  } catch {
    return null;
  }
}
