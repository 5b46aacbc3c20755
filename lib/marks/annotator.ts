import type { Annotations } from '../analysis/session.ts';
import type { TabMessage } from '../messages.ts';
import { createCardController, scrollToMark } from './card/controller.ts';
import { hearBackground, isExtensionAlive, tellBackground } from './channel.browser.ts';
import { createCursor } from './cursor.ts';
import { type Live, lengthOf, watchPage } from './live.ts';
import { noteAddress } from './looked-at.ts';
import { announce } from './page-document.ts';
import { createPageMarks } from './page-marks.ts';
import type { PageText } from './page-text.ts';
import { canPaint } from './painter.ts';
import { type PlacedMark, placeWords } from './placed-mark.ts';
import { listenToPointer } from './pointer.ts';
import { readPage } from './read-page.ts';
import { storyMessage } from './story-message.ts';

/**
 * The page side at work: reads the article, has it analysed, marks it, shows cards, follows the page's life. Everything ends with
 * `stop`, and then nothing of it is left in the page.
 */
export interface Annotator {
  /** Reads the page, or reads it again; `force`: the reader asked for marks, whatever the page is about. */
  readonly read: (force: boolean) => void;
  readonly stop: () => void;
}

export function startAnnotator(onStopped: () => void): Annotator {
  const controller = new AbortController();
  const { signal } = controller;
  const marks = createPageMarks();
  const cursor = createCursor();
  const cards = createCardController(marks, {
    activate: (entry, openPanel) => void activate(entry, openPanel),
    save: async (entry) => (await tellBackground({ type: 'page:save', entry }))?.ok === true,
  });
  let live: Live | null = null;
  let page: PageText | null = null;
  let force = false;
  let reading = 0;
  let menuMark: PlacedMark | null = null;
  let isListening = false;

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
    await read();
    await tellBackground({ type: 'page:activate', entry, openPanel: false });
  };

  const read = async (): Promise<void> => {
    reading += 1;
    const current = reading;
    const text = await readPage(document, location.href);
    if (signal.aborted || current !== reading) return;
    const lengthWhenRead = lengthOf(text.roots);
    page = text;
    const answer = await tellBackground({
      type: 'page:analyse',
      story: storyMessage(text.story),
      force,
    });
    if (signal.aborted || current !== reading) return;
    if (!answer?.ok || answer.value.state === 'not_coverage') {
      const wasMarked = live !== null;
      stop();
      // What takes the place of a story may be empty at first, and a story again a moment later: the detector looks again.
      if (wasMarked) void tellBackground({ type: 'page:gone' });
      return;
    }
    const isComplete = await show(answer.value, text);
    if (signal.aborted || current !== reading) return;
    live?.stop();
    live = watchPage({
      roots: text.roots,
      lengthWhenRead,
      isStale: !isComplete,
      areMarksIntact: () => isStillWanted() && marks.areIntact(),
      onChanged,
    });
  };

  const show = async (annotations: Annotations, text: PageText): Promise<boolean> => {
    const shown = cards.shown()?.mark.id;
    const wasPinned = cards.isPinned();
    cards.setWords(annotations.interface);
    const isComplete =
      !canPaint() || (await marks.replace(annotations.marks, text, annotations.colors));
    if (shown !== undefined) {
      const again = marks.find(shown);
      if (again && wasPinned) cards.pin(again, false);
      else cards.close();
    }
    listen(annotations.interface.announcement);
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
    void read();
  };

  const listen = (announcement: string): void => {
    if (isListening) return;
    isListening = true;
    announce(announcement);
    listenToPointer({
      marks: { at: (x, y) => (isStillWanted() ? marks.at(x, y) : null) },
      cards,
      cursor,
      activate: ({ mark }) => void activate(mark.id, true),
      menu: (mark) => {
        menuMark = mark;
      },
      signal,
    });
  };

  const select = (): void => {
    const mark = markInSelection(marks.all()) ?? menuMark;
    if (!mark) return;
    cards.pin(mark, false);
    void activate(mark.mark.id, false);
  };

  const readAgain = (asked: boolean): void => {
    force = asked;
    void read();
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
        select();
        break;
      case 'tab:toggle':
        if (!marks.toggle()) cards.close();
        break;
      case 'tab:annotations':
        if (page) void show(message.annotations, page);
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
      if (event.persisted) void read();
    },
    { signal },
  );
  addEventListener('visibilitychange', isStillWanted, { signal });
  return { read: readAgain, stop };
}

/** The first mark that the reader's selection touches. */
function markInSelection(marks: readonly PlacedMark[]): PlacedMark | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return null;
  return (
    marks.find(
      ({ place }) => selection.containsNode(place.start.node, true) && touches(selection, place),
    ) ?? null
  );
}

function touches(selection: Selection, { start, end }: PlacedMark['place']): boolean {
  const range = selection.getRangeAt(0);
  return (
    range.comparePoint(end.node, end.offset) >= 0 &&
    range.comparePoint(start.node, start.offset) <= 0
  );
}
