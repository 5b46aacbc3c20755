import type { Article, Block } from './article.ts';
import { bodyOf, isDocument, treeOf } from './dom.ts';
import type { PageEvidence, StoryEvidence } from './evidence.ts';
import { gatherEvidence, linkedBlocks } from './gather-evidence.ts';
import { declaredTitles, findHeadline } from './headline.ts';
import { firstOf, readMeta } from './meta.ts';
import { type ExtractionOptions, findPages, type Page } from './page.ts';
import type { Steps } from './slices.ts';
import { findStories, storyOfPage } from './stories.ts';
import { leadLines, ownElements, standfirst } from './surroundings.ts';
import { joinLines, type TextMap } from './text-map.ts';

/** The story of a page as it stands there, with what the page says of it; who published it and when is read from that elsewhere. */
export interface PageStory extends Pick<Article, 'url' | 'title' | 'text' | 'blocks'> {
  readonly evidence: PageEvidence;
  /** Places in `blocks` of the lines between headline and story; one of them may be a dateline. */
  readonly leads: readonly number[];
  /** The stories of a page that has several; none where it has one. */
  readonly stories: readonly StoryEvidence[];
  readonly map: TextMap;
  /** The element that each of the blocks stands in, block for block. */
  readonly elements: readonly Element[];
  /** The bodies and shadow roots that the text stands in: what to follow for changes. */
  readonly roots: readonly Node[];
  /** A bound was hit and the page holds more. */
  readonly isCut: boolean;
}

/**
 * Reads the story of a page: its visible text block by block, and what the page says of it. Reads the page only, never
 * changes it; without recursion and within bounds, whatever the page is. A page of several stories gives all of them, those of its frames
 * after its own.
 *
 * @param url the page's address; the page's own where null
 */
export function* readStory(
  document: Document,
  url: string | null,
  options: ExtractionOptions,
): Steps<PageStory> {
  const linked = linkedBlocks(document);
  const meta = readMeta(document);
  const titles = declaredTitles(document, linked, meta);
  const { main: page, beside } = yield* findPages(document, titles, options);
  const headline = findHeadline(page, titles);
  const between = standfirst(page, headline.line);
  const chosen = chooseLines(page, headline.line, between);
  const read: ReadPage[] = [{ page, chosen }, ...beside.map(readBeside)];
  const { text, blocks, map, isCut } = yield* joinLines(
    read.flatMap((one) => one.chosen.flatMap((index) => one.page.read[index] ?? [])),
  );
  const elements = read.flatMap(elementsOf).slice(0, blocks.length);
  return {
    url: url ?? firstOf(meta, ['canonical', 'og:url']),
    title: headline.text,
    text,
    blocks,
    evidence: gatherEvidence(
      [...new Set([page.document, document])],
      linked,
      meta,
      ownElements(page, headline.line),
      leadLines(page, headline.line),
    ),
    leads: between
      .map((index) => chosen.indexOf(index))
      .filter((at) => at >= 0 && at < blocks.length),
    stories: [...findStories(page, chosen, blocks), ...storiesBeside(read, blocks)],
    map,
    elements,
    roots: rootsOf(elements, page.document),
    isCut: isCut || read.some((one) => one.page.walked.isCut),
  };
}

/** A document that is read, and its lines that became the article's blocks, one each. */
interface ReadPage {
  readonly page: Page;
  readonly chosen: readonly number[];
}

function readBeside(page: Page): ReadPage {
  const { line } = findHeadline(page, []);
  return { page, chosen: chooseLines(page, line, standfirst(page, line)) };
}

function elementsOf({ page: { walked }, chosen }: ReadPage): Element[] {
  return chosen.flatMap((index) => walked.boxes[walked.lines[index]?.box ?? -1]?.element ?? []);
}

function storiesBeside([main, ...beside]: readonly ReadPage[], blocks: readonly Block[]) {
  let at = main?.chosen.length ?? 0;
  return beside.flatMap(({ page, chosen }) => {
    const own = blocks.slice(at, at + chosen.length);
    at += chosen.length;
    const [first] = own;
    const last = own[own.length - 1];
    return first && last ? [storyOfPage(page, first.start, last.end)] : [];
  });
}

function rootsOf(elements: readonly Element[], holder: Document): Node[] {
  const roots = new Set<Node>([bodyOf(holder) ?? holder]);
  for (const element of elements) {
    const tree = treeOf(element);
    roots.add(isDocument(tree) ? (bodyOf(tree) ?? tree) : tree);
  }
  return [...roots];
}

/** The headline, the standfirst between it and the story, and the story; each once, in page order. */
function chooseLines(page: Page, headline: number, between: readonly number[]): number[] {
  const chosen = new Set([...page.story.lines, ...between]);
  const title = headline >= 0 ? page.texts[headline] : undefined;
  for (const index of chosen) if (page.texts[index] === title) chosen.delete(index);
  if (headline >= 0) chosen.add(headline);
  return [...chosen].sort((one, other) => one - other);
}
