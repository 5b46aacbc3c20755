import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { pause } from '../reference/pause.ts';
import { cleanTags } from './annotate-articles.ts';
import type { LedgerFilter } from './filter.ts';
import { type LedgerPage, listPage, type PageOptions } from './list.ts';
import type { Observation } from './observation.ts';
import type { LedgerPlace } from './rows.ts';
import { ledgerTables } from './save.ts';
import { putTagged } from './tagged.ts';

/** Articles that are changed in one transaction. */
const BATCH = 50;
const PAGE = 500;

/** Ids of the articles with an observation that passes a filter; of all articles where it narrows nothing. */
export async function articleIdsUnder(
  database: HashiyaDatabase,
  filter: LedgerFilter,
): Promise<string[]> {
  if (Object.keys(filter).length === 0) {
    return await retryOnceClosed(database, () => database.articles.toCollection().primaryKeys());
  }
  const ids = new Set<string>();
  let after: LedgerPlace | null = null;
  do {
    const query = { filter, order: 'newest' } as const;
    const options: PageOptions = { after, limit: PAGE };
    const page: LedgerPage = await retryOnceClosed(database, () =>
      listPage(database, query, options),
    );
    for (const { articleId } of page.observations) ids.add(articleId);
    after = page.next;
    await pause();
  } while (after);
  return [...ids];
}

/**
 * Adds a tag to articles, or takes it off, a batch in each transaction; answers the ids of those that were changed, so that it can be
 * taken back. A tag is cut and trimmed as one that is given to a single article.
 */
export async function tagArticles(
  database: HashiyaDatabase,
  ids: readonly string[],
  { tag, isOn }: { readonly tag: string; readonly isOn: boolean },
): Promise<string[]> {
  const [clean] = cleanTags([tag]);
  if (clean === undefined) return [];
  const changed: string[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const some = await retryOnceClosed(database, () =>
      database.dexie.transaction('rw', ledgerTables(database), () =>
        tagBatch(database, batch, clean, isOn),
      ),
    );
    changed.push(...some);
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
  const own = articles.map(({ id }) => id);
  const observations = await database.observations.where('articleId').anyOf(own).toArray();
  const byArticle = new Map<string, Observation[]>(own.map((id) => [id, []]));
  for (const observation of observations) byArticle.get(observation.articleId)?.push(observation);
  await database.articles.bulkPut(articles);
  await putTagged(
    database,
    articles.map((article) => [article, byArticle.get(article.id) ?? []] as const),
  );
  return own;
}
