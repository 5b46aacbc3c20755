import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { articleWords } from './article-words.ts';
import { ledgerTables } from './save.ts';
import { changeTallies } from './tally.ts';

const LONGEST_TAG = 60;

/** Sets the tags and the note of an article; tags are trimmed, each kept once. */
export async function annotateArticle(
  database: HashiyaDatabase,
  id: string,
  { tags, note }: { readonly tags: readonly string[]; readonly note: string },
): Promise<void> {
  await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', ledgerTables(database), async () => {
      await database.articles.update(id, { tags: cleanTags(tags), note });
      await findByNotes(database, id);
    }),
  );
}

/** Sets the tags and the note of one observation. */
export async function annotateObservation(
  database: HashiyaDatabase,
  id: string,
  { tags, note }: { readonly tags: readonly string[]; readonly note: string },
): Promise<void> {
  await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', ledgerTables(database), async () => {
      await database.observations.update(id, { tags: cleanTags(tags), note });
      await findByNotes(database, id.slice(0, id.indexOf('/')));
    }),
  );
}

/** A search finds an article by its notes, too. */
async function findByNotes(database: HashiyaDatabase, articleId: string): Promise<void> {
  const article = await database.articles.get(articleId);
  const observations = await database.observations.where('articleId').equals(articleId).toArray();
  if (article) await database.words.put(articleWords(article, observations));
}

function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim().slice(0, LONGEST_TAG)).filter(Boolean))];
}

/** Takes an article with all its observations and versions out of the ledger. */
export async function deleteArticle(database: HashiyaDatabase, id: string): Promise<void> {
  await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', ledgerTables(database), async () => {
      const gone = await database.observations.where('articleId').equals(id).toArray();
      await changeTallies(database, gone, []);
      await database.observations.bulkDelete(gone.map((observation) => observation.id));
      await database.versions.where('articleId').equals(id).delete();
      await database.words.delete(id);
      await database.articles.delete(id);
    }),
  );
}
