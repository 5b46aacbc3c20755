import type { Mark, MarkColors } from '../analysis/session.ts';
import type { BrowserSheet } from './browser-sheet.browser.ts';
import type { CardLook } from './card/card.ts';
import { createHitTest, type HitTest } from './hit-test.ts';
import { letPageGoOn } from './let-page-go-on.ts';
import { documentOf, ofDocument, viewOf } from './page-document.ts';
import type { PageText } from './page-text.ts';
import { createPainter, type Painter } from './painter.ts';
import { isIntact, type PlacedMark, placeMark } from './placed-mark.ts';
import { type Tone, toneOfText } from './tone.ts';

/**
 * Marks painted in one go; more are painted in later slices, so that no task of the page waits for long. The first are few: with them the
 * browser styles the whole page anew.
 */
const SLICE = 200;
const FIRST_SLICE = 40;

export interface PageMarks {
  /** In reading order. */
  readonly all: () => readonly PlacedMark[];
  readonly find: (id: string) => PlacedMark | null;
  readonly at: HitTest['at'];
  /** The first mark that begins in an element, while marks are shown. */
  readonly within: (element: Node) => PlacedMark | undefined;
  readonly flash: Painter['flash'];
  /**
   * Takes the place of what was marked; what stays where it was is painted no second time. Marks are asked for as they are painted.
   * Answers whether every mark found its text.
   */
  readonly replace: (marks: Iterable<Mark>, page: PageText, colors: MarkColors) => Promise<boolean>;
  /** Whether every mark still has its text. */
  readonly areIntact: () => boolean;
  /** Drops every mark whose text is no longer there; answers how many. */
  readonly dropLost: () => number;
  /** Paints again what the page took off by the way. */
  readonly keepPainted: () => void;
  readonly toggle: () => boolean;
  /** How the marks look, for the card to match; null while there are none. */
  readonly look: () => CardLook | null;
  readonly clear: () => void;
}

function isSamePlace(one: PlacedMark, other: PlacedMark): boolean {
  return (
    one.place.end.node === other.place.end.node &&
    one.place.start.offset === other.place.start.offset &&
    one.place.end.offset === other.place.end.offset &&
    one.mark.category === other.mark.category &&
    one.snapshot === other.snapshot
  );
}

/** The marks of one page: where they stand, how they are painted, which is under the pointer. */
export function createPageMarks(browsers: BrowserSheet | null = null): PageMarks {
  const painter = createPainter(browsers);
  const hits = createHitTest();
  let placed: readonly PlacedMark[] = [];
  let isVisible = true;
  let colors: MarkColors | null = null;
  let tone: Tone = 'light';
  let run = 0;

  const chooseTone = (): void => {
    const node = placed[0]?.place.start.node;
    const element = node?.parentElement ?? ofDocument('documentElement');
    const view = viewOf(documentOf(element)) ?? globalThis;
    tone = toneOfText(view.getComputedStyle(element).color);
    if (colors) painter.dress(colors, tone);
  };

  const remove = (marks: Iterable<PlacedMark>): void => {
    painter.remove(marks);
    hits.remove(marks);
  };

  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', chooseTone);

  return {
    all: () => placed,
    find: (id) => placed.find(({ mark }) => mark.id === id) ?? null,
    at: (...point) => (isVisible ? hits.at(...point) : null),
    within: (element) =>
      isVisible ? placed.find(({ place }) => element.contains(place.start.node)) : undefined,
    flash: painter.flash,
    replace: async (marks, page, wanted) => {
      run += 1;
      const current = run;
      colors = wanted;
      const before = new Map<Node, PlacedMark[]>();
      for (const old of placed) {
        const listed = before.get(old.place.start.node);
        if (listed) listed.push(old);
        else before.set(old.place.start.node, [old]);
      }
      const stale = new Set(placed);
      const next: PlacedMark[] = [];
      let slice: PlacedMark[] = [];
      let count = 0;
      let isFirst = true;
      const paint = (): void => {
        // Until all are painted what is still to go belongs to what is there.
        placed = [...next, ...stale];
        if (isFirst) chooseTone();
        isFirst = false;
        painter.add(slice);
        slice = [];
      };
      for (const mark of marks) {
        count += 1;
        const found = placeMark(mark, page);
        if (found) {
          const same = before.get(found.place.start.node)?.find((old) => isSamePlace(old, found));
          const kept = same && stale.delete(same) ? { ...found, range: same.range } : found;
          if (same && kept !== found) hits.remove([same]);
          else slice.push(kept);
          hits.add([kept]);
          next.push(kept);
        }
        if (count !== FIRST_SLICE && count % SLICE !== 0) continue;
        paint();
        await letPageGoOn();
        if (current !== run) return true;
      }
      paint();
      remove(stale);
      placed = next;
      return next.length === count;
    },
    areIntact: () => placed.every(isIntact),
    dropLost: () => {
      const lost = placed.filter((mark) => !isIntact(mark));
      if (lost.length === 0) return 0;
      remove(lost);
      const gone = new Set(lost);
      placed = placed.filter((mark) => !gone.has(mark));
      return lost.length;
    },
    keepPainted: painter.keep,
    toggle: () => {
      isVisible = !isVisible;
      painter.setVisible(isVisible);
      return isVisible;
    },
    look: () => colors && { colors, tone, attribute: painter.cardAttribute() },
    clear: () => {
      run += 1;
      scheme.removeEventListener('change', chooseTone);
      placed = [];
      painter.clear();
    },
  };
}
