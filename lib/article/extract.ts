import type { Article, PublicationDate } from './article.ts';
import { type ArticleDates, readDates } from './date/publication-date.ts';
import { attribute, bodyOf, queryAll, textContent, treeOf } from './dom.ts';
import { declaredTitles, findHeadline } from './headline.ts';
import { linkedText, readLinkedData } from './json-ld.ts';
import { findLanguage } from './language.ts';
import { firstOf, type Meta, readMeta } from './meta.ts';
import { type ExtractionOptions, findPage, type Page } from './page.ts';
import { atOnce, inSlices, type Steps } from './slices.ts';
import { leadLines, ownElements, standfirst } from './surroundings.ts';
import { joinLines, type TextMap } from './text-map.ts';

/** An article read from a page, with the way back to the page's text nodes. */
export interface ExtractedArticle {
  readonly article: Article;
  readonly author: string | null;
  readonly modifiedAt: PublicationDate | null;
  readonly map: TextMap;
  /** The element that each of the article's blocks stands in, block for block. */
  readonly elements: readonly Element[];
  /** The bodies and shadow roots that the text stands in: what to follow for changes. */
  readonly roots: readonly Node[];
  /** A bound was hit and the page holds more. */
  readonly isCut: boolean;
}

/**
 * Reads the article of a page: its visible text block by block, and what the page says of it. Reads the page only, never
 * changes it; without recursion and within bounds, whatever the page is. A page of several stories gives all of them.
 *
 * @param url the page's address, for the date; the page's own where null
 */
export function extractArticle(
  document: Document,
  url: string | null,
  options: ExtractionOptions = {},
): ExtractedArticle {
  return atOnce(extraction(document, url, options));
}

/** The same in slices of a few milliseconds, `pause` awaited between them; for pages of any length. */
export function extractArticleInSlices(
  document: Document,
  url: string | null,
  pause: () => Promise<unknown>,
  options: ExtractionOptions = {},
): Promise<ExtractedArticle> {
  return inSlices(extraction(document, url, options), pause);
}

function* extraction(
  document: Document,
  url: string | null,
  options: ExtractionOptions,
): Steps<ExtractedArticle> {
  const linked = readLinkedData(document);
  const meta = readMeta(document);
  const titles = declaredTitles(document, linked, meta);
  const page = yield* findPage(document, titles, options);
  const { walked } = page;
  const headline = findHeadline(page, titles);
  const chosen = chooseLines(page, headline.line);
  const lines = chosen.flatMap((index) => walked.lines[index] ?? []);
  const { text, blocks, map, isCut } = yield* joinLines(lines);
  const elements = lines
    .slice(0, blocks.length)
    .flatMap(({ box }) => walked.boxes[box]?.element ?? []);
  const address = url ?? canonicalUrl(document);
  const dates: ArticleDates = readDates({
    document,
    url: address,
    linked,
    meta,
    isOwn: ownElements(page, headline.line),
    lines: leadLines(page, headline.line),
  });
  return {
    article: {
      url: address,
      title: headline.text,
      publisher: findPublisher(document, linkedText(linked, 'publisher'), meta),
      publishedAt: dates.published,
      language: findLanguage(
        [page.document, document],
        linkedText(linked, 'inLanguage'),
        meta,
        text,
      ),
      text,
      blocks,
    },
    author:
      linkedText(linked, 'author') ??
      firstOf(meta, ['author', 'article:author', 'itemprop:author', 'dc.creator']),
    modifiedAt: dates.modified,
    map,
    elements,
    roots: rootsOf(elements, page.document),
    isCut: isCut || walked.isCut,
  };
}

function rootsOf(elements: readonly Element[], holder: Document): Node[] {
  const roots = new Set<Node>([bodyOf(holder) ?? holder]);
  for (const element of elements) {
    const tree = treeOf(element);
    if (tree !== holder) roots.add(tree);
  }
  return [...roots];
}

/** The headline, the standfirst between it and the story, and the story; each once, in page order. */
function chooseLines(page: Page, headline: number): number[] {
  const chosen = new Set([...page.story.lines, ...standfirst(page, headline)]);
  const title = headline >= 0 ? page.texts[headline] : undefined;
  for (const index of chosen) if (page.texts[index] === title) chosen.delete(index);
  if (headline >= 0) chosen.add(headline);
  return [...chosen].sort((one, other) => one - other);
}

function canonicalUrl(document: Document): string | null {
  const link = queryAll(document, 'link[rel="canonical"]')[0];
  const href = link && attribute(link, 'href');
  const property = queryAll(document, 'meta[property="og:url"]')[0];
  return href || (property ? attribute(property, 'content') : null) || null;
}

function findPublisher(document: Document, linked: string | null, meta: Meta): string | null {
  const named = queryAll(document, '[itemprop="publisher"] [itemprop="name"]')[0];
  const shown = named ? (attribute(named, 'content') ?? textContent(named)?.trim() ?? null) : null;
  const candidates = [
    linked,
    meta.get('itemprop:publisher') ?? null,
    shown,
    firstOf(meta, ['og:site_name', 'publisher', 'dc.publisher', 'application-name']),
  ];
  // An address or an account is no name.
  return (
    candidates.find((name) => name !== null && name !== '' && !/^https?:|^@/u.test(name)) ?? null
  );
}
