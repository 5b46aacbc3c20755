import { type MarkCategory, type MarkColors, markCategories } from '../analysis/session.ts';
import { adoptSheet, dropSheet, hasSheet, type StyledRoot } from './adopted-sheet.ts';
import type { BrowserSheet } from './browser-sheet.browser.ts';
import { documentOf, isShadowRoot, viewOf } from './page-document.ts';
import type { PlacedMark, PlacedWords } from './placed-mark.ts';
import { rankOf } from './rank.ts';
import { cardShownStyle, type HighlightNames, markStyles } from './styles.ts';
import type { Tone } from './tone.ts';

/** Milliseconds of the flash that shows the reader where a mark is. */
const FLASH = 1600;

export interface Painter {
  readonly add: (marks: readonly PlacedMark[]) => void;
  readonly remove: (marks: Iterable<PlacedMark>) => void;
  /** Shows words for a moment, marked or not. */
  readonly flash: (words: PlacedWords) => void;
  readonly dress: (colors: MarkColors, tone: Tone) => void;
  /** By which the browser's sheet shows the card; null where it does not. */
  readonly cardAttribute: () => string | null;
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

/**
 * Each window has a registry of its own. Read by reflection: asked for twice by the same expression, Firefox gives an extension the first
 * window's for the second too.
 */
function createCanvas(view: Window & typeof globalThis): Canvas {
  const highlights = new Map<MarkCategory | 'flash', Highlight>();
  const ownHighlight: typeof Highlight = Reflect.get(view, 'Highlight');
  const registry: HighlightRegistry = Reflect.get(Reflect.get(view, 'CSS'), 'highlights');
  for (const name of [...markCategories, 'flash'] as const) {
    const highlight = new ownHighlight();
    highlight.priority = name === 'flash' ? ABOVE_ALL : rankOf(name);
    highlights.set(name, highlight);
  }
  return { registry, highlights };
}

/**
 * Paints marks with one named highlight a category: a handful of names and many static ranges, which neither adds a node to the page
 * nor slows its own changes. The style sheet is adopted by the document, a frame's too, and by each shadow root that holds a mark: Firefox
 * paints highlights of the document's sheet in no shadow root.
 *
 * @param browsers sheets of the browser for a document and its shadow roots; what it may not style adopts one
 */
export function createPainter(browsers: BrowserSheet | null = null): Painter {
  const names = highlightNames();
  const canvases = new Map<Document, Canvas>();
  let styles = '';
  /** What the browser was given, by document; null where it refused. */
  const given = new Map<Document, string | null>();
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
    if (!browsers || given.get(holder) === null) sheets.set(styled, adoptSheet(styled, styles));
    else if (!spared.has(styled)) {
      spared.add(styled);
      giveBrowser(holder);
    }
  };

  const giveBrowser = (holder: Document): void => {
    const before = given.get(holder) ?? null;
    if (!browsers || before === styles) return;
    given.set(holder, styles);
    void browsers.replace(holder, before, styles).then((isStyled) => {
      if (isStyled || !given.has(holder) || !viewOf(holder)) return;
      given.set(holder, null);
      for (const root of spared) {
        if (documentOf(root) === holder) sheets.set(root, adoptSheet(root, styles));
      }
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
      if (browsers) styles += cardShownStyle(names.flash);
      for (const sheet of sheets.values()) sheet.replaceSync(styles);
      // The page's own document holds the card, whatever document holds the marks.
      for (const holder of new Set([document, ...given.keys()])) {
        if (given.get(holder) !== null) giveBrowser(holder);
      }
    },
    cardAttribute: () => (browsers && given.get(document) !== null ? names.flash : null),
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
      for (const [holder, style] of given) {
        if (style !== null) void browsers?.replace(holder, style, null);
      }
      given.clear();
      spared.clear();
      for (const [root, sheet] of sheets) dropSheet(root, sheet);
      sheets.clear();
    },
  };
}
