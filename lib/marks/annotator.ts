import type { TabMessage } from '../messages.ts';
import { browserSheet } from './browser-sheet.browser.ts';
import { createCardController, scrollToMark } from './card/controller.ts';
import { hearBackground, isExtensionAlive, tellBackground } from './channel.browser.ts';
import { createCursor } from './cursor.ts';
import { type Live, watchPage } from './live.ts';
import { noteAddress } from './looked-at.ts';
import { type PackedAnnotations, unpackMarks } from './packed-annotations.ts';
import { announce, documentOf, ofDocument, viewOf } from './page-document.ts';
import { createPageMarks } from './page-marks.ts';
import { createPageReader } from './page-reader.ts';
import type { PageText } from './page-text.ts';
import { canPaint } from './painter.ts';
import { type PlacedMark, placeWords } from './placed-mark.ts';
import { listenToPointer, type PointerListener } from './pointer.ts';

/**
 * The page side at work: reads the article, has it analysed, marks it, shows cards, follows the page's life. Everything ends with
 * `stop`, and then nothing of it is left in the page.
 */
export interface Annotator {
  /** Reads the page, or reads it again; `force`: the reader asked for marks, whatever the page is about. */
  readonly read: (force: boolean) => void;
  readonly stop: () => void;
}

/** Begins to listen and to look; `onStopped` is called once, when all is taken back. */
export function startAnnotator(onStopped: () => void): Annotator {
  const controller = new AbortController();
  const { signal } = controller;
  const marks = createPageMarks(browserSheet());
  const cursor = createCursor();
  const cards = createCardController(marks, {
    activate: (entry, openPanel) => void activate(entry, openPanel),
    save: async (entry) => (await tellBackground({ type: 'page:save', entry }))?.ok === true,
  });
  const reader = createPageReader();
  let live: Live | null = null;
  let page: PageText | null = null;
  let force = false;
  let menuMark: PlacedMark | null = null;
  /** The reading that the reader asked for last. */
  let reading: Promise<void> = Promise.resolve();
  let pointer: PointerListener | null = null;

  const stop = (): void => {
    if (signal.aborted) return;
    controller.abort();
    live?.stop();
    cards.close();
    cursor.clear();
    marks.clear();
    // Whatever is to bring marks here again, a way back or another story, the detector looks anew.
    noteAddress('');
    onStopped();
  };

  /** Where the background lost its session of the page, killed before it was kept, the page is analysed again. */
  const activate = async (entry: string, openPanel: boolean): Promise<void> => {
    const isKnown = await tellBackground({ type: 'page:activate', entry, openPanel });
    if (isKnown !== false || signal.aborted) return;
    await read(true);
    await tellBackground({ type: 'page:activate', entry, openPanel: false });
  };

  const read = async (isAsked: boolean): Promise<void> => {
    const isWhole = isLoaded() || window.length === 0;
    const found = await reader.read(force, isAsked);
    if (signal.aborted || !found) return;
    const { text, answer } = found;
    page = text;
    if (!answer?.ok || answer.value.state === 'not_coverage') {
      if (answer?.ok && !isWhole) readWhole();
      else leave();
      return;
    }
    const isComplete = await show(answer.value, text);
    if (signal.aborted || page !== text) return;
    live?.stop();
    live = watchPage({
      roots: text.roots,
      lengthWhenRead: found.length,
      isStale: !isComplete,
      areMarksIntact: () => {
        if (!isStillWanted()) return false;
        marks.keepPainted();
        return marks.areIntact();
      },
      onChanged,
    });
    if (!isWhole) readWhole();
  };

  /** A frame that holds a story may still be on its way. */
  const readWhole = (): void => {
    if (isLoaded()) void read(false);
    else addEventListener('load', () => void read(false), { once: true, signal });
  };

  /** What takes the place of a story may be empty at first, and a story again a moment later: the detector looks again. */
  const leave = (): void => {
    const wasMarked = live !== null;
    stop();
    if (wasMarked) void tellBackground({ type: 'page:gone' });
  };

  const show = async (annotations: PackedAnnotations, text: PageText): Promise<boolean> => {
    const shown = cards.shown();
    const wasPinned = cards.isPinned();
    cards.setWords(annotations.interface);
    // A reader may point at the first marks while the last are still to come.
    const isFirst = pointer === null;
    pointer ??= hearPointer();
    pointer.listenIn(document);
    const isComplete =
      !canPaint() || (await marks.replace(unpackMarks(annotations), text, annotations.colors));
    if (shown) {
      const again = marks.all().find((mark) => isSameMark(mark, shown));
      if (!again) cards.close();
      else if (wasPinned) cards.pin(again, false);
      else cards.hover(again);
    }
    for (const holder of holdersOf(marks.all())) pointer.listenIn(holder);
    if (isFirst) announce(annotations.interface.announcement);
    return isComplete;
  };

  /** After an update or removal of the extension nothing may be left behind. */
  const isStillWanted = (): boolean => {
    if (!isExtensionAlive()) stop();
    return !signal.aborted;
  };

  const onChanged = (): void => {
    if (!isStillWanted()) return;
    const lost = marks.dropLost();
    if (lost > 0 && !cards.isStanding()) cards.close();
    void read(false);
  };

  const hearPointer = (): PointerListener =>
    listenToPointer({
      marks: {
        within: marks.within,
        at: (...point) => (isStillWanted() ? marks.at(...point) : null),
      },
      cards,
      cursor,
      activate: ({ mark }) => void activate(mark.id, true),
      menu: (mark) => {
        menuMark = mark;
      },
      signal,
    });

  const select = (): void => {
    const mark = markInSelection(marks.all()) ?? menuMark;
    if (!mark || signal.aborted) return;
    cards.pin(mark, false);
    void activate(mark.mark.id, false);
  };

  const readAgain = (asked: boolean): void => {
    force = asked;
    reading = read(true);
  };

  const hear = (message: TabMessage): void => {
    switch (message.type) {
      case 'tab:read':
        readAgain(message.force);
        break;
      case 'tab:reveal': {
        const words =
          marks.find(message.entry) ?? (page && placeWords(message.start, message.end, page));
        if (!words) break;
        scrollToMark(words);
        marks.flash(words);
        break;
      }
      case 'tab:step':
        cards.step(message.direction);
        break;
      case 'tab:select':
        // Where the page was not marked yet, its marks are on their way.
        void reading.then(select);
        break;
      case 'tab:toggle':
        if (!marks.toggle()) cards.close();
        break;
      case 'tab:clear':
        stop();
        break;
    }
  };

  hearBackground(hear, signal);
  addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) void read(true);
    },
    { signal },
  );
  addEventListener('visibilitychange', isStillWanted, { signal });
  return { read: readAgain, stop };
}

