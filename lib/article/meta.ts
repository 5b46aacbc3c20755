import { attribute, queryAll } from './dom.ts';

/** The page's meta elements by name or property, in lower case, the first of each; and its canonical link, as `canonical`. */
export type Meta = ReadonlyMap<string, string>;

/** Reads them from the document's own elements, in document order; empty ones are passed over. */
export function readMeta(document: Document): Meta {
  const meta = new Map<string, string>();
  const link = queryAll(document, 'link[rel="canonical"]')[0];
  const href = link && attribute(link, 'href');
  if (href) meta.set('canonical', href);
  for (const element of queryAll(document, 'meta[content]')) {
    const content = (attribute(element, 'content') ?? '').trim();
    if (content === '') continue;
    for (const name of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = attribute(element, name)?.trim().toLowerCase();
      if (!key) continue;
      const full = name === 'itemprop' ? `itemprop:${key}` : key;
      if (!meta.has(full)) meta.set(full, content);
    }
  }
  return meta;
}

/** The first of several names that the page gives, or null. */
export function firstOf(meta: Meta, names: readonly string[]): string | null {
  for (const name of names) {
    const value = meta.get(name);
    if (value !== undefined) return value;
  }
  return null;
}
