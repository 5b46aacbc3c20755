import type { Walk } from './walk.ts';

/** What an excerpt of another story counts for where the page's story is looked for. */
export const EXCERPT_WEIGHT = 0.2;

/** An excerpt stands in a small box with its linked title: no more lines than these, no further up than this. */
const MOST_LINES = 5;
const MOST_STEPS = 3;
const SHORTEST_TITLE = 15;

/**
 * Marks, with 1, the lines that sum up another story: text that follows a line which is all link, both in one small box,
 * as lists of stories have it.
 */
export function findExcerpts({ boxes, lines }: Walk): Uint8Array {
  const counts = new Int32Array(boxes.length);
  for (const { box } of lines) if (box >= 0) counts[box] = (counts[box] ?? 0) + 1;
  for (let index = boxes.length - 1; index > 0; index -= 1) {
    const parent = boxes[index]?.parent ?? -1;
    if (parent >= 0) counts[parent] = (counts[parent] ?? 0) + (counts[index] ?? 0);
  }
  const above = (box: number): number[] => {
    const found: number[] = [];
    for (let at = box; at >= 0 && found.length <= MOST_STEPS; at = boxes[at]?.parent ?? -1) {
      if ((counts[at] ?? 0) > MOST_LINES) break;
      found.push(at);
    }
    return found;
  };
  const excerpts = new Uint8Array(lines.length);
  let title: readonly number[] = [];
  lines.forEach((line, index) => {
    const isLink = line.linkLength * 2 > line.length;
    if (isLink && line.length >= SHORTEST_TITLE) title = above(line.box);
    else if (!isLink && title.length > 0) {
      const own = above(line.box);
      if (own.some((box) => title.includes(box))) excerpts[index] = 1;
      else title = [];
    }
  });
  return excerpts;
}
