import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { countObservations } from './counts.ts';
import type { LedgerFilter } from './filter.ts';
import { type LedgerPage, listPage, PAGE, type PageOptions } from './list.ts';
import type { ArticleVersion, LedgerArticle, Observation } from './observation.ts';
import { startOfObservation } from './observe.ts';

export { type LedgerPage, PAGE, type PageOptions };

/** Mentions of an official, oldest article first. */
export async function observationsOfPerson(
  database: HashiyaDatabase,
  personId: string,
  filter: LedgerFilter = {},
  limit = PAGE,
): Promise<readonly Observation[]> {
  const query = { filter: { ...filter, personId }, order: 'oldest' } as const;
  const page = await retryOnceClosed(database, () => listPage(database, query, { limit }));
  return page.observations;
}

/** A page of the observations under a filter, newest article first. */
export function listObservations(
  database: HashiyaDatabase,
  filter: LedgerFilter = {},
  options: PageOptions = {},
): Promise<LedgerPage> {
  const query = { filter, order: 'newest' } as const;
  return retryOnceClosed(database, () => listPage(database, query, options));
}

/** In text order. */
export function observationsOfArticle(
  database: HashiyaDatabase,
  articleId: string,
): Promise<Observation[]> {
  return retryOnceClosed(database, async () => {
    const found = await database.observations.where('articleId').equals(articleId).toArray();
    return found.sort((one, other) => startOfObservation(one) - startOfObservation(other));
  });
}

/** Saved articles, the last saved first: so many after so many. */
export function listArticles(
  database: HashiyaDatabase,
  { offset = 0, limit = PAGE }: { readonly offset?: number; readonly limit?: number } = {},
): Promise<LedgerArticle[]> {
  return retryOnceClosed(database, async () => {
    const ids = await database.articles.orderBy('savedAt').reverse().primaryKeys();
    const found = await database.articles.bulkGet(ids.slice(offset, offset + limit));
    return found.filter((article) => article !== undefined);
  });
}

/** Articles in the order of the ids; ids that are not in the ledger are passed over. */
export function articlesById(
  database: HashiyaDatabase,
  ids: readonly string[],
): Promise<LedgerArticle[]> {
  return retryOnceClosed(database, async () => {
    const found = await database.articles.bulkGet([...ids]);
    return found.filter((article) => article !== undefined);
  });
}

/** Earlier versions of an article, oldest first. */
export function versionsOf(
  database: HashiyaDatabase,
  articleId: string,
): Promise<ArticleVersion[]> {
  return retryOnceClosed(database, () =>
    database.versions.where('articleId').equals(articleId).sortBy('version'),
  );
}

/** Every outlet once, by name. */
export function listOutlets(database: HashiyaDatabase): Promise<string[]> {
  return retryOnceClosed(database, async () => {
    const outlets = await database.articles.orderBy('outlet').uniqueKeys();
    return outlets.map(String);
  });
}

/** Every tag of an article or an observation once, by name. */
export function listTags(database: HashiyaDatabase): Promise<string[]> {
  return retryOnceClosed(database, async () => {
    const articles = await database.articles.orderBy('tags').uniqueKeys();
    const observations = await database.observations.orderBy('tags').uniqueKeys();
    return [...new Set([...articles, ...observations].map(String))].sort();
  });
}

export interface LedgerSize {
  readonly articles: number;
  readonly observations: number;
}

/** How many articles and observations there are. */
export function ledgerSize(database: HashiyaDatabase): Promise<LedgerSize> {
  return retryOnceClosed(database, async () => ({
    articles: await database.articles.count(),
    observations: await countObservations(database),
  }));
}
