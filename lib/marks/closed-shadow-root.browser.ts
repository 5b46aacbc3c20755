import { isShadowRoot } from './page-document.ts';

/** What Chromium offers content scripts for shadow roots that the page keeps closed. */
interface DomApi {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

function hasOpening(dom: unknown): dom is DomApi {
  return typeof dom === 'object' && dom !== null && 'openOrClosedShadowRoot' in dom;
}

const api: { readonly dom?: unknown } | undefined = Reflect.get(globalThis, 'chrome');
const chromium = hasOpening(api?.dom) ? api.dom : null;
/** Elements of the standard that may have a shadow root (DOM, `attachShadow`); custom elements have a dash in their names. */
const hosts =
  /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span|[^-]*-.*)$/u;

const HTML = 'http://www.w3.org/1999/xhtml';

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'nodeType' in value;
}

/** The shadow root of an element, closed ones included, which only an extension can see; null where there is none. */
export function closedShadowRoot(element: Element): ShadowRoot | null {
  if (!hosts.test(element.localName)) return null;
  if (chromium) {
    return element.namespaceURI === HTML ? chromium.openOrClosedShadowRoot(element) : null;
  }
  const root: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
  return isNode(root) && isShadowRoot(root) ? root : null;
}
