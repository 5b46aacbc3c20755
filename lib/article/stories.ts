import type { Block } from './article.ts';
import { EVIDENCE, type StoryEvidence, type TimeEvidence } from './evidence.ts';
import { datesOf, datesWithin, linkedBlocks } from './gather-evidence.ts';
import { findHeadline } from './headline.ts';
import type { Page } from './page.ts';
import { storyKind } from './story-box.ts';
import { leadLines, ownElements } from './surroundings.ts';
import type { Walk } from './walk.ts';

/** A dateline among the lines of a story is short, and near its beginning or its end. */
const LONGEST_LINE = 120;
const MOST_LINES = 4;
const MOST_TIMES = 6;
const MAXIMUM_CLIMB = 60;

/** The boxes of several stories of one kind, by element; one that holds others of its kind is the page of them. */
function storyBoxes({ walked, story }: Page): Map<Node, number> {
  const kinds = new Map<number, string>();
  const holders = new Set<number>();
  walked.boxes.forEach((box, index) => {
    if (index <= story.root || story.apart[index] === 1) return;
    const kind = storyKind(box);
    if (kind === null) return;
    kinds.set(index, kind);
    let at = box.parent;
    for (let steps = 0; at > story.root && steps < MAXIMUM_CLIMB; steps += 1) {
      if (kinds.get(at) === kind) holders.add(at);
      at = walked.boxes[at]?.parent ?? -1;
    }
  });
  const counts = new Map<string, number>();
  for (const [index, kind] of kinds) {
    if (!holders.has(index)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const found = new Map<Node, number>();
  for (const [index, kind] of kinds) {
    const element = walked.boxes[index]?.element;
    if (element && !holders.has(index) && (counts.get(kind) ?? 0) > 1) found.set(element, index);
  }
  return found;
}

/**
 * The stories of a page that has several, as live blogs, endless pages and home pages do, each with what may date it: boxes
 * that look like a story and have a date element, a block of JSON-LD or, among several of their kind, a heading of their own. Of boxes in one
 * another the innermost that can be dated counts. Empty where the page tells one story.
 *
 * @param chosen the page's lines that became the article's blocks, one each
 */
export function findStories(
  page: Page,
  chosen: readonly number[],
  blocks: readonly Block[],
): StoryEvidence[] {
  const { walked, texts } = page;
  const { boxes, lines } = walked;
  const candidates = storyBoxes(page);
  if (candidates.size < 2) return [];
  const dates = datesWithin(page.document, candidates);
  const box = (isOne: (index: number) => boolean) => innermost(walked, isOne);
  const candidateOf = box(
    (index) => candidates.get(boxes[index]?.element ?? page.document) === index,
  );
  const known = new Set(dates.map(({ story: index }) => index));
  for (const line of lines) if (line.heading > 0) known.add(candidateOf[line.box] ?? -1);
  const storyOf = box((index) => known.has(index));
  const told = new Map<number, Told>();
  lines.forEach((line, index) => {
    const owner = storyOf[line.box] ?? -1;
    if (owner < 0) return;
    const own = told.get(owner) ?? { texts: [], heading: null, times: [], linked: [] };
    told.set(owner, own);
    own.texts.push(texts[index] ?? '');
    if (line.heading > 0) own.heading ??= texts[index] ?? '';
  });
  for (const { story: owner, time, linked } of dates) {
    if (time) told.get(owner)?.times.push(time);
    else if (linked !== '') told.get(owner)?.linked.push(linked);
  }
  const found: StoryEvidence[] = [];
  let current = -1;
  blocks.forEach(({ start, end }, at) => {
    const owner = storyOf[lines[chosen[at] ?? -1]?.box ?? -1] ?? -1;
    const own = told.get(owner);
    const last = found[found.length - 1];
    if (own && owner === current && last) found[found.length - 1] = { ...last, end };
    else if (own && found.length < EVIDENCE.stories) found.push({ start, end, ...evidenceOf(own) });
    current = owner;
  });
  return found.length < 2 ? [] : found;
}

/** What the page tells of one story. */
interface Told {
  readonly texts: string[];
  heading: string | null;
  readonly times: TimeEvidence[];
  readonly linked: string[];
}

function evidenceOf({ texts, heading, times, linked }: Told): Omit<StoryEvidence, 'start' | 'end'> {
  return {
    heading: heading?.slice(0, EVIDENCE.lineLength) ?? null,
    times: times.slice(0, MOST_TIMES),
    linked: linked.slice(0, 1),
    lines: shortLines(texts),
  };
}

/** The story of a frame beside the page's own, with what its document says that may date it. */
export function storyOfPage(page: Page, start: number, end: number): StoryEvidence {
  const { document, texts, story } = page;
  const { text, line } = findHeadline(page, []);
  const own = {
    texts: [...leadLines(page, line), ...story.lines.map((index) => texts[index] ?? '')],
    heading: text,
    times: datesOf(document, ownElements(page, line)),
    linked: linkedBlocks(document),
  };
  return { start, end, ...evidenceOf(own) };
}

/** For each box the innermost one, itself or around it, that is one of those wanted; -1 where none is. */
function innermost({ boxes }: Walk, isOne: (index: number) => boolean): Int32Array {
  const found = new Int32Array(boxes.length);
  boxes.forEach(({ parent }, index) => {
    found[index] = isOne(index) ? index : (found[parent] ?? -1);
  });
  return found;
}

function shortLines(texts: readonly string[]): string[] {
  const edges =
    texts.length <= 2 * MOST_LINES ? texts : [...texts.slice(0, MOST_LINES), ...texts.slice(-2)];
  return edges.filter((text) => text.length <= LONGEST_LINE);
}
