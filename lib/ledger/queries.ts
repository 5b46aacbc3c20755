import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import type { LedgerFilter } from './filter.ts';
import { listPage, PAGE, type Page } from './list.ts';
import type { ArticleVersion, LedgerArticle, Observation } from './observation.ts';
import { startOfObservation } from './observe.ts';

export { PAGE, type Page };

/** Every printed value of a metric, oldest article first: the points of its chart. Undated ones come first. */
export function observationsOfMetric(
  database: HashiyaDatabase,
  metric: string,
  filter: LedgerFilter = {},
  where: Page = {},
): Promise<Observation[]> {
  const narrowed = { ...filter, metrics: [metric] };
  return retryOnceClosed(database, () => listPage(database, narrowed, 'oldest', where));
}

/** What an outlet printed, newest article first. */
export function observationsOfOutlet(
  database: HashiyaDatabase,
  outlet: string,
  filter: LedgerFilter = {},
  where: Page = {},
): Promise<Observation[]> {
  return listObservations(database, { ...filter, outlets: [outlet] }, where);
}

/** Where a verdict was given, newest article first. */
export function observationsOfVerdict(
  database: HashiyaDatabase,
  verdict: string,
  filter: LedgerFilter = {},
  where: Page = {},
): Promise<Observation[]> {
  return listObservations(database, { ...filter, verdicts: [verdict] }, where);
}

/** Mentions of an official, oldest article first. */
export function observationsOfPerson(
  database: HashiyaDatabase,
  personId: string,
  filter: LedgerFilter = {},
  where: Page = {},
): Promise<Observation[]> {
  return retryOnceClosed(database, () => listPage(database, filter, 'oldest', where, personId));
}

/** All observations under a filter, newest article first. */
export function listObservations(
  database: HashiyaDatabase,
  filter: LedgerFilter = {},
  where: Page = {},
): Promise<Observation[]> {
  return retryOnceClosed(database, () => listPage(database, filter, 'newest', where));
}

export function observationsOfArticle(
  database: HashiyaDatabase,
  articleId: string,
): Promise<Observation[]> {
  return retryOnceClosed(database, async () => {
    const found = await database.observations.where('articleId').equals(articleId).toArray();
    return found.sort((one, other) => startOfObservation(one) - startOfObservation(other));
  });
}

/** Saved articles, the last saved first. */
export function listArticles(
  database: HashiyaDatabase,
  where: Page = {},
): Promise<LedgerArticle[]> {
  const { offset = 0, limit = PAGE } = where;
  return retryOnceClosed(database, async () => {
    const ids = await database.articles.orderBy('savedAt').reverse().primaryKeys();
    const found = await database.articles.bulkGet(ids.slice(offset, offset + limit));
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

export function listOutlets(database: HashiyaDatabase): Promise<string[]> {
  return retryOnceClosed(database, async () => {
    const outlets = await database.articles.orderBy('outlet').uniqueKeys();
    return outlets.map(String);
  });
}

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

export function ledgerSize(database: HashiyaDatabase): Promise<LedgerSize> {
  return retryOnceClosed(database, async () => ({
    articles: await database.articles.count(),
    observations: await database.observations.count(),
  }));
}
