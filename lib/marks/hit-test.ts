import { isText } from '../article/dom.ts';
import { isShadowRoot, ofDocument } from './page-document.ts';
import type { PlacedMark } from './placed-mark.ts';
import { rankOf } from './rank.ts';
import { contains, rectanglesOf } from './rectangles.ts';

/** Pixels round a mark that still count as on it: its underline hangs below the line. */
const SLACK = 2;

export interface HitTest {
  readonly add: (marks: readonly PlacedMark[]) => void;
  readonly remove: (marks: Iterable<PlacedMark>) => void;
  /**
   * The mark under a point of the viewport of a document, the page's own or a frame's, the one that tells most where several overlap;
   * null where there is none.
   */
  readonly at: (x: number, y: number, holder?: Document) => PlacedMark | null;
}

/**
 * Finds marks by the caret position under a point, which costs the same however many marks there are. The browser answers with the
 * nearest text even where the point is on none, so the one candidate is confirmed by its own rectangles.
 */
export function createHitTest(): HitTest {
  const byNode = new Map<Node, Set<PlacedMark>>();
  const nodesOfMark = new Map<PlacedMark, readonly Node[]>();
  const shadowRoots = new Set<ShadowRoot>();

  const nodesOf = ({ place }: PlacedMark): Node[] =>
    place.start.node === place.end.node
      ? [place.start.node]
      : [place.start.node, place.end.node, ...between(place.start.node, place.end.node)];

  const candidates = (x: number, y: number, holder: Document): Iterable<PlacedMark> => {
    const caret = ofDocument('caretPositionFromPoint', holder).call(holder, x, y, {
      shadowRoots: [...shadowRoots].filter((root) => root.ownerDocument === holder),
    });
    return (caret && byNode.get(caret.offsetNode)) ?? [];
  };

  return {
    add: (marks) => {
      for (const placed of marks) {
        const nodes = nodesOf(placed);
        nodesOfMark.set(placed, nodes);
        for (const node of nodes) {
          const known = byNode.get(node);
          if (known) known.add(placed);
          else byNode.set(node, new Set([placed]));
        }
        const root = placed.place.start.node.getRootNode();
        if (isShadowRoot(root)) shadowRoots.add(root);
      }
    },
    remove: (marks) => {
      for (const placed of marks) {
        for (const node of nodesOfMark.get(placed) ?? []) {
          const known = byNode.get(node);
          known?.delete(placed);
          if (known?.size === 0) byNode.delete(node);
        }
        nodesOfMark.delete(placed);
      }
    },
    at: (x, y, holder = document) => {
      let best: PlacedMark | null = null;
      for (const placed of candidates(x, y, holder)) {
        if (best && rankOf(placed.mark.category) <= rankOf(best.mark.category)) continue;
        if (rectanglesOf(placed.place).some((rectangle) => contains(rectangle, x, y, SLACK))) {
          best = placed;
        }
      }
      return best;
    },
  };
}

/** Text nodes strictly between two others, in order; few, since a mark is a phrase. */
function between(from: Text, to: Text): Text[] {
  const found: Text[] = [];
  const walker = ofDocument('createTreeWalker').call(
    document,
    from.getRootNode(),
    NodeFilter.SHOW_TEXT,
  );
  walker.currentNode = from;
  for (
    let next = walker.nextNode();
    next && next !== to && found.length < 50;
    next = walker.nextNode()
  ) {
    if (isText(next)) found.push(next);
  }
  return found;
}
