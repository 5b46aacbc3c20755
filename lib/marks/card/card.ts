import type { MarkColors } from '../../analysis/session.ts';
import { adoptSheet } from '../adopted-sheet.ts';
import { createElement, ofDocument } from '../page-document.ts';
import type { PlacedMark } from '../placed-mark.ts';
import { rectanglesInPage } from '../rectangles.ts';
import { categoryColor } from '../styles.ts';
import type { Tone } from '../tone.ts';
import { type CardFrame, layOutCard } from './layout.ts';
import { isOutOfSight, placeCard } from './placement.ts';
import { watchSight } from './sight.ts';

/** All of a frame but what the card itself knows. */
export type ShownFrame = Omit<CardFrame, 'isSeen'>;

export interface CardLook {
  readonly colors: MarkColors;
  readonly tone: Tone;
  /** By which the browser's sheet shows the card, so that it goes with the sheet; null where the card shows itself. */
  readonly attribute: string | null;
}

/** In the shadow root's own sheet, where an important rule is stronger than any of the page. On paper there is no card. */
const SHOWN = '@media screen{:host{display:block!important}}';

export interface Card {
  /** Shows the card of a mark. Where `focus` is asked for, the keyboard goes into it and comes back when it closes. */
  readonly show: (mark: PlacedMark, frame: ShownFrame, look: CardLook, focus: boolean) => void;
  readonly hide: () => void;
  /** Whether an event happened in the card. */
  readonly owns: (event: Event) => boolean;
  readonly hasFocus: () => boolean;
  /** The mark that the card stands at, or null while it is hidden. */
  readonly shown: () => PlacedMark | null;
  /** Has a screen reader say something while the card is there. */
  readonly say: (text: string) => void;
}

/**
 * The card: one closed shadow root outside the article, which is in the document only while it is shown. It is a popover, so
 * that it lies above everything of the page without a contest of z-indexes.
 */
export function createCard(onLost: () => void): Card {
  const host = createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const card = createElement('section');
  const spoken = createElement('div');
  const placing = new CSSStyleSheet();
  const sight = watchSight(host);
  let current: PlacedMark | null = null;
  let before: HTMLElement | null = null;
  let following: AbortController | null = null;
  let frameRequest = 0;
  let shown = SHOWN;

  const build = (styles: string): void => {
    if (root.firstChild) return;
    adoptSheet(root, styles);
    root.adoptedStyleSheets.push(placing);
    host.popover = 'manual';
    card.tabIndex = -1;
    card.role = 'dialog';
    spoken.className = 'spoken';
    spoken.role = 'status';
    root.append(card, spoken);
  };

  const position = (): void => {
    frameRequest = 0;
    if (!current) return;
    const mark = rectanglesInPage(current.place);
    const viewport = { width: innerWidth, height: innerHeight };
    if (mark.length === 0 || isOutOfSight(mark, viewport)) {
      onLost();
      return;
    }
    card.style.maxHeight = '';
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const placement = placeCard(mark, size, viewport, current.mark.card.direction);
    placing.replaceSync(
      `:host{inset:${placement.top}px auto auto ${placement.left}px!important}${shown}`,
    );
    card.style.maxHeight = `${placement.maximumHeight}px`;
    sight.standsAt(`${placement.top} ${placement.left} ${placement.maximumHeight}`);
  };

  /** Whoever steps on by a button of the card goes on with the next press, and hears what is shown now. */
  const takeFocus = (pressed: string | undefined, { mark }: PlacedMark): void => {
    const again = root.querySelector<HTMLElement>(`button.${pressed}`);
    (again ?? card).focus({ preventScroll: true });
    if (again) spoken.textContent = `${mark.card.printed}: ${mark.card.verdict}`;
  };

  const follow = (): void => {
    following?.abort();
    following = new AbortController();
    const { signal } = following;
    const later = (): void => {
      if (frameRequest === 0) frameRequest = requestAnimationFrame(position);
    };
    addEventListener('scroll', later, { capture: true, passive: true, signal });
    addEventListener('resize', later, { passive: true, signal });
    sight.follow(signal);
    visualViewport?.addEventListener('resize', later, { passive: true, signal });
  };

  return {
    show: (mark, frame, look, focus) => {
      build(frame.words.cardStyles);
      current = mark;
      const { language, direction, category } = mark.mark.card;
      card.lang = language;
      card.dir = direction;
      card.className = look.tone === 'dark' ? 'card dark' : 'card';
      card.ariaLabel = frame.words.cardName;
      card.style.setProperty('--mark', categoryColor(category, look.colors, look.tone));
      sight.comesNew();
      const [, pressed] = root.activeElement?.className.split(' ') ?? [];
      layOutCard(card, mark.mark.card, { ...frame, isSeen: sight.isSeen });
      shown = look.attribute === null ? SHOWN : '';
      placing.replaceSync(shown);
      if (look.attribute !== null) host.setAttribute(look.attribute, '');
      const place = ofDocument('documentElement');
      if (host.parentNode !== place) place.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
      position();
      follow();
      if (focus) {
        const active = ofDocument('activeElement');
        if (!before) before = active instanceof HTMLElement ? active : null;
        takeFocus(pressed, mark);
      }
    },
    hide: () => {
      following?.abort();
      cancelAnimationFrame(frameRequest);
      frameRequest = 0;
      current = null;
      const hadFocus = root.activeElement !== null;
      host.remove();
      spoken.textContent = '';
      if (hadFocus && before?.isConnected) before.focus({ preventScroll: true });
      before = null;
    },
    owns: (event) => event.composedPath().includes(host),
    hasFocus: () => root.activeElement !== null,
    // A page may take the host away, or close it.
    shown: () => (host.matches(':popover-open') ? current : null),
    say: (text) => {
      spoken.textContent = text;
    },
  };
}
