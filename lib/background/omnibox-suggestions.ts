import { labelOf } from '../analysis/card-source.ts';
import { lookUpReference, statementDate } from '../analysis/reference-lookup.ts';
import type { Translator } from '../language/translator.ts';
import { formatValue, qualified } from '../language/value.ts';
import type { ReferenceSet } from '../reference/schema.ts';
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

/** What the reference set holds for some words: metrics with their latest value, persons, offices, events. */
export function suggest(set: ReferenceSet, query: string, translator: Translator): Suggestion[] {
  if (query.trim() === '') return [];
  const { history } = lookUpReference(set);
  const metrics = searchPart(set, 'metrics', query).map((metric) => {
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
  const persons = searchPart(set, 'persons', query).map(({ id, names }) => ({
    content: `/reference/person/${id}`,
    description: labelOf(names, translator),
  }));
  const offices = searchPart(set, 'offices', query).map(({ id, titles }) => ({
    content: `/reference/office/${id}`,
    description: labelOf(titles, translator),
  }));
  const events = searchPart(set, 'events', query).map(({ id, labels }) => ({
    content: `/reference/event/${id}`,
    description: labelOf(labels, translator),
  }));
  return [...metrics, ...persons, ...events, ...offices].slice(0, MOST);
}

/** Chromium reads a description as XML: every sign of markup is written out. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
