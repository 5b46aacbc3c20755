import { attribute } from './dom.ts';
import { EXCERPT_WEIGHT, findExcerpts } from './excerpts.ts';
import { isFurniture, isNotice, looksLikeCredit } from './furniture.ts';
import { storyKind } from './story-box.ts';
import type { Line, Walk } from './walk.ts';

/**
 * Which lines of a page are its story. Own scoring instead of a general extractor: over the 28 pages that `evaluate articles`
 * measures, Readability 0.6 (which sees no Arabic words in a title and keeps datelines, captions' credits and next-story links)
 * left 10 of the first 24 below F1 0.95, mean 0.947; this has mean 1.000 and keeps the live nodes.
 */

/** The lines that make up the story, and the box that holds them. */
export interface Story {
  readonly root: number;
  /** Places in `walk.lines`, rising. */
  readonly lines: readonly number[];
  /** How much running text there is in the story. */
  readonly weight: number;
  /** For each box, 1 where it holds no story. */
  readonly apart: Uint8Array;
}

/** A line shorter than this is no running text. */
const RUNNING_TEXT = 25;
const SENTENCE_END = /[.؟!:»"”…؛]\s*$/u;

/** How much a line speaks for its box to hold a story: long sentences do, links and headings do not. */
function weigh(line: Line, text: string): number {
  if (line.heading > 0 || line.length < RUNNING_TEXT) return 0;
  const plain = line.length - 2 * line.linkLength;
  if (plain <= 0) return 0;
  return line.length >= 80 || SENTENCE_END.test(text) ? plain : plain / 3;
}

interface Measured {
  readonly weights: readonly number[];
  /** For each box, the weight of all lines in it; what stands apart counts in its own box alone. */
  readonly sums: Float64Array;
  /** Boxes that hold no story, with all in them. */
  readonly apart: Uint8Array;
  /** Lines that sum up another story. */
  readonly excerpts: Uint8Array;
}

/** A box whose names set it apart is believed unless this much of the page's running text is in it. */
const APART_SHARE = 0.5;

function measure(walked: Walk, texts: readonly string[], around: ReadonlySet<number>): Measured {
  const { boxes, lines } = walked;
  const excerpts = findExcerpts(walked);
  const weights = lines.map(
    (line, index) => weigh(line, texts[index] ?? '') * (excerpts[index] === 1 ? EXCERPT_WEIGHT : 1),
  );
  const gross = new Float64Array(boxes.length);
  lines.forEach(({ box }, index) => {
    if (box >= 0) gross[box] = (gross[box] ?? 0) + (weights[index] ?? 0);
  });
  const sums = Float64Array.from(gross);
  const addUp = (into: Float64Array, skip: (index: number) => boolean): number => {
    let total = 0;
    for (let index = boxes.length - 1; index >= 0; index -= 1) {
      const parent = boxes[index]?.parent ?? -1;
      if (parent < 0) total += into[index] ?? 0;
      else if (!skip(index)) into[parent] = (into[parent] ?? 0) + (into[index] ?? 0);
    }
    return total;
  };
  const total = addUp(gross, () => false);
  const isAlone = (index: number): boolean =>
    boxes[index]?.isApart === true &&
    !around.has(index) &&
    (gross[index] ?? 0) < total * APART_SHARE;
  addUp(sums, isAlone);
  const apart = new Uint8Array(boxes.length);
  boxes.forEach(({ parent }, index) => {
    if (isAlone(index) || (parent >= 0 && apart[parent] === 1)) apart[index] = 1;
  });
  return { weights, sums, apart, excerpts };
}

/** A box and all around it, the nearest first. */
function boxesAround({ boxes }: Walk, box: number): Set<number> {
  const around = new Set<number>();
  for (let at = box; at >= 0; at = boxes[at]?.parent ?? -1) around.add(at);
  return around;
}

/** A child with this share of its parent's running text holds the story; one that says so needs less. */
const CHILD_SHARE = [0.8, 0.6, 0.45] as const;

/** The smallest box around the headline with at least this share of the page's running text, and this much, holds the story. */
const HEADLINE_SHARE = 0.25;
const HEADLINE_LEAST = 150;

/** From the whole page, or the box around the headline, down to the smallest box that holds nearly all running text. */
function findRoot(walked: Walk, measured: Measured, around: ReadonlySet<number>): number {
  const { boxes } = walked;
  const { sums, apart } = measured;
  const best = new Int32Array(boxes.length).fill(-1);
  const reach = (index: number): number =>
    (sums[index] ?? 0) / (CHILD_SHARE[boxes[index]?.hint ?? 0] ?? 1);
  for (let index = boxes.length - 1; index > 0; index -= 1) {
    const parent = boxes[index]?.parent ?? -1;
    if (parent < 0 || apart[index] === 1) continue;
    const rival = best[parent] ?? -1;
    if (rival < 0 || reach(index) >= reach(rival)) best[parent] = index;
  }
  const enough = Math.max(HEADLINE_LEAST, (sums[0] ?? 0) * HEADLINE_SHARE);
  const isEnough = (index: number): boolean => (sums[index] ?? 0) >= enough;
  const stories = countStories(walked, measured);
  const isOneOfStories = (index: number): boolean => stories[index] === 1 && (stories[0] ?? 0) > 1;
  let root =
    [...around].find(
      (index) => isEnough(index) && !isOneOfStories(index) && !isOneOfMany(walked, sums, index),
    ) ?? 0;
  for (;;) {
    const child = best[root] ?? -1;
    if (child < 0 || reach(child) < (sums[root] ?? 0) || (sums[child] ?? 0) === 0) return root;
    if (!holdsBlocks(boxes, child) || isOneOfStories(child)) return root;
    root = child;
  }
}

/** An element that says it is a story is one of several with this much running text. */
const STORY_LEAST = 400;

/** How many stories stand in each box, itself among them; what is in a story is no other. */
function countStories({ boxes }: Walk, { sums, apart }: Measured): Int32Array {
  const stories = new Int32Array(boxes.length);
  for (let index = boxes.length - 1; index >= 0; index -= 1) {
    const box = boxes[index];
    if (!box || apart[index] === 1) continue;
    if ((sums[index] ?? 0) >= STORY_LEAST && storyKind(box) === 'article') stories[index] = 1;
    if (box.parent >= 0) stories[box.parent] = (stories[box.parent] ?? 0) + (stories[index] ?? 0);
  }
  return stories;
}

/** Whether a box stands beside others of its name and class with stories of their own, as on a page that goes on and on. */
function isOneOfMany({ boxes }: Walk, sums: Float64Array, index: number): boolean {
  const own = boxes[index];
  const names = own && attribute(own.element, 'class');
  if (!own || !names) return false;
  return boxes.some(
    ({ element, name, parent }, other) =>
      other !== index &&
      parent === own.parent &&
      name === own.name &&
      (sums[other] ?? 0) >= HEADLINE_LEAST &&
      attribute(element, 'class') === names,
  );
}

/** A lone paragraph is no box for a story; the box around it is. */
function holdsBlocks(boxes: Walk['boxes'], index: number): boolean {
  const name = boxes[index]?.name;
  return name !== 'p' && name !== 'li' && name !== 'blockquote' && name !== 'h1' && name !== 'h2';
}

/** Elements whose lines are running text, however short. */
const TEXT_NAMES = new Set([
  'p',
  'li',
  'blockquote',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'dd',
  'pre',
]);
const CAPTION_NAMES = new Set(['figcaption', 'caption']);
const MOSTLY_LINK = 0.5;
const LONG = 120;

/**
 * @param texts the text of each line
 * @param heading place of the line that is surely the headline, or -1
 */
export function selectStory(walked: Walk, texts: readonly string[], heading: number): Story {
  const { boxes, lines } = walked;
  const around = boxesAround(walked, lines[heading]?.box ?? -1);
  const measured = measure(walked, texts, around);
  const root = findRoot(walked, measured, around);
  const inRoot = new Uint8Array(boxes.length);
  boxes.forEach(({ parent }, index) => {
    if (index === root || (parent >= 0 && inRoot[parent] === 1)) inRoot[index] = 1;
  });
  const isInside = ({ box }: Line): boolean =>
    box >= 0 && inRoot[box] === 1 && measured.apart[box] !== 1;
  const weighty = lines.flatMap((line, index) =>
    isInside(line) && (measured.weights[index] ?? 0) > 0 ? [index] : [],
  );
  const first = weighty[0] ?? 0;
  const last = weighty[weighty.length - 1] ?? -1;
  const dropsExcerpts = hasMoreThanExcerpts(weighty, measured);
  const kept = lines.flatMap((line, index): number[] => {
    if (index < first || index > last || !isInside(line)) return [];
    if (dropsExcerpts && measured.excerpts[index] === 1) return [];
    return belongs(line, texts[index] ?? '', boxes[line.box]?.name ?? '') ? [index] : [];
  });
  return {
    root,
    lines: withoutEdges(kept, lines, texts),
    weight: weighty.reduce((sum, index) => sum + (measured.weights[index] ?? 0), 0),
    apart: measured.apart,
  };
}

/** A page of nothing but excerpts (a home page) keeps them; a story among them does not. */
function hasMoreThanExcerpts(weighty: readonly number[], { weights, excerpts }: Measured): boolean {
  let excerpted = 0;
  let running = 0;
  for (const index of weighty) {
    if (excerpts[index] === 1) excerpted += weights[index] ?? 0;
    else running += weights[index] ?? 0;
  }
  return running > excerpted;
}

function belongs(line: Line, text: string, name: string): boolean {
  const linkShare = line.linkLength / line.length;
  if (linkShare > MOSTLY_LINK && !(line.length >= LONG && linkShare < 0.7)) return false;
  if (isFurniture(text)) return false;
  if (CAPTION_NAMES.has(name)) return line.length >= RUNNING_TEXT && !looksLikeCredit(text);
  return TEXT_NAMES.has(name) || line.heading > 0 || line.length >= RUNNING_TEXT;
}

/** Drops heads that nothing follows, notices at either end, and a line that repeats the one before it. */
function withoutEdges(
  kept: readonly number[],
  lines: readonly Line[],
  texts: readonly string[],
): number[] {
  const result: number[] = [];
  for (const index of kept) {
    const text = texts[index] ?? '';
    const previous = result[result.length - 1];
    if (previous === undefined ? isNotice(text) : texts[previous] === text) continue;
    result.push(index);
  }
  for (;;) {
    const last = result[result.length - 1];
    if (last === undefined) return result;
    if ((lines[last]?.heading ?? 0) === 0 && !isNotice(texts[last] ?? '')) return result;
    result.pop();
  }
}
