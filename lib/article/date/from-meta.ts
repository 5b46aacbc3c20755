import type { Meta } from '../meta.ts';
import type { FoundDate } from './found-date.ts';
import { readDate } from './read-date.ts';

/** Names under which pages give the day of publication, the most exact first. */
const PUBLISHED = [
  'article:published_time',
  'article:published',
  'itemprop:datepublished',
  'datepublished',
  'publishdate',
  'publish_date',
  'published_time',
  'pubdate',
  'parsely-pub-date',
  'dc.date.issued',
  'dc.date',
  'nastooh:publishdate',
  'itemprop:datecreated',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'itemprop:datemodified',
  'datemodified',
  'last-modified',
];

/** When the page's `meta` elements say that it was published, or null. */
export function publishedInMeta(meta: Meta): FoundDate | null {
  return read(meta, PUBLISHED);
}

/** When they say that it was changed, or null. */
export function modifiedInMeta(meta: Meta): FoundDate | null {
  return read(meta, MODIFIED);
}

function read(meta: Meta, names: readonly string[]): FoundDate | null {
  for (const name of names) {
    const date = readDate(meta.get(name));
    if (date) return date;
  }
  return null;
}
