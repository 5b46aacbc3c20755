import type { CardController } from './card/controller.ts';
import type { PageMarks } from './page-marks.ts';
import type { PlacedMark } from './placed-mark.ts';
import { rectanglesOf } from './rectangles.ts';

/** Milliseconds that the focus rests on a link before the card of a mark in it is shown, and for which the card outlasts it. */
const INTENT = 140;

export interface LinkFocusOptions {
  readonly marks: Pick<PageMarks, 'all' | 'at'>;
  readonly cards: Pick<CardController, 'hover' | 'unhover' | 'shown'>;
  readonly signal: AbortSignal;
}

/**
 * Shows the card of a mark that stands in a link while the keyboard is on that link, as it is shown while a pointer rests on it. Only
 * Tab counts: where a script puts the focus is no wish of the reader's.
 */
export function listenToLinkFocus(
  view: Window,
  holder: Document,
  { marks, cards, signal }: LinkFocusOptions,
): void {
  const listening = { capture: true, passive: true, signal } as const;
  let isTabbing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: PlacedMark | null = null;

  const show = (link: EventTarget): void => {
    const inside = marks.all().find((mark) => standsIn(mark, link));
    const [line] = inside ? rectanglesOf(inside.place) : [];
    // Asked for by its place, since marks that are hidden are nowhere.
    const mark = line && marks.at(line.x + line.width / 2, line.y + line.height / 2, holder);
    if (mark) cards.hover(mark);
    told = mark ?? null;
  };
  const hide = (): void => {
    if (told && told === cards.shown()) cards.unhover();
    told = null;
  };
  const after = (act: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(act, INTENT);
  };

  view.addEventListener(
    'keydown',
    (event) => {
      isTabbing = event.isTrusted && event.key === 'Tab';
    },
    listening,
  );
  view.addEventListener(
    'focusin',
    ({ target }) => {
      if (isTabbing && target && isLinkElement(target)) after(() => show(target));
      isTabbing = false;
    },
    listening,
  );
  view.addEventListener(
    'focusout',
    ({ target }) => {
      if (target && isLinkElement(target)) after(hide);
    },
    listening,
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** Told by its name, since what stands in a frame is no instance of this window's classes. */
export function isLinkElement(target: EventTarget): boolean {
  return 'localName' in target && target.localName === 'a' && 'href' in target;
}

function standsIn({ place }: PlacedMark, link: EventTarget): boolean {
  let node: Node | null = place.start.node;
  while (node && node !== link) node = node.parentNode;
  return node !== null;
}
