import { type ReferenceLookup, statementDate } from '../analysis/reference-lookup.ts';
import { labelOf } from '../language/labels.ts';
import type { Translator } from '../language/translator.ts';
import { formatValue, qualified } from '../language/value.ts';
import type { PartsInMemory } from '../reference/merge.ts';
import { searchPart } from '../reference/search.ts';

/** A line under the address bar. */
export interface Suggestion {
  /** Route in the library. */
  readonly content: string;
  /** Plain text. */
  readonly description: string;
}

/** Lines that browsers show. */
const MOST = 6;

/** Longer than anything that the set could hold. */
const LONGEST_QUERY = 200;

/** Where in the library entered text leads: a suggestion to its entry, anything else to a search for it. */
export function routeOf(entered: string): string {
  if (/^\/reference\/(?:metric|person|office|event)\/[A-Za-z0-9._:-]{1,120}$/u.test(entered)) {
    return entered;
  }
  // A half character, by the cut or typed, has no address.
  const query = entered
    .trim()
    .slice(0, LONGEST_QUERY)
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');
  return query === '' ? '/reference' : `/reference?search=${encodeURIComponent(query)}`;
}

/** What the reference set holds for some words: metrics with their latest value, persons, offices, events. */
export function suggest(
  parts: PartsInMemory,
  history: ReferenceLookup['history'],
  typed: string,
  translator: Translator,
): Suggestion[] {
  const query = typed.slice(0, LONGEST_QUERY);
  if (query.trim() === '') return [];
  const metrics = searchPart(parts, 'metrics', query)
    .slice(0, MOST)
    .map((metric) => {
      const latest = history.get(metric.id)?.at(-1);
      const value = latest && formatValue(translator, latest.value, metric.unit);
      const date = latest && statementDate(latest);
      const said = latest && value ? `: ${qualified(translator, latest.qualifier, value)}` : '';
      const when = date ? ` (${translator.date(date)})` : '';
      return {
        content: `/reference/metric/${metric.id}`,
        description: `${labelOf(metric.labels, translator)}${said}${when}`,
      };
    });
  const persons = searchPart(parts, 'persons', query)
    .slice(0, MOST)
    .map(({ id, names }) => ({
      content: `/reference/person/${id}`,
      description: labelOf(names, translator),
    }));
  const offices = searchPart(parts, 'offices', query)
    .slice(0, MOST)
    .map(({ id, titles }) => ({
      content: `/reference/office/${id}`,
      description: labelOf(titles, translator),
    }));
  const events = searchPart(parts, 'events', query)
    .slice(0, MOST)
    .map(({ id, labels }) => ({
      content: `/reference/event/${id}`,
      description: labelOf(labels, translator),
    }));
  return [...metrics, ...persons, ...events, ...offices].slice(0, MOST);
}

/** What no XML may hold (XML 1.0, § 2.2); one such character, and no suggestion at all is shown. */
const NOT_IN_XML = /\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

/** Chromium reads a description as XML: every sign of markup is written out. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll(NOT_IN_XML, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
