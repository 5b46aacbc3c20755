import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import type { ArticleVersion, LedgerArticle, Observation } from './observation.ts';
import { articleOfId } from './packed-row.ts';
import { ledgerTables } from './save.ts';
import { deleteSearchIndex, putSearchIndex } from './search-index.ts';

const LONGEST_TAG = 60;

/** What a reader says of an article or an observation. */
interface Annotation {
  readonly tags: readonly string[];
  readonly note: string;
}

/** Sets the tags and the note of an article; tags are trimmed, each kept once. */
export async function annotateArticle(
  database: HashiyaDatabase,
  id: string,
  annotation: Annotation,
): Promise<void> {
  await annotate(database, id, (said) => database.articles.update(id, said), annotation);
}

/** Sets the tags and the note of one observation. */
export async function annotateObservation(
  database: HashiyaDatabase,
  id: string,
  annotation: Annotation,
): Promise<void> {
  const write = (said: Annotated) => database.observations.update(id, said);
  await annotate(database, articleOfId(id), write, annotation);
}

interface Annotated {
  tags: string[];
  note: string;
}

async function annotate(
  database: HashiyaDatabase,
  articleId: string,
  write: (said: Annotated) => PromiseLike<unknown>,
  { tags, note }: Annotation,
): Promise<void> {
  await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', ledgerTables(database), async () => {
      await write({ tags: cleanTags(tags), note });
      await findByNotes(database, articleId);
    }),
  );
}

/** A search finds an article by its notes, too. */
async function findByNotes(database: HashiyaDatabase, articleId: string): Promise<void> {
  const article = await database.articles.get(articleId);
  const observations = await database.observations.where('articleId').equals(articleId).toArray();
  if (article) await putSearchIndex(database, [[article, observations]]);
}

/** Tags as they are kept: trimmed, cut, each once, none empty. */
export function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim().slice(0, LONGEST_TAG)).filter(Boolean))];
}

/** An article as it was taken out: enough to put it back as it was. */
export interface RemovedArticle {
  readonly article: LedgerArticle;
  readonly observations: readonly Observation[];
  readonly versions: readonly ArticleVersion[];
}

/** Takes an article with all its observations and versions out of the ledger; null where there is none. */
export async function removeArticle(
  database: HashiyaDatabase,
  id: string,
): Promise<RemovedArticle | null> {
  return await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', ledgerTables(database), async () => {
      const article = await database.articles.get(id);
      if (!article) return null;
      const observations = await database.observations.where('articleId').equals(id).toArray();
      const versions = await database.versions.where('articleId').equals(id).toArray();
      await database.observations.bulkDelete(observations.map((observation) => observation.id));
      await database.versions.where('articleId').equals(id).delete();
      await deleteSearchIndex(database, id);
      await database.articles.delete(id);
      return { article, observations, versions };
    }),
  );
}

/** Puts an article back that was taken out; where it was saved again meanwhile, that stays, and false is given. */
export async function putArticleBack(
  database: HashiyaDatabase,
  { article, observations, versions }: RemovedArticle,
): Promise<boolean> {
  return await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', ledgerTables(database), async () => {
      if (await database.articles.get(article.id)) return false;
      await database.articles.put(article);
      await database.observations.bulkPut([...observations]);
      await database.versions.bulkPut([...versions]);
      await putSearchIndex(database, [[article, observations]]);
      return true;
    }),
  );
}
