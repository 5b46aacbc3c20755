import type { Entry } from '../analysis/session.ts';
import type { LedgerArticle, Observation } from './observation.ts';
import { valueKey } from './value-key.ts';

/** An entry's place in its article: the same entry of the same text has the same. */
export function entryKey(entry: Entry): string {
  const { start, end } = spanOfEntry(entry);
  return `${entry.type}:${start}-${end}`;
}

/** Where what an entry is about stands, in UTF-16 units of its article's text. */
export function spanOfEntry(entry: Entry): { readonly start: number; readonly end: number } {
  if (entry.type === 'figure') return entry.figure;
  return entry.type === 'mention' ? entry.mention : entry.check;
}

/** Where an observation begins in its article's text. */
export function startOfObservation({ entry }: Pick<Observation, 'entry'>): number {
  return spanOfEntry(entry).start;
}

/** What the article prints where the entry is. */
export function printedText({ sentence }: Entry): string {
  return sentence.text.slice(sentence.start, sentence.end);
}

/** An entry as a row of the ledger. */
export function observe(
  article: LedgerArticle,
  entry: Entry,
  kept: Pick<Observation, 'tags' | 'note' | 'repeatable'> = { tags: [], note: '' },
): Observation {
  return {
    id: `${article.id}/${entryKey(entry)}`,
    articleId: article.id,
    type: entry.type,
    outlet: article.outlet,
    date: (entry.publishedAt ?? article.publishedAt)?.date ?? '',
    ...foundBy(entry),
    referenceVersion: article.referenceVersion,
    tags: kept.tags,
    note: kept.note,
    ...(kept.repeatable === undefined ? {} : { repeatable: kept.repeatable }),
    entry,
  };
}

/** What an observation is found by that follows from its entry alone. */
export function foundBy(
  entry: Entry,
): Pick<Observation, 'metric' | 'verdict' | 'personId' | 'value'> {
  switch (entry.type) {
    case 'figure': {
      const { metric, verdict, value, unit } = entry.figure;
      return {
        metric: metric ?? '',
        verdict: verdict ?? '',
        personId: '',
        value: valueKey(value, unit),
      };
    }
    case 'mention': {
      const { verdict, personId } = entry.mention;
      return { metric: '', verdict: verdict ?? '', personId: personId ?? '', value: '' };
    }
    case 'check':
      return { metric: '', verdict: entry.check.result, personId: '', value: entry.check.kind };
  }
}
