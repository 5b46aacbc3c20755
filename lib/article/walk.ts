import { MAXIMUM_NODES, MAXIMUM_TEXT } from './bounds.ts';
import {
  attribute,
  dataOf,
  firstChild,
  isElement,
  isShown,
  isText,
  localName,
  nextSibling,
  shadowRootOf,
} from './dom.ts';
import { headingLevel, isApart, isHiddenByMarkup, isInline, isSilent, storyHint } from './kinds.ts';
import type { Steps } from './slices.ts';
import { rememberLength, type TextMemory } from './text-memory.ts';

/** A block element that was entered, in document order; `parent` is its place in the list, -1 for the root. */
export interface Box {
  readonly element: Element;
  readonly name: string;
  readonly parent: number;
  readonly isApart: boolean;
  readonly hint: 0 | 1 | 2;
}

/** A stretch of one text node; `start` and `length` in UTF-16 units of its data. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly length: number;
}

/** A line of the page: the pieces of text with no line break between them. */
export interface Line {
  readonly box: number;
  readonly pieces: readonly Piece[];
  /** Length without white space at the ends, white space inside counted once. */
  readonly length: number;
  readonly linkLength: number;
  /** 1..6, or 0 where it is no heading. */
  readonly heading: number;
}

export interface Walk {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** Frames that are shown, whatever is in them. */
  readonly frames: readonly Element[];
  /** A bound was hit: there is more on the page. */
  readonly isCut: boolean;
}

interface Place {
  /** The next node to look at. */
  node: Node | null;
  /** Nodes assigned to a slot come as a list. */
  readonly list: readonly Node[] | null;
  index: number;
  readonly box: number;
  readonly isLink: boolean;
  readonly heading: number;
  /** The line ends where this place ends. */
  readonly breaks: boolean;
}

const NODES_A_STEP = 128;
const SPACE = /[^\S\u00a0]+/g;

function visibleLength(text: string): number {
  return text.replace(SPACE, ' ').trim().length;
}

/**
 * Goes through the flattened tree below a node, without recursion, and gives its lines of visible text and the boxes
 * that they stand in. Hidden and silent elements are left out.
 *
 * @param openClosed gives closed shadow roots where the browser allows it
 * @param memory what was counted of these nodes before
 */
export function* walk(
  root: Node,
  openClosed: ((element: Element) => ShadowRoot | null) | null,
  memory: TextMemory,
): Steps<Walk> {
  const boxes: Box[] = [];
  const lines: Line[] = [];
  const frames: Element[] = [];
  let pieces: Piece[] = [];
  let length = 0;
  let linkLength = 0;
  let total = 0;
  let seen = 0;
  const stack: Place[] = [];
  // Some pages are hidden whole until a script has run (AMP, flicker guards): layout then tells nothing.
  const isHiddenWhole = isElement(root) && isShown(root) === false;
  const isOff = (element: Element): boolean => !isHiddenWhole && isShown(element) === false;

  const endLine = (place: Place): void => {
    if (length > 0)
      lines.push({ box: place.box, pieces, length, linkLength, heading: place.heading });
    if (pieces.length > 0) pieces = [];
    length = 0;
    linkLength = 0;
  };
  const enter = (
    parent: Place | null,
    first: Node | null,
    list: readonly Node[] | null,
    given: Partial<Place>,
  ): void => {
    stack.push({
      node: first,
      list,
      index: 0,
      box: parent?.box ?? -1,
      isLink: parent?.isLink ?? false,
      heading: parent?.heading ?? 0,
      breaks: false,
      ...given,
    });
  };
  const readTextNode = (node: Text, place: Place): void => {
    const data = dataOf(node);
    const size = Math.min(data.length, MAXIMUM_TEXT - total);
    const read = size < data.length ? data.slice(0, size) : data;
    const visible = rememberLength(memory, node, read, visibleLength);
    pieces.push({ node, start: 0, length: size });
    total += size;
    length += visible;
    if (place.isLink) linkLength += visible;
  };
  const readElement = (element: Element, place: Place): void => {
    const name = localName(element);
    if (name === 'br' || name === 'hr') {
      endLine(place);
      return;
    }
    if (isHiddenByMarkup(element)) return;
    if ((name === 'iframe' || name === 'frame') && !isOff(element)) frames.push(element);
    if (isSilent(name)) return;
    const inner = isInline(name) && name !== 'span' ? null : shadowRootOf(element, openClosed);
    const first = firstChild(inner ?? element);
    const isLink = place.isLink || (name === 'a' && attribute(element, 'href') !== null);
    if (name === 'slot') {
      const assigned = assignedNodes(element);
      if (assigned.length > 0) {
        enter(place, null, assigned, {});
        return;
      }
    }
    if (!first) return;
    if (isInline(name)) {
      if (isPlain(element) || !isOff(element)) enter(place, first, null, { isLink });
      return;
    }
    endLine(place);
    if (isOff(element)) return;
    boxes.push({
      element,
      name,
      parent: place.box,
      isApart: isApart(element, name),
      hint: storyHint(element, name),
    });
    enter(place, first, null, {
      box: boxes.length - 1,
      isLink,
      heading: headingLevel(element) || place.heading,
      breaks: true,
    });
  };

  enter(null, null, [root], {});
  while (stack.length > 0 && total < MAXIMUM_TEXT && seen < MAXIMUM_NODES) {
    const place = stack[stack.length - 1];
    if (!place) break;
    const node = place.list ? (place.list[place.index] ?? null) : place.node;
    if (!node) {
      if (place.breaks) endLine(place);
      stack.pop();
      continue;
    }
    if (place.list) place.index += 1;
    else place.node = nextSibling(node);
    seen += 1;
    if (seen % NODES_A_STEP === 0) yield;
    if (isText(node)) readTextNode(node, place);
    else if (isElement(node)) readElement(node, place);
  }
  const isCut = stack.length > 0;
  const last = stack[stack.length - 1];
  if (last) endLine(last);
  return { boxes, lines, frames, isCut };
}

/** Nothing that a stylesheet is likely to hide it by; most inline elements are so, and asking for layout costs. */
function isPlain(element: Element): boolean {
  return attribute(element, 'class') === null && attribute(element, 'style') === null;
}

function assignedNodes(slot: Element): readonly Node[] {
  if (!('assignedNodes' in slot) || typeof slot.assignedNodes !== 'function') return [];
  const assigned: unknown = slot.assignedNodes({ flatten: true });
  return Array.isArray(assigned) ? assigned : [];
}
