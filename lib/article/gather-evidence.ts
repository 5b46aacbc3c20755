import { attribute, parentOf, queryAll, rootOf, textContent } from './dom.ts';
import { EVIDENCE, type PageEvidence, type TimeEvidence } from './evidence.ts';
import { type Meta, readMeta } from './meta.ts';

const LINKED = 'script[type*="ld+json"]';
const PUBLISHED =
  '[itemprop="datePublished"],[itemprop="datepublished"],[property="dc:date"],[property="schema:datePublished"],time[pubdate],time[class*="publish"],time[class*="entry-date"],[data-published]';
const MODIFIED = '[itemprop="dateModified"],time[class*="modified"],time[class*="updated"]';
const ROLES = [
  ['published', PUBLISHED],
  ['time', 'time'],
  ['modified', MODIFIED],
] as const;
const VALUES = ['datetime', 'content', 'data-published', 'title'];
const MAXIMUM_READ = 40;

/** The text of a page's JSON-LD blocks; what is too long is no article's metadata. */
export function linkedBlocks(document: Document): string[] {
  const found: string[] = [];
  let length = 0;
  for (const script of queryAll(document, LINKED).slice(0, EVIDENCE.blocks)) {
    const text = blockText(script);
    length += text.length;
    if (text !== '' && length <= EVIDENCE.linkedLength) found.push(text);
  }
  return found;
}

function blockText(script: Element): string {
  const text = textContent(script) ?? '';
  return text.length > EVIDENCE.blockLength ? '' : text;
}

function timeEvidence(role: TimeEvidence['role'], element: Element): TimeEvidence {
  const values = VALUES.flatMap((name) => attribute(element, name) ?? []);
  return {
    role,
    values: [...values, textContent(element) ?? '']
      .map((value) => value.slice(0, EVIDENCE.valueLength))
      .filter((value) => value.trim() !== ''),
  };
}

/** What a document says of the day of its story: its metadata, and the elements made for dates that stand with it. */
export function datesOf(document: Document, isOwn: (element: Element) => boolean): TimeEvidence[] {
  const declared = [...readMeta(document)].filter(([name]) => DECLARED.test(name));
  return [
    ...declared.map(([, content]): TimeEvidence => {
      return { role: 'published', values: [content.slice(0, EVIDENCE.valueLength)] };
    }),
    ...timesOf([document], isOwn),
  ];
}

/** Names of meta elements that tell the day of publication. */
const DECLARED = /publish|pubdate|^date$/i;

function timesOf(
  documents: readonly Document[],
  isOwn: (element: Element) => boolean,
): TimeEvidence[] {
  return ROLES.flatMap(([role, selector]) =>
    documents
      .flatMap((document) => queryAll(document, selector))
      .slice(0, MAXIMUM_READ)
      // When a page was changed is told of the page, wherever it stands.
      .filter((element) => role === 'modified' || isOwn(element))
      .map((element) => timeEvidence(role, element)),
  );
}

/** What a page says of itself; of the elements that date it, those that stand with the story. */
export function gatherEvidence(
  /** The document of the story, and of the page where the story is in a frame of it. */
  documents: readonly Document[],
  linked: readonly string[],
  meta: Meta,
  isOwn: (element: Element) => boolean,
  lines: readonly string[],
): PageEvidence {
  return {
    linked,
    times: timesOf(documents, isOwn).slice(0, EVIDENCE.times),
    lines: lines.slice(0, EVIDENCE.lines).map((line) => line.slice(0, EVIDENCE.lineLength)),
    meta: [...meta]
      .slice(0, EVIDENCE.metas)
      .map(([name, content]) => [
        name.slice(0, EVIDENCE.nameLength),
        content.slice(0, EVIDENCE.contentLength),
      ]),
    languages: documents.flatMap((document) => {
      const root = rootOf(document);
      const language = root && (attribute(root, 'lang') ?? attribute(root, 'xml:lang'));
      return language ? [language.slice(0, EVIDENCE.nameLength)] : [];
    }),
    publisher: shownPublisher(documents),
  };
}

function shownPublisher(documents: readonly Document[]): string | null {
  for (const document of documents) {
    const named = queryAll(document, '[itemprop="publisher"] [itemprop="name"]')[0];
    const name = named && (attribute(named, 'content') ?? textContent(named)?.trim());
    if (name) return name.slice(0, EVIDENCE.contentLength);
  }
  return null;
}

/** A date element or a block of JSON-LD, and the story that it stands in. */
export interface DateWithin {
  readonly story: number;
  readonly time: TimeEvidence | null;
  readonly linked: string;
}

/** Elements that may date one of several stories; `stories` are their elements. */
export function datesWithin(document: Document, stories: ReadonlyMap<Node, number>): DateWithin[] {
  const found: DateWithin[] = [];
  for (const [role, selector] of [['linked', LINKED] as const, ...ROLES.slice(0, 2)]) {
    for (const element of queryAll(document, selector).slice(0, EVIDENCE.stories * 2)) {
      const story = storyAround(element, stories);
      if (story === null) continue;
      found.push(
        role === 'linked'
          ? { story, time: null, linked: blockText(element) }
          : { story, time: timeEvidence(role, element), linked: '' },
      );
    }
  }
  return found;
}

const MAXIMUM_CLIMB = 60;

function storyAround(element: Element, stories: ReadonlyMap<Node, number>): number | null {
  let at: Node | null = element;
  for (let steps = 0; at && steps < MAXIMUM_CLIMB; steps += 1) {
    const story = stories.get(at);
    if (story !== undefined) return story;
    at = parentOf(at);
  }
  return null;
}
