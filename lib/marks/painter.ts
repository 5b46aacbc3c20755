import { type MarkCategory, type MarkColors, markCategories } from '../analysis/session.ts';
import { adoptSheet, dropSheet } from './adopted-sheet.ts';
import type { PlacedMark, PlacedWords } from './placed-mark.ts';
import { rankOf } from './rank.ts';
import { type HighlightNames, markStyles } from './styles.ts';
import type { Tone } from './tone.ts';

/** Milliseconds of the flash that shows the reader where a mark is. */
const FLASH = 1600;

export interface Painter {
  readonly add: (marks: readonly PlacedMark[]) => void;
  readonly remove: (marks: readonly PlacedMark[]) => void;
  /** Shows words for a moment, marked or not. */
  readonly flash: (words: PlacedWords) => void;
  readonly dress: (colors: MarkColors, tone: Tone) => void;
  readonly setVisible: (visible: boolean) => void;
  /** Takes everything of ours off the page, and nothing else. */
  readonly clear: () => void;
}

/** The browser can paint marks: CSS custom highlights with constructed style sheets. */
export function canPaint(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS && 'adoptedStyleSheets' in document;
}

/** Names that say nothing of us and differ at each load, so that no page can look for them. */
function randomName(): string {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `h${first.toString(36)}${second.toString(36)}`;
}

function highlightNames(): HighlightNames {
  return {
    agreement: randomName(),
    difference: randomName(),
    dated: randomName(),
    unreferenced: randomName(),
    official: randomName(),
    flash: randomName(),
  };
}

/**
 * Paints marks with one named highlight a category: a handful of names and many static ranges, which neither adds a node to the page
 * nor slows its own changes. The style sheet is adopted by the document and by each shadow root that holds a mark: Firefox
 * paints highlights of the document's sheet in no shadow root.
 */
export function createPainter(): Painter {
  const names = highlightNames();
  const highlights = new Map<MarkCategory, Highlight>();
  for (const category of markCategories) {
    const highlight = new Highlight();
    highlight.priority = rankOf(category);
    highlights.set(category, highlight);
  }
  const flashing = new Highlight();
  flashing.priority = 10;
  let styles = '';
  const sheets = new Map<Document | ShadowRoot, CSSStyleSheet>();
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  const adopt = ({ place }: PlacedWords): void => {
    const root = place.start.node.getRootNode();
    const isRoot = root instanceof Document || root instanceof ShadowRoot;
    if (isRoot && !sheets.has(root)) sheets.set(root, adoptSheet(root, styles));
  };

  const register = (): void => {
    for (const [category, highlight] of highlights) CSS.highlights.set(names[category], highlight);
  };

  const unregister = (): void => {
    for (const name of Object.values(names)) CSS.highlights.delete(name);
  };

  const stopFlash = (): void => {
    clearTimeout(flashTimer);
    flashing.clear();
  };

  return {
    add: (marks) => {
      for (const placed of marks) {
        adopt(placed);
        highlights.get(placed.mark.category)?.add(placed.range);
      }
      register();
    },
    remove: (marks) => {
      for (const { mark, range } of marks) highlights.get(mark.category)?.delete(range);
    },
    flash: (words) => {
      stopFlash();
      adopt(words);
      flashing.add(words.range);
      CSS.highlights.set(names.flash, flashing);
      flashTimer = setTimeout(stopFlash, FLASH);
    },
    dress: (colors, tone) => {
      styles = markStyles(names, colors, tone);
      for (const sheet of sheets.values()) sheet.replaceSync(styles);
    },
    setVisible: (visible) => {
      if (visible) register();
      else unregister();
    },
    clear: () => {
      stopFlash();
      unregister();
      for (const highlight of highlights.values()) highlight.clear();
      for (const [root, sheet] of sheets) dropSheet(root, sheet);
      sheets.clear();
    },
  };
}
