import { bodyOf, frameDocument, rootOf } from './dom.ts';
import { type Story, selectStory } from './select.ts';
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

function readPage(document: Document, options: ExtractionOptions): Page {
  const root = bodyOf(document) ?? rootOf(document);
  const walked = root
    ? walk(root, options.closedShadowRoot ?? null)
    : { boxes: [], lines: [], frames: [], isCut: false };
  const texts = walked.lines.map(lineText);
  return { document, walked, texts, story: selectStory(walked, texts) };
}

/** The page itself, or the frame of the same origin that holds more of a story than it. */
export function findPage(document: Document, options: ExtractionOptions): Page {
  let best = readPage(document, options);
  if (best.story.weight >= LITTLE) return best;
  for (const frame of best.walked.frames.slice(0, MAXIMUM_FRAMES)) {
    const inner = frameDocument(frame);
    const page = inner && readPage(inner, options);
    if (page && page.story.weight > best.story.weight) best = page;
  }
  return best;
}
