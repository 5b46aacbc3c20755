import { titleOf } from './dom.ts';
import { type LinkedNode, linkedText } from './json-ld.ts';
import { firstOf, type Meta } from './meta.ts';
import { normalise } from './normalise.ts';
import type { Page } from './page.ts';

export interface Headline {
  readonly text: string | null;
  /** Place in the page's lines, or -1 where the page does not show it. */
  readonly line: number;
}

const SUFFIX = /\s+[|\-–—:•·«»]+\s+[^|\-–—•·]{2,60}$/u;

/** A page title without the site's name at its end. */
export function withoutSiteName(title: string): string {
  const bare = title.replace(SUFFIX, '').trim();
  return bare.length >= 12 ? bare : title.trim();
}

/**
 * The headline as the page shows it: the heading that the page's metadata names, else the highest heading before the
 * story; the metadata's words where the page shows none.
 */
export function findHeadline(
  document: Document,
  { walked, texts, story }: Page,
  linked: readonly LinkedNode[],
  meta: Meta,
): Headline {
  const firstStoryLine = story.lines[0] ?? -1;
  const declared = [
    firstOf(meta, ['og:title']),
    linkedText(linked, 'headline'),
    firstOf(meta, ['twitter:title', 'itemprop:headline', 'dc.title']),
    titleOf(document),
  ].filter((title): title is string => Boolean(title));
  const wanted = declared.map((title) => normalise(title));
  const limit = firstStoryLine < 0 ? walked.lines.length : firstStoryLine + 3;
  let best = -1;
  let bestMerit = 0;
  for (let index = 0; index < Math.min(limit, walked.lines.length); index += 1) {
    const line = walked.lines[index];
    if (!line || line.length > 300) continue;
    const merit = meritOf(line.heading, normalise(texts[index] ?? ''), wanted);
    if (merit > bestMerit) [best, bestMerit] = [index, merit];
  }
  if (best >= 0) return { text: texts[best] ?? null, line: best };
  return { text: declared[0] ? withoutSiteName(declared[0]) : null, line: -1 };
}

/** How likely a line is the headline: named by the metadata first, then by its heading level. */
function meritOf(heading: number, text: string, wanted: readonly string[]): number {
  if (text.length < 6) return 0;
  const isNamed = wanted.some(
    (title) =>
      title === text ||
      (text.length >= 12 &&
        (title.startsWith(text) || (title.includes(text) && text.length * 2 > title.length))),
  );
  const level = heading > 0 ? 7 - heading : 0;
  if (isNamed) return 10 + level;
  return heading === 1 ? level : 0;
}
