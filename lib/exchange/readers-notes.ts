import { plain } from '../language/plain-text.ts';
import type { Translator } from '../language/translator.ts';
import type { LedgerArticle } from '../ledger/observation.ts';

/** What the reader wrote to an article or an observation, in words, a line each: its tags, then its note. */
export function readersNotes(
  { tags, note }: Pick<LedgerArticle, 'tags' | 'note'>,
  translator: Translator,
): string[] {
  const listed =
    tags.length === 0 ? [] : [`${translator.text('exchange.tags')}: ${tags.join(', ')}`];
  return [...listed.map(plain), ...(note === '' ? [] : [note])];
}
