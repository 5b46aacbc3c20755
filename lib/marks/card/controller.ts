import type { PageInterface } from '../../analysis/session.ts';
import { documentOf, viewOf } from '../page-document.ts';
import type { PageMarks } from '../page-marks.ts';
import { isIntact, type PlacedMark } from '../placed-mark.ts';
import { rectanglesInPage, rectanglesOf } from '../rectangles.ts';
import { createCard } from './card.ts';

/** What a card asks of the background. */
export interface CardRequests {
  readonly activate: (entry: string, openPanel: boolean) => void;
  readonly save: (entry: string) => Promise<boolean>;
}

export interface CardController {
  /** Shows the card while the pointer rests on its mark. */
  readonly hover: (mark: PlacedMark) => void;
  /** The pointer left: a card that is not pinned goes. */
  readonly unhover: () => void;
  /** Shows the card until it is closed. */
  readonly pin: (mark: PlacedMark, focus: boolean) => void;
  /** Shows the next or previous mark, from the one that is shown or the first that is in sight. */
  readonly step: (direction: 'next' | 'previous', from?: PlacedMark) => void;
  readonly close: () => void;
  readonly shown: () => PlacedMark | null;
  readonly isPinned: () => boolean;
  /** Whether the mark whose card is shown still has its text. */
  readonly isStanding: () => boolean;
  readonly owns: (event: Event) => boolean;
  readonly setWords: (words: PageInterface) => void;
}

/** Which card is shown and why; one at a time. */
export function createCardController(marks: PageMarks, requests: CardRequests): CardController {
  let words: PageInterface | null = null;
  let isPinned = false;
  let last: PlacedMark | null = null;
  let wasAnnounced = false;

  const close = (): void => {
    isPinned = false;
    card.hide();
  };
  const card = createCard(() => {
    if (!card.hasFocus()) close();
  });

  const show = (mark: PlacedMark, focus: boolean): void => {
    const look = marks.look();
    if (!words || !look) return;
    const all = marks.all();
    last = mark;
    const { id } = mark.mark;
    card.show(
      mark,
      {
        words,
        position: { index: all.indexOf(mark), count: all.length },
        actions: {
          close,
          step: (direction) => step(direction, mark),
          openPanel: () => requests.activate(id, true),
          save: () => requests.save(id),
          say: card.say,
        },
      },
      look,
      focus,
    );
    if (focus && !wasAnnounced) {
      wasAnnounced = true;
      card.say(words.announcement);
    }
  };

  const step = (direction: 'next' | 'previous', from?: PlacedMark): void => {
    const all = marks.all();
    if (all.length === 0) return;
    const start = from ?? card.shown() ?? last;
    const place = start ? all.findIndex(({ mark }) => mark.id === start.mark.id) : -1;
    const by = direction === 'next' ? 1 : -1;
    const next = place < 0 ? (by > 0 ? 0 : all.length - 1) : (place + by + all.length) % all.length;
    const target = all[next];
    if (!target) return;
    scrollToMark(target);
    isPinned = true;
    show(target, true);
    marks.flash(target);
    requests.activate(target.mark.id, false);
  };

  return {
    hover: (mark) => {
      const shown = card.shown();
      if (shown === mark || (isPinned && shown)) return;
      isPinned = false;
      show(mark, false);
    },
    unhover: () => {
      if (!isPinned && card.shown() && !card.hasFocus()) card.hide();
    },
    pin: (mark, focus) => {
      isPinned = true;
      show(mark, focus);
    },
    step,
    close,
    shown: card.shown,
    isPinned: () => isPinned,
    isStanding: () => {
      const mark = card.shown();
      return mark !== null && isIntact(mark);
    },
    owns: card.owns,
    setWords: (given) => {
      words = given;
    },
  };
}

/** Brings a mark into the middle of the view, at once: the flash then shows where it is. */
export function scrollToMark({ place }: Pick<PlacedMark, 'place'>): void {
  const element = place.start.node.parentElement;
  const view = viewOf(documentOf(place.start.node));
  if (!element || !view) return;
  // Of a mark in a frame the frame itself is brought there too.
  Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
  // The paragraph may be longer than the view is high.
  const [line] = rectanglesOf(place);
  if (line && (line.top < 0 || line.bottom > view.innerHeight)) {
    view.scrollBy({ top: line.top - view.innerHeight / 2, behavior: 'instant' });
  }
  const [seen] = rectanglesInPage(place);
  if (view !== window && seen && (seen.top < 0 || seen.bottom > innerHeight)) {
    scrollBy({ top: seen.top - innerHeight / 2, behavior: 'instant' });
  }
}
