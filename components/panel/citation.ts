import type { Entry, Session } from '../../lib/analysis/session.ts';
import { articleCitation } from '../../lib/exchange/citation.ts';
import { textFragmentLink } from '../../lib/exchange/text-fragment.ts';
import { plain } from '../../lib/language/plain-text.ts';
import type { Translator } from '../../lib/language/translate.ts';
import { outletOf } from '../../lib/ledger/outlet.ts';
import { printed, verdictWords } from './verdict-words.ts';

/**
 * A citation of one entry as plain text: what was printed, the article in the style of the reader's language with a link
 * that opens at the figure, and how it compares. `now` is the instant of access.
 */
export function citation(
  translator: Translator,
  entry: Entry,
  { article }: Pick<Session, 'article'>,
  now: string,
): string {
  const style = translator.language === 'ar' ? 'arabic' : 'chicago';
  const link = article.url === null ? null : textFragmentLink(article.url, entry);
  const cited = { ...article, outlet: outletOf(article) };
  return plain(
    translator.text('citation.figure', {
      printed: printed(entry),
      article: articleCitation(cited, style, now, link),
      verdict: verdictWords(translator, entry),
    }),
  );
}
