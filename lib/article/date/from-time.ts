import { attribute, queryAll, textContent } from '../dom.ts';
import type { FoundDate } from './found-date.ts';
import { readDate } from './read-date.ts';

const MARKED =
  '[itemprop="datePublished"],[itemprop="datepublished"],[property="dc:date"],[property="schema:datePublished"],time[pubdate],time[class*="publish"],time[class*="entry-date"],[data-published]';
const MAXIMUM_READ = 40;

function dateIn(element: Element): FoundDate | null {
  for (const name of ['datetime', 'content', 'data-published', 'title']) {
    const date = readDate(attribute(element, name));
    if (date) return date;
  }
  return readDate((textContent(element) ?? '').slice(0, 200));
}

/**
 * The date of an element that is marked as the day of publication, else of the first `<time>` that is no other story's:
 * `isOwn` tells whether an element stands with the headline or the story.
 */
export function publishedInTime(
  document: Document,
  isOwn: (element: Element) => boolean,
): FoundDate | null {
  for (const selector of [MARKED, 'time']) {
    for (const element of queryAll(document, selector).slice(0, MAXIMUM_READ)) {
      const date = isOwn(element) ? dateIn(element) : null;
      if (date?.precision === 'day') return date;
    }
  }
  return null;
}

export function modifiedInTime(document: Document): FoundDate | null {
  const marked = queryAll(
    document,
    '[itemprop="dateModified"],time[class*="modified"],time[class*="updated"]',
  );
  for (const element of marked.slice(0, MAXIMUM_READ)) {
    const date = dateIn(element);
    if (date) return date;
  }
  return null;
}
