import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { pause } from '../reference/pause.ts';
import { cleanTags } from './annotate-articles.ts';
import type { LedgerFilter } from './filter.ts';
import { retagPacked } from './pack-observations.ts';
import { articleIdsOf } from './selection.ts';

/** Articles that are changed in one transaction. */
const BATCH = 50;

/** Ids of the articles with an observation that passes a filter; of all articles where it narrows nothing. */
export async function articleIdsUnder(
  database: HashiyaDatabase,
  filter: LedgerFilter,
): Promise<string[]> {
  if (Object.keys(filter).length > 0) return await articleIdsOf(database, filter);
  return await retryOnceClosed(database, () => database.articles.toCollection().primaryKeys());
}

/**
 * Adds a tag to articles, or takes it off, a batch in each transaction; answers the ids of those that were changed, so that it can be
 * taken back. A tag is cut and trimmed as one that is given to a single article.
 */
export async function tagArticles(
  database: HashiyaDatabase,
  ids: readonly string[],
  { tag, isOn }: { readonly tag: string; readonly isOn: boolean },
  onProgress?: (done: number, of: number) => void,
): Promise<string[]> {
  const [clean] = cleanTags([tag]);
  if (clean === undefined) return [];
  const changed: string[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const some = await retryOnceClosed(database, () =>
      database.dexie.transaction('rw', [database.articles, database.packed], () =>
        tagBatch(database, batch, clean, isOn),
      ),
    );
    changed.push(...some);
    onProgress?.(Math.min(from + BATCH, ids.length), ids.length);
    await pause();
  }
  return changed;
}

async function tagBatch(
  database: HashiyaDatabase,
  ids: readonly string[],
  tag: string,
  isOn: boolean,
): Promise<string[]> {
  const found = await database.articles.bulkGet([...ids]);
  const articles = found.flatMap((article) => {
    if (!article || article.tags.includes(tag) === isOn) return [];
    const others = article.tags.filter((each) => each !== tag);
    return [{ ...article, tags: isOn ? [...others, tag] : others }];
  });
  await database.articles.bulkPut(articles);
  await retagPacked(database, articles);
  return articles.map(({ id }) => id);
}
