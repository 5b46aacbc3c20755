import type { CardController } from './card/controller.ts';
import type { Cursor } from './cursor.ts';
import { documentOf, viewOf } from './page-document.ts';
import type { PageMarks } from './page-marks.ts';
import type { PlacedMark } from './placed-mark.ts';

/** Milliseconds that a pointer rests on a mark before its card is shown. */
const INTENT = 140;
/** Milliseconds in which the pointer may cross from mark to card. */
const GRACE = 320;
/** Pixels that a pointer may move between press and release and still click. */
const STILL = 4;

export interface PointerOptions {
  readonly marks: Pick<PageMarks, 'at' | 'within'>;
  readonly cards: CardController;
  readonly cursor: Cursor;
  /** A mark was clicked. */
  readonly activate: (mark: PlacedMark) => void;
  /** The mark under the last context menu, or null. */
  readonly menu: (mark: PlacedMark | null) => void;
  readonly signal: AbortSignal;
}

/** Pointer and keys over the article, in the page and in frames of it that hold marks. */
export interface PointerListener {
  /** Listens in a document too, once; each has events of its own. */
  readonly listenIn: (holder: Document) => void;
}

/** Nothing that the page was to receive is held back, and only what a person did counts. */
export function listenToPointer(options: PointerOptions): PointerListener {
  const { marks, cards, cursor, activate, menu, signal } = options;
  const heard = new WeakSet<Document>();
  let intent: ReturnType<typeof setTimeout> | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let isTabbing = false;
  let over: PlacedMark | null = null;
  let pressed: { readonly x: number; readonly y: number } | null = null;

  const turnTo = (mark: PlacedMark | null | undefined): void => {
    clearTimeout(intent);
    clearTimeout(grace);
    if (mark) intent = setTimeout(() => cards.hover(mark), INTENT);
    else grace = setTimeout(cards.unhover, GRACE);
  };

  const rest = (mark: PlacedMark | null): void => {
    if (mark === over) return;
    over = mark;
    cursor.set(mark && documentOf(mark.place.start.node));
    turnTo(mark);
  };

  const move = (event: PointerEvent, holder: Document): void => {
    if (!event.isTrusted || frame !== 0) return;
    if (cards.owns(event)) {
      clearTimeout(grace);
      over = cards.shown();
      return;
    }
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const { clientX, clientY } = event;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) rest(marks.at(clientX, clientY, holder));
    });
  };

  const click = (event: MouseEvent, holder: Document): void => {
    if (!event.isTrusted || event.button !== 0 || cards.owns(event)) return;
    clearTimeout(intent);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const isStill =
      pressed !== null && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) <= STILL;
    const mark = isPlain && isStill ? marks.at(event.clientX, event.clientY, holder) : null;
    if (!mark) {
      cards.close();
      return;
    }
    // A link under a mark stays a link: the card says what is to be said.
    const isLink = event.composedPath().some(isLinkElement);
    cards.pin(mark, false);
    if (!isLink) activate(mark);
  };

  const listening = { capture: true, passive: true, signal } as const;
  const listenIn = (holder: Document): void => {
    const view = viewOf(holder);
    if (!view || heard.has(holder)) return;
    heard.add(holder);
    view.addEventListener('pointermove', (event) => move(event, holder), listening);
    view.addEventListener('click', (event) => click(event, holder), listening);
    view.addEventListener(
      'pointerdown',
      (event) => {
        pressed = event.isTrusted ? { x: event.clientX, y: event.clientY } : null;
      },
      listening,
    );
    view.addEventListener(
      'contextmenu',
      (event) => {
        if (event.isTrusted) menu(marks.at(event.clientX, event.clientY, holder));
      },
      listening,
    );
    view.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted) return;
        isTabbing = event.key === 'Tab';
        if (event.key !== 'Escape') return;
        clearTimeout(intent);
        if (cards.shown()) cards.close();
      },
      listening,
    );
    // Of a mark in a link the keyboard sees the card too. Only Tab counts: where a script puts the focus is no wish of the reader's.
    view.addEventListener(
      'focusin',
      (event) => {
        const { target } = event;
        if (isTabbing && !cards.owns(event)) {
          turnTo(target && isLinkElement(target) ? marks.within(target) : null);
        }
        isTabbing = false;
      },
      listening,
    );
  };
  signal.addEventListener('abort', () => {
    clearTimeout(intent);
    clearTimeout(grace);
    cancelAnimationFrame(frame);
  });
  return { listenIn };
}

/** Told by its name, since what stands in a frame is no instance of this window's classes. */
function isLinkElement(target: EventTarget): target is HTMLAnchorElement {
  return 'localName' in target && target.localName === 'a' && 'href' in target;
}
