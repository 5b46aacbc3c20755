import { attribute, parentOf } from './dom.ts';
import { isFurniture, looksLikeCredit } from './furniture.ts';
import type { Page } from './page.ts';
import type { Walk } from './walk.ts';

/** A line between headline and story that is shorter is a byline, a place or a label. */
const SHORTEST_STANDFIRST = 40;
const MAXIMUM_STANDFIRST = 6;

/** Names of boxes that hold a picture and its caption. */
const PICTURE =
  /(?:^|[\s_-])(?:img|images?|photos?|pic|captions?|galler(?:y|ies)|slid(?:er|es?)|carousel|figure|media)/i;

function isOfPicture({ boxes }: Walk, box: number): boolean {
  for (let at = box, steps = 0; at >= 0 && steps < 4; at = boxes[at]?.parent ?? -1, steps += 1) {
    const { element, name } = boxes[at] ?? {};
    if (!element || name === 'article' || name === 'body') return false;
    if (name === 'figure' || name === 'figcaption') return true;
    if (PICTURE.test(attribute(element, 'class') ?? '')) return true;
  }
  return false;
}

/**
 * Places of the lines between the headline and the story that sum it up; none where the headline is not shown. A dateline may be
 * among them: only the background reads dates, and takes it out (describe.ts).
 */
export function standfirst({ walked, texts, story }: Page, headline: number): number[] {
  const first = story.lines[0] ?? -1;
  if (headline < 0 || first <= headline) return [];
  const found: number[] = [];
  for (let index = headline + 1; index < first; index += 1) {
    const line = walked.lines[index];
    const text = texts[index] ?? '';
    if (!line || line.length < SHORTEST_STANDFIRST || story.apart[line.box] === 1) continue;
    const name = walked.boxes[line.box]?.name ?? '';
    if (line.linkLength * 3 > line.length || name === 'li' || isOfPicture(walked, line.box))
      continue;
    if (isFurniture(text) || looksLikeCredit(text)) continue;
    found.push(index);
  }
  return found.length <= MAXIMUM_STANDFIRST ? found : [];
}

const AROUND_HEADLINE = 12;
const AT_STORY_END = 3;
const LONGEST = 400;

/** The lines that may date the story: after the headline, before it, at the story's beginning and at its end. */
export function leadLines({ texts, story }: Page, headline: number): string[] {
  const first = story.lines[0] ?? -1;
  const last = story.lines[story.lines.length - 1] ?? -1;
  const anchor = headline >= 0 ? headline : first;
  if (anchor < 0) return [];
  const after = texts.slice(anchor + 1, Math.max(anchor + 1, first, anchor + AROUND_HEADLINE));
  const before = texts.slice(Math.max(0, anchor - AROUND_HEADLINE), anchor).reverse();
  const end = texts.slice(last + 1, last + 1 + AT_STORY_END);
  return [...after, ...before, ...end].map((text) => text.slice(0, LONGEST));
}

const MAXIMUM_CLIMB = 60;
const LISTED = new Set(['li', 'nav', 'aside', 'footer']);

/** Tells whether an element stands with the story: in the smallest box around headline and story, and in no list. */
export function ownElements(
  { walked, story }: Page,
  headline: number,
): (element: Element) => boolean {
  const { boxes, lines } = walked;
  const around = new Set<Element>();
  const chain = (from: number): number[] => {
    const places: number[] = [];
    for (let at = from; at >= 0; at = boxes[at]?.parent ?? -1) places.push(at);
    return places;
  };
  const ofStory = chain(story.root);
  const ofHeadline = new Set(headline >= 0 ? chain(lines[headline]?.box ?? -1) : ofStory);
  const common = ofStory.find((place) => ofHeadline.has(place)) ?? 0;
  for (const place of ofStory) {
    const element = boxes[place]?.element;
    if (element) around.add(element);
  }
  const limit = boxes[common]?.element;
  const apart = new Set<Node>();
  boxes.forEach(({ element, name }, index) => {
    const isOther = name === 'article' && !around.has(element) && index > common;
    if (isOther || (LISTED.has(name) && !around.has(element))) apart.add(element);
  });
  return (element) => {
    let at: Node | null = element;
    for (let steps = 0; at && steps < MAXIMUM_CLIMB; steps += 1) {
      if (at === limit) return true;
      if (apart.has(at)) return false;
      at = parentOf(at);
    }
    return false;
  };
}
