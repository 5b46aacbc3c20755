import { type MarkCategory, type MarkColors, markCategories } from '../analysis/session.ts';
import { adoptSheet, dropSheet, hasSheet, type StyledRoot } from './adopted-sheet.ts';
import type { BrowserSheet } from './browser-sheet.browser.ts';
import { documentOf, isShadowRoot, viewOf } from './page-document.ts';
import type { PlacedMark, PlacedWords } from './placed-mark.ts';
import { rankOf } from './rank.ts';
import { type HighlightNames, markStyles } from './styles.ts';
import type { Tone } from './tone.ts';

/** Milliseconds of the flash that shows the reader where a mark is. */
const FLASH = 1600;

export interface Painter {
  readonly add: (marks: readonly PlacedMark[]) => void;
  readonly remove: (marks: Iterable<PlacedMark>) => void;
  /** Shows words for a moment, marked or not. */
  readonly flash: (words: PlacedWords) => void;
  readonly dress: (colors: MarkColors, tone: Tone) => void;
  readonly setVisible: (visible: boolean) => void;
  /** Paints again what the page took off with what it put in its place, its own sheets or highlights. */
  readonly keep: () => void;
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

/** The highlights of one document: each has a registry of its own. */
interface Canvas {
  readonly registry: HighlightRegistry;
  readonly highlights: ReadonlyMap<MarkCategory | 'flash', Highlight>;
}

const ABOVE_ALL = 10;

function createCanvas(view: Window & typeof globalThis): Canvas {
  const highlights = new Map<MarkCategory | 'flash', Highlight>();
  for (const name of [...markCategories, 'flash'] as const) {
    const highlight = new view.Highlight();
    highlight.priority = name === 'flash' ? ABOVE_ALL : rankOf(name);
    highlights.set(name, highlight);
  }
  return { registry: view.CSS.highlights, highlights };
}

/**
 * Paints marks with one named highlight a category: a handful of names and many static ranges, which neither adds a node to the page
 * nor slows its own changes. The style sheet is adopted by the document, a frame's too, and by each shadow root that holds a mark: Firefox
 * paints highlights of the document's sheet in no shadow root.
 *
 * @param browsers a sheet of the browser for the page's own document, its shadow roots with it; what it may not style adopts one
 */
export function createPainter(browsers: BrowserSheet | null = null): Painter {
  const names = highlightNames();
  const canvases = new Map<Document, Canvas>();
  let styles = '';
  /** What the browser was given; null where it has nothing, or none of ours. */
  let given: string | null = null;
  let isBrowsers = browsers !== null;
  /** Roots that the browser styles. */
  const spared = new Set<StyledRoot>();
  let isVisible = true;
  const sheets = new Map<StyledRoot, CSSStyleSheet>();
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  const adopt = ({ place }: PlacedWords): void => {
    const { node } = place.start;
    const root = node.getRootNode();
    const holder = documentOf(node);
    const styled = root === holder ? holder : isShadowRoot(root) ? root : null;
    if (!styled || sheets.has(styled)) return;
    if (isBrowsers && holder === document) spared.add(styled);
    else sheets.set(styled, adoptSheet(styled, styles));
  };

  const giveBrowser = (next: string): void => {
    if (!browsers || !isBrowsers || given === next) return;
    const before = given;
    given = next;
    void browsers.replace(before, next).then((isStyled) => {
      if (isStyled || given === null) return;
      isBrowsers = false;
      given = null;
      for (const root of spared) sheets.set(root, adoptSheet(root, styles));
    });
  };

  const canvasOf = ({ place }: PlacedWords): Canvas | null => {
    const holder = documentOf(place.start.node);
    const view = viewOf(holder);
    const known = canvases.get(holder);
    if (known || !view) return known ?? null;
    const made = createCanvas(view);
    canvases.set(holder, made);
    return made;
  };

  const register = (): void => {
    if (!isVisible) return;
    for (const { registry, highlights } of canvases.values()) {
      for (const [name, highlight] of highlights) {
        // Registered again, a highlight has all its ranges painted again; a page may have cleared the registry.
        const known = names[name];
        if (name !== 'flash' && registry.get(known) !== highlight) registry.set(known, highlight);
      }
    }
  };

  const unregister = (): void => {
    for (const { registry } of canvases.values()) {
      for (const name of Object.values(names)) registry.delete(name);
    }
  };

  const stopFlash = (): void => {
    clearTimeout(flashTimer);
    for (const { highlights } of canvases.values()) highlights.get('flash')?.clear();
  };

  return {
    add: (marks) => {
      for (const placed of marks) {
        adopt(placed);
        canvasOf(placed)?.highlights.get(placed.mark.category)?.add(placed.range);
      }
      register();
    },
    remove: (marks) => {
      for (const placed of marks) {
        canvasOf(placed)?.highlights.get(placed.mark.category)?.delete(placed.range);
      }
    },
    flash: (words) => {
      stopFlash();
      adopt(words);
      const canvas = canvasOf(words);
      const flashing = canvas?.highlights.get('flash');
      if (!canvas || !flashing) return;
      flashing.add(words.range);
      canvas.registry.set(names.flash, flashing);
      flashTimer = setTimeout(stopFlash, FLASH);
    },
    dress: (colors, tone) => {
      styles = markStyles(names, colors, tone);
      for (const sheet of sheets.values()) sheet.replaceSync(styles);
      giveBrowser(styles);
    },
    setVisible: (visible) => {
      isVisible = visible;
      if (visible) register();
      else unregister();
    },
    keep: () => {
      for (const [root, sheet] of sheets) {
        if (!hasSheet(root, sheet)) sheets.set(root, adoptSheet(root, styles));
      }
      register();
    },
    clear: () => {
      stopFlash();
      unregister();
      canvases.clear();
      if (browsers && given !== null) void browsers.replace(given, null);
      given = null;
      spared.clear();
      for (const [root, sheet] of sheets) dropSheet(root, sheet);
      sheets.clear();
    },
  };
}
