import { ofDocument } from './page-document.ts';
import type { PlacedMark } from './placed-mark.ts';
import { rankOf } from './rank.ts';
import { contains, rectanglesOf } from './rectangles.ts';

/** Pixels round a mark that still count as on it: its underline hangs below the line. */
const SLACK = 2;

export interface HitTest {
  readonly add: (marks: readonly PlacedMark[]) => void;
  readonly remove: (marks: readonly PlacedMark[]) => void;
  /** The mark under a point of the viewport, the one that tells most where several overlap; null where there is none. */
  readonly at: (x: number, y: number) => PlacedMark | null;
}

/**
 * Finds marks by the caret position under a point, which costs the same however many marks there are. The browser answers with the
 * nearest text even where the point is on none, so the one candidate is confirmed by its own rectangles.
 */
export function createHitTest(): HitTest {
  const byNode = new Map<Node, Set<PlacedMark>>();
  const shadowRoots = new Set<ShadowRoot>();

  const nodesOf = ({ place }: PlacedMark): Node[] =>
    place.start.node === place.end.node
      ? [place.start.node]
      : [place.start.node, place.end.node, ...between(place.start.node, place.end.node)];

  const candidates = (x: number, y: number): Iterable<PlacedMark> => {
    const caret = ofDocument('caretPositionFromPoint').call(document, x, y, {
      shadowRoots: [...shadowRoots],
    });
    return (caret && byNode.get(caret.offsetNode)) ?? [];
  };

  return {
    add: (marks) => {
      for (const placed of marks) {
        for (const node of nodesOf(placed)) {
          const known = byNode.get(node);
          if (known) known.add(placed);
          else byNode.set(node, new Set([placed]));
        }
        const root = placed.place.start.node.getRootNode();
        if (root instanceof ShadowRoot) shadowRoots.add(root);
      }
    },
    remove: (marks) => {
      for (const placed of marks) {
        for (const node of [placed.place.start.node, placed.place.end.node]) {
          const known = byNode.get(node);
          known?.delete(placed);
          if (known?.size === 0) byNode.delete(node);
        }
      }
    },
    at: (x, y) => {
      let best: PlacedMark | null = null;
      for (const placed of candidates(x, y)) {
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
    if (next instanceof Text) found.push(next);
  }
  return found;
}
