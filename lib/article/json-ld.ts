/** A node of structured data: an object with named properties. */
export type LinkedNode = Readonly<Record<string, unknown>>;

const MAXIMUM_NODES = 500;
const MAXIMUM_LIST = 100;

function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses what pages really print: comments around it, raw line breaks in strings, commas before a closing bracket. */
function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/)?\]\]>)\s*(?:;\s*)?$/u, '');
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,(\s*[}\]])/gu, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing.
    }
  }
  return null;
}

/** What a broken block still says: dates are the one thing worth saving from it. */
function salvage(text: string): LinkedNode | null {
  const found: Record<string, unknown> = {};
  for (const name of ['datePublished', 'dateModified', 'headline']) {
    const value = new RegExp(`"${name}"\\s*:\\s*"([^"\\n]{4,300})"`, 'u').exec(text)?.[1];
    if (value !== undefined) found[name] = value;
  }
  return Object.keys(found).length > 0 ? { '@type': 'NewsArticle', ...found } : null;
}

/** Properties of a node that hold the article, or parts of it. */
const HOLDERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'liveBlogUpdate'];
/** Properties that list other stories. */
const LISTS = ['itemListElement', 'item', 'blogPost'];

/** Every node of the page's JSON-LD blocks, `@graph` and nested nodes flattened, in document order. */
export function readLinkedData(blocks: readonly string[]): LinkedNode[] {
  return flatten(blocks, HOLDERS);
}

/** The same with the stories that a page only lists. */
export function readListedStories(blocks: readonly string[]): LinkedNode[] {
  return flatten(blocks, [...HOLDERS, ...LISTS]).filter(isArticle);
}

function flatten(blocks: readonly string[], holders: readonly string[]): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  for (const text of blocks) {
    const queue: unknown[] = [parseLoosely(text) ?? salvage(text)];
    for (let at = 0; at < queue.length && nodes.length < MAXIMUM_NODES; at += 1) {
      const value = queue[at];
      if (Array.isArray(value)) queue.push(...value.slice(0, MAXIMUM_LIST));
      else if (isNode(value)) {
        nodes.push(value);
        for (const name of holders) if (name in value) queue.push(value[name]);
      }
    }
  }
  return nodes;
}

const ARTICLE_TYPE = /Article$|^BlogPosting$|^Report$|^LiveBlogPosting$|^NewsItem$/u;

function typesOf(node: LinkedNode): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((item) => typeof item === 'string');
}

function isArticle(node: LinkedNode): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPE.test(type));
}

/** The node that speaks of the article itself. */
export function articleNode(nodes: readonly LinkedNode[]): LinkedNode | null {
  return nodes.find(isArticle) ?? null;
}

/** A property as text; of a node or a list of nodes, their names. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value))
    return (
      value
        .map(textOf)
        .filter((item) => item !== null)
        .join('، ') || null
    );
  return isNode(value) ? textOf(value.name ?? value['@value']) : null;
}

/** A property of the article, or null; where it only points to another node of the page, that one's name. */
export function linkedText(nodes: readonly LinkedNode[], name: string): string | null {
  const value = articleNode(nodes)?.[name];
  const found = textOf(value);
  if (found !== null || !isNode(value) || typeof value['@id'] !== 'string') return found;
  return textOf(nodes.find((node) => node['@id'] === value['@id'] && 'name' in node));
}
