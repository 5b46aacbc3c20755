import type { Entry, Session } from '../../lib/analysis/session.ts';
import type { Translator } from '../../lib/language/translator.ts';
import { printed, verdictWords } from './verdict-words.ts';

/** A citation of one entry as plain text: what was printed, where, when, and how it compares. */
export function citation(translator: Translator, entry: Entry, session: Session): string {
  const { text, date } = translator;
  const { article } = session;
  return text('citation.figure', {
    printed: printed(entry),
    title: article.title ?? text('panel.untitled'),
    publisher: article.publisher ?? text('citation.noPublisher'),
    date: article.publishedAt ? date(article.publishedAt.date) : text('citation.noDate'),
    verdict: verdictWords(translator, entry),
    url: article.url ?? '',
  }).trim();
}
