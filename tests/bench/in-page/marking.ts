import type { CardContent, Mark as PageMark } from '../../../lib/analysis/session.ts';
import { readStory } from '../../../lib/article/page-story.ts';
import { atOnce } from '../../../lib/article/slices.ts';
import { createPageMarks } from '../../../lib/marks/page-marks.ts';
import { pageText } from '../../../lib/marks/page-text.ts';
import { palettes } from '../../../lib/marks/palettes.ts';

/** Runs in a page, bundled: the ways of marking that are measured beside each other, each on the same numbers of the same article. */
export type Way = 'none' | 'ours' | 'live ranges' | 'mark.js';

export interface Marked {
  /** Milliseconds until everything is marked and laid out. */
  readonly time: number;
  readonly spans: number;
  /** Milliseconds that a thousand insertions and removals of the page's own take afterwards. */
  readonly insertions: number;
  /** The same where the page reads its layout after each, as pages that render themselves do. */
  readonly layouts: number;
  /** Nodes that were not in the page before. */
  readonly addedNodes: number;
}

/** mark.js as its script leaves it in a page. */
interface MarkJs {
  markRanges(
    ranges: readonly { start: number; length: number }[],
    options: { done: () => void },
  ): void;
}

declare global {
  var Mark: (new (context: Element) => MarkJs) | undefined;
  var measureMarking: (way: Way) => Promise<Marked>;
}

const NUMBER = /\d{4}/g;
const INSERTIONS = 20_000;
/** With live ranges each is so dear that fewer tell as much. */
const INSERTIONS_WITH_LIVE_RANGES = 1000;
const LAYOUTS = 200;
const card: CardContent = Object.create(null);

function spansOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(NUMBER)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

async function markOurs(): Promise<number> {
  const page = pageText(atOnce(readStory(document, null, {})));
  const marks = spansOf(page.story.text).map(
    (span, place): PageMark => ({ ...span, id: `f${place}`, category: 'agreement', card }),
  );
  const painted = createPageMarks();
  await painted.replace(marks, page, palettes.editorial);
  return painted.all().length;
}

/** The plain way with the same browser feature: one live range a hit in one highlight. */
function markLive(context: Element): number {
  const highlight = new Highlight();
  const walker = document.createTreeWalker(context, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { start, end } of spansOf(node.textContent ?? '')) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      highlight.add(range);
    }
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(live) { background-color: rgb(22 101 84 / 20%) }');
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set('live', highlight);
  return highlight.size;
}

function markWithMarkJs(context: Element): Promise<number> {
  const ranges = spansOf(context.textContent ?? '').map(({ start, end }) => ({
    start,
    length: end - start,
  }));
  return new Promise((resolve, reject) => {
    if (!globalThis.Mark) reject(new Error('mark.js is not in the page'));
    else {
      new globalThis.Mark(context).markRanges(ranges, {
        done: () => resolve(context.querySelectorAll('mark').length),
      });
    }
  });
}

function nodesBelow(context: Element): number {
  const walker = document.createTreeWalker(context);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
}

/** The least of several runs: what disturbs a run only ever adds to it. */
function least(run: () => void, runs: number): number {
  run();
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

globalThis.measureMarking = async (way) => {
  const context = document.querySelector('article');
  const paragraph = context?.querySelectorAll('p')[3];
  if (!context || !paragraph) throw new Error('the page has no article');
  const before = nodesBelow(context);
  document.body.getBoundingClientRect();
  const start = performance.now();
  let spans = 0;
  if (way === 'ours') spans = await markOurs();
  if (way === 'live ranges') spans = markLive(context);
  if (way === 'mark.js') spans = await markWithMarkJs(context);
  document.body.getBoundingClientRect();
  const time = performance.now() - start;
  const addedNodes = nodesBelow(context) - before;
  const insertions = way === 'live ranges' ? INSERTIONS_WITH_LIVE_RANGES : INSERTIONS;
  const change = (turns: number, look: boolean): void => {
    for (let turn = 0; turn < turns; turn += 1) {
      const made = document.createElement('p');
      made.textContent = 'خبر عاجل';
      paragraph.before(made);
      if (look) document.body.getBoundingClientRect();
      made.remove();
      if (look) document.body.getBoundingClientRect();
    }
  };
  return {
    time,
    spans,
    addedNodes,
    insertions: (least(() => change(insertions, false), 5) / insertions) * 1000,
    layouts: least(() => change(LAYOUTS, true), 5),
  };
};