function isLoaded(): boolean {
  return ofDocument('readyState') === 'complete';
}

/** Ids are places in an analysis, which another one may give to other words; these stand where they stood, or are written anew. */
function isSameMark(one: PlacedMark, other: PlacedMark): boolean {
  const [{ start }, before] = [one.place, other.place.start];
  if (start.node === before.node) return start.offset === before.offset;
  return one.mark.id === other.mark.id && one.snapshot === other.snapshot;
}

/** The documents that marks stand in: the page's own, or that of a frame. */
function holdersOf(marks: readonly PlacedMark[]): Set<Document> {
  return new Set(marks.map(({ place }) => documentOf(place.start.node)));
}

/** The first mark that the reader's selection touches. */
function markInSelection(marks: readonly PlacedMark[]): PlacedMark | null {
  for (const holder of holdersOf(marks)) {
    const selection = viewOf(holder)?.getSelection();
    if (!selection || selection.isCollapsed) continue;
    const found = marks.find(
      ({ place }) => selection.containsNode(place.start.node, true) && touches(selection, place),
    );
    if (found) return found;
  }
  return null;
}

function touches(selection: Selection, { start, end }: PlacedMark['place']): boolean {
  const range = selection.getRangeAt(0);
  return (
    range.comparePoint(end.node, end.offset) >= 0 &&
    range.comparePoint(start.node, start.offset) <= 0
  );
}
