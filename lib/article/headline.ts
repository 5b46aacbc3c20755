import { titleOf } from './dom.ts';
import { firstOf, type Meta } from './meta.ts';
import { normalise } from './normalise.ts';
import type { Page } from './page.ts';
import type { Walk } from './walk.ts';

export interface Headline {
  readonly text: string | null;
  /** Place in the page's lines, or -1 where the page does not show it. */
  readonly line: number;
}

/** A title is a line; a page may say that it is a megabyte, which every line of the page would be held against. */
const LONGEST_TITLE = 1000;

/** Begins where white space begins, so that a run of it is gone through once. */
const SUFFIX = /(?<!\s)\s+[|\-–—:•·«»]+\s+[^|\-–—•·]{2,60}$/u;

/** A page title without the site's name at its end. */
function withoutSiteName(title: string): string {
  const bare = title.replace(SUFFIX, '').trim();
  return bare.length >= 12 ? bare : title.trim();
}

/** The first headline in a block of JSON-LD; only that is needed in the page, so nothing more is read there. */
const LINKED_HEADLINE = /"headline"\s*:\s*("(?:[^"\\]|\\.){1,500}")/u;

function linkedHeadline(blocks: readonly string[]): string | null {
  for (const block of blocks) {
    const quoted = LINKED_HEADLINE.exec(block)?.[1];
    if (quoted === undefined) continue;
    try {
      return String(JSON.parse(quoted)).trim() || null;
    } catch {
      return quoted.slice(1, -1).trim();
    }
  }
  return null;
}

/** What the page's metadata call the article, best first; `linked` is the text of its JSON-LD blocks. */
export function declaredTitles(
  document: Document,
  linked: readonly string[],
  meta: Meta,
): string[] {
  return [
    firstOf(meta, ['og:title']),
    linkedHeadline(linked),
    firstOf(meta, ['twitter:title', 'itemprop:headline', 'dc.title']),
    titleOf(document),
  ]
    .filter((title): title is string => Boolean(title))
    .map((title) => title.slice(0, LONGEST_TITLE));
}

/**
 * The headline as the page shows it: the heading that the page's metadata names, else the highest heading before the
 * story; the metadata's words where the page shows none.
 */
export function findHeadline({ walked, texts, story }: Page, titles: readonly string[]): Headline {
  const firstStoryLine = story.lines[0] ?? -1;
  const limit = firstStoryLine < 0 ? walked.lines.length : firstStoryLine + 3;
  const line = bestLine(walked, texts, titles, limit, 1);
  if (line >= 0) return { text: texts[line] ?? null, line };
  return { text: titles[0] ? withoutSiteName(titles[0]) : null, line: -1 };
}

/** The heading that the metadata name, before anything is known of the story; -1 where none is sure. */
export function findNamedHeading(
  walked: Walk,
  texts: readonly string[],
  titles: readonly string[],
): number {
  return bestLine(walked, texts, titles, walked.lines.length, NAMED + SECOND_LEVEL);
}

const NAMED = 10;
const SECOND_LEVEL = 5;

function bestLine(
  { lines }: Walk,
  texts: readonly string[],
  titles: readonly string[],
  limit: number,
  least: number,
): number {
  const wanted = titles.map(normalise);
  let best = -1;
  let bestMerit = least - 1;
  for (let index = 0; index < Math.min(limit, lines.length); index += 1) {
    const line = lines[index];
    if (!line || line.length > 300 || (line.heading === 0 && line.length > 200)) continue;
    const merit = meritOf(line.heading, normalise(texts[index] ?? ''), wanted);
    if (merit > bestMerit) [best, bestMerit] = [index, merit];
  }
  return best;
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
  if (isNamed) return NAMED + level;
  return heading === 1 ? level : 0;
}
