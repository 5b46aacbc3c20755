import type { HashiyaDatabase } from '../reference/database.ts';
import { foldForSearch } from '../reference/search.ts';
import type { ArticleSentences, ArticleWords, LedgerArticle, Observation } from './observation.ts';
import { deletePacked, putPacked } from './pack-observations.ts';
import { searchWords } from './words.ts';

type Indexed = Pick<Observation, 'id' | 'entry' | 'note'>;
type IndexTables = Pick<HashiyaDatabase, 'words' | 'sentences' | 'packed'>;

/** What an article is found by: its title, its publisher, the sentences of its entries, and the reader's notes. */
function articleWords(
  { id, title, publisher, note }: LedgerArticle,
  observations: readonly Indexed[],
): ArticleWords {
  const sentences = new Set(observations.map(({ entry }) => entry.sentence.text));
  const notes = observations.map((observation) => observation.note);
  const texts = [title ?? '', publisher ?? '', note, ...notes, ...sentences];
  return { articleId: id, words: searchWords(texts) };
}

/** The sentences of an article, folded once when it is saved and not at every search, each with the observations that stand in it. */
export function articleSentences(
  articleId: string,
  observations: readonly Indexed[],
): ArticleSentences {
  const idsByText = new Map<string, string[]>();
  for (const { id, entry, note } of observations) {
    const text = note === '' ? entry.sentence.text : `${entry.sentence.text} ${note}`;
    const ids = idsByText.get(text);
    if (ids) ids.push(id);
    else idsByText.set(text, [id]);
  }
  const sentences = [...idsByText].map(([text, ids]) => ({ folded: foldForSearch(text), ids }));
  return { articleId, sentences };
}

/** Writes what articles and their observations are found by, inside the caller's transaction. */
export async function putSearchIndex(
  { words, sentences, packed }: IndexTables,
  articles: readonly (readonly [article: LedgerArticle, observations: readonly Observation[]])[],
): Promise<void> {
  await words.bulkPut(
    articles.map(([article, observations]) => articleWords(article, observations)),
  );
  await sentences.bulkPut(
    articles.map(([{ id }, observations]) => articleSentences(id, observations)),
  );
  await putPacked({ packed }, articles);
}

/** Takes an article out of all that it is found by. */
export async function deleteSearchIndex(
  { words, sentences, packed }: IndexTables,
  articleId: string,
): Promise<void> {
  await words.delete(articleId);
  await sentences.delete(articleId);
  await deletePacked({ packed }, [articleId]);
}
