import type { Meta } from '../meta.ts';
import type { FoundDate } from './found-date.ts';
import { readDate } from './read-date.ts';

/** Names under which pages give the day of publication, the most exact first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'itemprop:datepublished',
  'datepublished',
  'publishdate',
  'publish_date',
  'publish-date',
  'published_time',
  'pubdate',
  'published-date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'parsely-pub-date',
  'sailthru.date',
  'og:published_time',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.date.created',
  'nastooh:publishdate',
  'article_date_original',
  'itemprop:datecreated',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'itemprop:datemodified',
  'datemodified',
  'dcterms.modified',
  'last-modified',
];

export function publishedInMeta(meta: Meta): FoundDate | null {
  return read(meta, PUBLISHED);
}

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
