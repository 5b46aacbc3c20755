import { type CardContent, type MarkColors, markCategories } from '../../lib/analysis/session.ts';
import { readStory } from '../../lib/article/page-story.ts';
import { atOnce } from '../../lib/article/slices.ts';
import { createPageMarks, type PageMarks } from '../../lib/marks/page-marks.ts';
import { type PageText, pageText } from '../../lib/marks/page-text.ts';
import { isIntact, placeMark } from '../../lib/marks/placed-mark.ts';
import { pick, type Random, randomFrom } from './random.ts';
import { changeTree, growTree } from './random-tree.ts';

const colors: MarkColors = {
  agreement: ['0 0 0', '0 0 0'],
  difference: ['0 0 0', '0 0 0'],
  dated: ['0 0 0', '0 0 0'],
  unreferenced: ['0 0 0', '0 0 0'],
  official: ['0 0 0', '0 0 0'],
};
const card: CardContent = {
  language: 'ar',
  direction: 'rtl',
  printed: '74',
  subject: '',
  verdict: '',
  category: 'agreement',
  lines: [],
  source: null,
  history: null,
  historyLabel: '',
  notes: [],
};

function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** White space other than the no-break space shows as one plain space. */
const shown = (unit: string): string => (/[^\S\u00a0]/u.test(unit) ? ' ' : unit);

/** Reads the page and holds that every unit of the text leads back to the very unit it was read from, and no two to one. */
function readExactly(): PageText {
  const story = atOnce(readStory(document, null, {}));
  const page = pageText(story);
  const places = new Map<Text, Set<number>>();
  for (let at = 0; at < story.text.length; at += 1) {
    const unit = story.text[at] ?? '';
    const place = page.locate(at, at + 1);
    if (unit === '\n') {
      check(place === null, `a line break at ${at} has a place`);
      continue;
    }
    check(place !== null, `${at} has no place`);
    const { node, offset } = place.start;
    check(node.isConnected, `${at} lies in a node that left the page`);
    check(shown(node.data[offset] ?? '') === shown(unit), `${at} leads to another letter`);
    const taken = places.get(node) ?? new Set();
    check(!taken.has(offset), `${at} leads where another unit does`);
    places.set(node, taken.add(offset));
  }
  return page;
}

async function paint(marks: PageMarks, page: PageText, random: Random): Promise<void> {
  const { length } = page.story.text;
  const spans = Array.from({ length: Math.min(12, length) }, (_, place) => {
    const start = random(length);
    const end = Math.min(length, start + 1 + random(8));
    return {
      id: `figure-${place}`,
      start,
      end,
      category: pick(random, markCategories),
      card,
    } as const;
  });
  await marks.replace(spans, page, colors);
  for (const { mark, place, range } of marks.all()) {
    const again = placeMark(mark, page);
    check(again !== null, 'a mark is painted that has no place');
    check(
      range.startContainer.isConnected && place.start.node === again.place.start.node,
      'a mark is painted in another place',
    );
  }
}

/**
 * A random page is read, marked, changed under its marks, read and marked again; all of it twice, once with marks and once without, and
 * the page must come out the same.
 *
 * @throws where the map is not exact, a lost mark stays, or the page differs from what its own changes make of it
 */
export async function holdsOnTree(seed: number): Promise<void> {
  const root = document.querySelector('article');
  check(root !== null, 'the page has no article');
  const alone = document.createElement('article');
  const makeTree = (into: Element): Random => {
    const random = randomFrom(seed);
    into.replaceChildren();
    growTree(into, random);
    return random;
  };
  const own = makeTree(root);
  const other = makeTree(alone);
  const painting = randomFrom(seed + 1);
  const marks = createPageMarks();
  try {
    for (let round = 0; round < 3; round += 1) {
      await paint(marks, readExactly(), painting);
      for (let count = 0; count < 4; count += 1) {
        changeTree(root, own);
        changeTree(alone, other);
      }
      marks.dropLost();
      check(marks.all().every(isIntact), 'a mark stays that lost its text');
      check(root.innerHTML === alone.innerHTML, 'the page is not what its own changes make of it');
    }
  } finally {
    marks.clear();
  }
  check(CSS.highlights.size === 0, 'a highlight stays after the end');
  check(document.adoptedStyleSheets.length === 0, 'a style sheet stays after the end');
}
