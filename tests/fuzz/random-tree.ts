import { pick, type Random } from './random.ts';

const tags = [
  'p',
  'p',
  'p',
  'div',
  'span',
  'b',
  'a',
  'em',
  'li',
  'ul',
  'h2',
  'td',
  'section',
  'x-y',
] as const;
/** No words of the coverage: the extension itself, if it is there, must leave the page alone. */
const pieces = [
  'الحديقة',
  'البلدية',
  '74',
  'دولة',
  'مُؤتمر',
  '«الكويت»',
  '7.7',
  'مليون.',
  'لا',
  '٧٥',
  ' ',
  ' ',
  ' ',
  '  ',
  '\n',
  '\t ',
  '\u00a0',
  '\u200f',
  '\u202b',
  '\ud83d',
  'ـــ',
  '',
] as const;
/** Elements in a page, more or less. */
const SIZE = 40;

function words(random: Random): string {
  return Array.from({ length: 1 + random(12) }, () => pick(random, pieces)).join('');
}

function randomNode(random: Random): Node {
  const kind = random(12);
  if (kind < 7) return document.createTextNode(words(random));
  if (kind === 7) return document.createComment(words(random));
  if (kind === 8) return document.createElement('br');
  const element = document.createElement(pick(random, tags));
  if (random(12) === 0) element.hidden = true;
  if (random(20) === 0)
    element.style.display = pick(random, ['none', 'inline', 'block', 'flex', 'contents']);
  element.append(words(random));
  return element;
}

function elementsOf(root: Element): [Element, ...Element[]] {
  return [root, ...root.querySelectorAll('*')];
}

/** Fills an element with a random page: nested elements, words cut anywhere, white space, comments, hidden parts. */
export function growTree(root: Element, random: Random): void {
  const size = 4 + random(SIZE);
  for (let count = 0; count < size; count += 1) {
    const parent = pick(random, elementsOf(root));
    if (parent.localName !== 'br') parent.append(randomNode(random));
  }
  for (let count = random(2); count > 0; count -= 1) {
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'open' });
    for (let child = 1 + random(4); child > 0; child -= 1) shadow.append(randomNode(random));
    root.append(host);
  }
}

const changes: readonly [Change, ...Change[]] = [
  ({ parent, random }) => parent.append(randomNode(random)),
  ({ parent, random }) => parent.prepend(randomNode(random)),
  ({ child }) => child?.remove(),
  ({ child, parent }) => child && parent.append(child),
  ({ child, random }) => {
    if (child instanceof Text) child.data = words(random);
  },
  ({ child, random }) => {
    if (child instanceof Text && child.length > 1) child.splitText(1 + random(child.length - 1));
  },
  ({ child, random }) => {
    if (child instanceof Text) child.insertData(random(child.length + 1), words(random));
  },
  ({ child, random }) => {
    if (child instanceof Text) child.deleteData(random(child.length + 1), random(5));
  },
  ({ parent }) => parent.normalize(),
  ({ parent, random }) => parent.replaceChildren(randomNode(random), randomNode(random)),
  ({ child, random }) => child?.replaceWith(randomNode(random)),
];
type Change = (place: { parent: Element; child: ChildNode | null; random: Random }) => void;

/** One random change of a page, as its own scripts make it. */
export function changeTree(root: Element, random: Random): void {
  const parent = pick(random, elementsOf(root));
  if (parent.localName === 'br') return;
  const child = parent.childNodes[random(Math.max(1, parent.childNodes.length))] ?? null;
  pick(random, changes)({ parent, child, random });
}
