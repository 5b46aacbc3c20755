import type { ArticleWords, LedgerArticle, Observation } from './observation.ts';
import { searchWords } from './words.ts';

/** What an article is found by: its title, its publisher, the sentences of its entries, and the reader's notes. */
export function articleWords(
  article: LedgerArticle,
  observations: readonly Pick<Observation, 'entry' | 'note'>[],
): ArticleWords {
  const { title, publisher, note } = article;
  const sentences = new Set(observations.map(({ entry }) => entry.sentence.text));
  const notes = observations.map((observation) => observation.note);
  const texts = [title ?? '', publisher ?? '', note, ...notes, ...sentences];
  return { articleId: article.id, words: searchWords(texts) };
}
