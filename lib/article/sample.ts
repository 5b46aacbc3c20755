import {
  attribute,
  elementsNamed,
  frameDocument,
  openShadowRoot,
  rootOf,
  textContent,
  titleOf,
} from './dom.ts';

/** The most that is looked at, in UTF-16 units. */
export const SAMPLE_LENGTH = 10_000;

/** Languages in Arabic letters, and what few elements of a name are read. */
const OTHER_LANGUAGE = /^(?:fa|ur|ku|ckb|ps|ug|sd|prs|azb)(?:-|$)/i;
const READ: readonly (readonly [name: string, most: number])[] = [
  ['h1', 5],
  ['h2', 10],
  ['p', 150],
];
/** Pages without paragraphs have their text in these; read only where little else was found. */
const FALLBACK: readonly (readonly [name: string, most: number])[] = [
  ['td', 60],
  ['div', 400],
];
const LITTLE = 600;
const LONGEST_ELEMENT = 3_000;
const MAXIMUM_FRAMES = 5;
const DESCRIPTION = /^(?:og:)?description$/i;

/**
 * What a page is likely about, for a first look: title, description, headings, first paragraphs, those of its frames last; at most
 * SAMPLE_LENGTH units.
 * Empty where the page names another language of the script. Lays nothing out and touches few elements.
 */
export function sampleDocument(document: Document): string {
  const root = rootOf(document);
  if (root && OTHER_LANGUAGE.test(attribute(root, 'lang') ?? '')) return '';
  let sample = titleOf(document).slice(0, 500);
  const add = (text: string): void => {
    if (text.length > 20) sample += `\n${text.slice(0, LONGEST_ELEMENT)}`;
  };
  const read = (list: typeof READ, from = document): void => {
    for (const [name, most] of list) {
      const elements = elementsNamed(from, name);
      for (let at = 0; at < most && sample.length < SAMPLE_LENGTH; at += 1) {
        const element = elements[at];
        if (!element) break;
        const isLeaf = name !== 'div' || element.childElementCount <= 8;
        if (isLeaf) add(textContent(element) ?? '');
      }
    }
  };
  const metas = elementsNamed(document, 'meta');
  for (let at = 0; at < 80; at += 1) {
    const meta = metas[at];
    if (!meta) break;
    const name = attribute(meta, 'name') ?? attribute(meta, 'property') ?? '';
    if (DESCRIPTION.test(name)) add(attribute(meta, 'content') ?? '');
  }
  read(READ);
  if (sample.length < LITTLE) read(FALLBACK);
  if (sample.length < LITTLE) addShadows(document, add);
  const frames = elementsNamed(document, 'iframe');
  for (let at = 0; at < MAXIMUM_FRAMES; at += 1) {
    const frame = frames[at];
    const inner = frame && frameDocument(frame);
    if (inner) read(READ, inner);
  }
  return sample.slice(0, SAMPLE_LENGTH);
}

const MAXIMUM_ELEMENTS = 1_500;
const MAXIMUM_ROOTS = 20;

/** A page with next to no text of its own may keep it in open shadow roots, one in another. */
function addShadows(document: Document, add: (text: string) => void): void {
  const roots: Node[] = [];
  const collect = (elements: ArrayLike<Element>): void => {
    for (let at = 0; at < Math.min(elements.length, MAXIMUM_ELEMENTS); at += 1) {
      const element = elements[at];
      const root = element && roots.length < MAXIMUM_ROOTS ? openShadowRoot(element) : null;
      if (!root) continue;
      roots.push(root);
      add(textContent(root) ?? '');
      collect(root.querySelectorAll('*'));
    }
  };
  collect(elementsNamed(document, '*'));
}
