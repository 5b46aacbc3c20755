import { bodyOf, frameDocument, rootOf } from './dom.ts';
import { findHeadline, findNamedHeading } from './headline.ts';
import { type Story, selectStory } from './select.ts';
import type { Steps } from './slices.ts';
import { readLine } from './text-map.ts';
import { createTextMemory, type ReadLine, type TextMemory } from './text-memory.ts';
import { type Walk, walk } from './walk.ts';

export interface ExtractionOptions {
  /** Gives the shadow root of an element where the page keeps it closed; only an extension can tell. */
  readonly closedShadowRoot?: (element: Element) => ShadowRoot | null;
  /** What was read of this page before. */
  readonly memory?: TextMemory;
}

/** A document with its lines and the story among them. */
export interface Page {
  readonly document: Document;
  readonly walked: Walk;
  /** Each line as it would stand in the article, and its text alone. */
  readonly read: readonly ReadLine[];
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
  const memory = options.memory ?? createTextMemory();
  const root = bodyOf(document) ?? rootOf(document);
  const walked = root
    ? yield* walk(root, options.closedShadowRoot ?? null, memory)
    : { boxes: [], lines: [], frames: [], isCut: false };
  const read: ReadLine[] = [];
  for (const line of walked.lines) {
    read.push(readLine(line, memory));
    if (read.length % LINES_A_STEP === 0) yield;
  }
  const texts = read.map(({ text }) => text);
  const heading = findNamedHeading(walked, texts, titles);
  return { document, walked, read, texts, story: selectStory(walked, texts, heading) };
}

/** What is read of a page: the document that holds its story, and frames with stories of their own beside it. */
export interface Pages {
  readonly main: Page;
  readonly beside: readonly Page[];
}

/**
 * The page itself with its frames of the same origin. Where the page holds little of a story, the frame that holds most is read in its
 * place. A frame with a headline and a story of its own is read besides.
 *
 * @param titles what the page's metadata call the article
 */
export function* findPages(
  document: Document,
  titles: readonly string[],
  options: ExtractionOptions,
): Steps<Pages> {
  const own = yield* readPage(document, titles, options);
  let main = own;
  const stories: Page[] = [];
  for (const frame of own.walked.frames.slice(0, MAXIMUM_FRAMES)) {
    const inner = frameDocument(frame);
    const page = inner && (yield* readPage(inner, [], options));
    if (!page) continue;
    if (isStory(page)) stories.push(page);
    if (own.story.weight < LITTLE && page.story.weight > main.story.weight) main = page;
  }
  return { main, beside: stories.filter((page) => page !== main) };
}

/** A frame without a headline is a widget, a list of comments, an advertisement. */
function isStory(page: Page): boolean {
  return page.story.weight >= LITTLE && findHeadline(page, []).line >= 0;
}
