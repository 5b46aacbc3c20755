import type { Mark, MarkColors } from '../analysis/session.ts';
import { createHitTest, type HitTest } from './hit-test.ts';
import { ofDocument } from './page-document.ts';
import type { PageText } from './page-text.ts';
import { createPainter, type Painter } from './painter.ts';
import { isIntact, type PlacedMark, placeMark } from './placed-mark.ts';
import { type Tone, toneOfText } from './tone.ts';

/** Marks painted in one go; more are painted in later slices, so that no task of the page waits for long. */
const SLICE = 400;

export interface PageMarks {
  /** In reading order. */
  readonly all: () => readonly PlacedMark[];
  readonly find: (id: string) => PlacedMark | null;
  readonly at: HitTest['at'];
  readonly flash: Painter['flash'];
  /** Takes the place of what was marked; answers whether every mark found its text. */
  readonly replace: (
    marks: readonly Mark[],
    page: PageText,
    colors: MarkColors,
  ) => Promise<boolean>;
  /** Whether every mark still has its text. */
  readonly areIntact: () => boolean;
  /** Shadow roots that hold marks. */
  readonly shadowRoots: () => ShadowRoot[];
  /** Drops every mark whose text is no longer there; answers how many. */
  readonly dropLost: () => number;
  readonly toggle: () => boolean;
  /** How the marks look, for the card to match; null while there are none. */
  readonly look: () => { readonly colors: MarkColors; readonly tone: Tone } | null;
  readonly clear: () => void;
}

function yieldToPage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The marks of one page: where they stand, how they are painted, which is under the pointer. */
export function createPageMarks(): PageMarks {
  const painter = createPainter();
  const hits = createHitTest();
  let placed: readonly PlacedMark[] = [];
  let isVisible = true;
  let colors: MarkColors | null = null;
  let tone: Tone = 'light';
  let run = 0;

  const chooseTone = (): void => {
    const element = placed[0]?.place.start.node.parentElement ?? ofDocument('documentElement');
    tone = toneOfText(getComputedStyle(element).color);
    if (colors) painter.dress(colors, tone);
  };

  const remove = (marks: readonly PlacedMark[]): void => {
    painter.remove(marks);
    hits.remove(marks);
  };

  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', chooseTone);

  return {
    all: () => placed,
    find: (id) => placed.find(({ mark }) => mark.id === id) ?? null,
    at: (x, y) => (isVisible ? hits.at(x, y) : null),
    flash: painter.flash,
    replace: async (marks, page, wanted) => {
      run += 1;
      const current = run;
      colors = wanted;
      remove(placed);
      placed = [];
      // Words that bear no mark can be shown too.
      if (marks.length === 0) chooseTone();
      for (let from = 0; from < marks.length; from += SLICE) {
        if (from > 0) await yieldToPage();
        if (current !== run) return true;
        const slice = marks
          .slice(from, from + SLICE)
          .flatMap((mark) => placeMark(mark, page) ?? []);
        placed = [...placed, ...slice];
        if (from === 0) chooseTone();
        painter.add(slice);
        hits.add(slice);
      }
      if (!isVisible) painter.setVisible(false);
      return placed.length === marks.length;
    },
    areIntact: () => placed.every(isIntact),
    shadowRoots: () => {
      const roots = new Set(placed.map(({ place }) => place.start.node.getRootNode()));
      return [...roots].filter((root) => root instanceof ShadowRoot);
    },
    dropLost: () => {
      const lost = placed.filter((mark) => !isIntact(mark));
      if (lost.length === 0) return 0;
      remove(lost);
      const gone = new Set(lost);
      placed = placed.filter((mark) => !gone.has(mark));
      return lost.length;
    },
    toggle: () => {
      isVisible = !isVisible;
      painter.setVisible(isVisible);
      return isVisible;
    },
    look: () => colors && { colors, tone },
    clear: () => {
      run += 1;
      scheme.removeEventListener('change', chooseTone);
      placed = [];
      painter.clear();
    },
  };
}
