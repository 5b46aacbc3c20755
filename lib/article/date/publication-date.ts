import type { PublicationDate } from '../article.ts';
import type { TimeEvidence } from '../evidence.ts';
import type { LinkedNode } from '../json-ld.ts';
import type { Meta } from '../meta.ts';
import type { FoundDate } from './found-date.ts';
import { modifiedInLinkedData, publishedInLinkedData } from './from-linked-data.ts';
import { modifiedInMeta, publishedInMeta } from './from-meta.ts';
import { firstDateline } from './from-text.ts';
import { modifiedInTime, publishedInTime } from './from-time.ts';
import { publishedInUrl } from './from-url.ts';

/** What a page may date itself with. */
export interface DateSources {
  readonly url: string | null;
  readonly linked: readonly LinkedNode[];
  readonly meta: Meta;
  /** Elements made for dates that stand with this story, not with another one that the page links to. */
  readonly times: readonly TimeEvidence[];
  /** Lines around the headline, nearest first; then those at the story's end. */
  readonly lines: readonly string[];
}

export interface ArticleDates {
  readonly published: PublicationDate | null;
  readonly modified: PublicationDate | null;
}

/**
 * When an article appeared. The order of trust, each source but for its missing precision:
 *
 * 1. `json-ld`: datePublished of the article's node, made for machines and tied to this article;
 * 2. `meta`: article:published_time and its kin, the same made by hand more often;
 * 3. `time`: an element marked as the day of publication, or a `<time>` by the headline;
 * 4. `url`: a day in the address, set once when the page was made and seldom wrong;
 * 5. `text`: a dateline that readers see, in any calendar; it may date the printing or today;
 * 6. `url` again, where the address has a month only.
 *
 * A date of less precision gives way to one of a later source that is exact and falls in it. When the page was changed
 * is kept apart and never stands for when it appeared.
 */
export function readDates(sources: DateSources): ArticleDates {
  const { url, linked, meta, times, lines } = sources;
  const candidates: (PublicationDate | null)[] = [
    named(publishedInLinkedData(linked), 'json-ld'),
    named(publishedInMeta(meta), 'meta'),
    named(publishedInTime(times), 'time'),
  ];
  const inUrl = named(publishedInUrl(url), 'url');
  if (inUrl?.precision === 'day') candidates.push(inUrl);
  const dateline = candidates.some((date) => date?.precision === 'day')
    ? null
    : firstDateline(lines);
  if (dateline && !dateline.isModified) candidates.push(named(dateline, 'text'));
  candidates.push(inUrl);
  const modified =
    named(modifiedInLinkedData(linked), 'json-ld') ??
    named(modifiedInMeta(meta), 'meta') ??
    named(modifiedInTime(times), 'time') ??
    (dateline?.isModified ? named(dateline, 'text') : null);
  return { published: mostTrusted(candidates), modified };
}

function named(found: FoundDate | null, evidence: string): PublicationDate | null {
  return found && { date: found.date, precision: found.precision, evidence };
}

function mostTrusted(candidates: readonly (PublicationDate | null)[]): PublicationDate | null {
  const given = candidates.filter((candidate) => candidate !== null);
  const first = given[0];
  if (!first) return null;
  return (
    given.find(({ precision, date }) => precision === 'day' && date.startsWith(first.date)) ?? first
  );
}
