import { articleNode, type LinkedNode, textOf } from '../json-ld.ts';
import type { FoundDate } from './found-date.ts';
import { readDate } from './read-date.ts';

/** When the article's own node of the structured data says that it appeared. */
export function publishedInLinkedData(nodes: readonly LinkedNode[]): FoundDate | null {
  return read(nodes, ['datePublished', 'dateCreated', 'uploadDate']);
}

/** When JSON-LD says that the article was changed, or null. */
export function modifiedInLinkedData(nodes: readonly LinkedNode[]): FoundDate | null {
  return read(nodes, ['dateModified']);
}

function read(nodes: readonly LinkedNode[], names: readonly string[]): FoundDate | null {
  const article = articleNode(nodes);
  for (const name of names) {
    const date = readDate(textOf(article?.[name]));
    if (date) return date;
  }
  return null;
}
