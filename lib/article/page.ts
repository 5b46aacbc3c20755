import { bodyOf, frameDocument, rootOf } from './dom.ts';
import { findNamedHeading } from './headline.ts';
import { type Story, selectStory } from './select.ts';
import type { Steps } from './slices.ts';
import { lineText } from './text-map.ts';
import { type Walk, walk } from './walk.ts';

export interface ExtractionOptions {
  /** Gives the shadow root of an element where the page keeps it closed; only an extension can tell. */
  readonly closedShadowRoot?: (element: Element) => ShadowRoot | null;
}

/** A document with its lines and the story among them. */
export interface Page {
  readonly document: Document;
  readonly walked: Walk;
  /** The text of each line. */
  readonly texts: readonly string[];
  readonly story: Story;
}

/** A story of less running text than this may be in a frame. */
const LITTLE = 400;
const MAXIMUM_FRAMES = 10;

const LINES_A_STEP = 32;

function* readPage(
  document: Document,
  titles: readonly string[],
  options: ExtractionOptions,
): Steps<Page> {
  const root = bodyOf(document) ?? rootOf(document);
  const walked = root
    ? yield* walk(root, options.closedShadowRoot ?? null)
    : { boxes: [], lines: [], frames: [], isCut: false };
  const texts: string[] = [];
  for (const line of walked.lines) {
    texts.push(lineText(line));
    if (texts.length % LINES_A_STEP === 0) yield;
  }
  const heading = findNamedHeading(walked, texts, titles);
  return { document, walked, texts, story: selectStory(walked, texts, heading) };
}

/**
 * The page itself, or the frame of the same origin that holds more of a story than it.
 *
 * @param titles what the page's metadata call the article
 */
export function* findPage(
  document: Document,
  titles: readonly string[],
  options: ExtractionOptions,
): Steps<Page> {
  let best = yield* readPage(document, titles, options);
  if (best.story.weight >= LITTLE) return best;
  for (const frame of best.walked.frames.slice(0, MAXIMUM_FRAMES)) {
    const inner = frameDocument(frame);
    const page = inner && (yield* readPage(inner, titles, options));
    if (page && page.story.weight > best.story.weight) best = page;
  }
  return best;
}
