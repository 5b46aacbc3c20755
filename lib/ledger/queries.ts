import Dexie, { type Collection } from 'dexie';
import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { type LedgerFilter, passes } from './filter.ts';
import type { ArticleVersion, LedgerArticle, Observation } from './observation.ts';

/** Rows of one page of a list; a list asks for more as it is scrolled. */
export const PAGE = 200;

export interface Page {
  readonly offset?: number;
  readonly limit?: number;
}

/** Highest string: after every date. */
const LAST = '\uffff';

function between(
  database: HashiyaDatabase,
  index: string,
  key: string,
  { from, to }: LedgerFilter,
): Collection<Observation, string> {
  return database.observations
    .where(index)
    .between([key, from ?? Dexie.minKey], [key, to === undefined ? LAST : to + LAST], true, true);
}

function page<T>(collection: Collection<T, string>, { offset = 0, limit = PAGE }: Page) {
  return collection.offset(offset).limit(limit).toArray();
}

/** Every printed value of a metric, oldest article first: the points of its chart. Undated ones come first. */
export function observationsOfMetric(
  database: HashiyaDatabase,
  metric: string,
  filter: LedgerFilter = {},
  where: Page = {},
): Promise<Observation[]> {
  return retryOnceClosed(database, () =>
    page(between(database, '[metric+date]', metric, filter).filter(passes(filter)), where),
  );
}

/** What an outlet printed, newest article first. */
export function observationsOfOutlet(
  database: HashiyaDatabase,
  outlet: string,
  filter: LedgerFilter = {},
  where: Page = {},
): Promise<Observation[]> {
  return retryOnceClosed(database, () =>
    page(
      between(database, '[outlet+date]', outlet, filter).reverse().filter(passes(filter)),
      where,
    ),
  );
}

/** Where a verdict was given, newest article first. */
export function observationsOfVerdict(
  database: HashiyaDatabase,
  verdict: string,
  filter: LedgerFilter = {},
  where: Page = {},
): Promise<Observation[]> {
  return retryOnceClosed(database, () =>
    page(
      between(database, '[verdict+date]', verdict, filter).reverse().filter(passes(filter)),
      where,
    ),
  );
}

/** Mentions of an official, oldest article first. */
export function observationsOfPerson(
  database: HashiyaDatabase,
  personId: string,
  filter: LedgerFilter = {},
  where: Page = {},
): Promise<Observation[]> {
  return retryOnceClosed(database, () =>
    page(between(database, '[personId+date]', personId, filter).filter(passes(filter)), where),
  );
}

/** All observations under a filter, newest article first. */
export function listObservations(
  database: HashiyaDatabase,
  filter: LedgerFilter = {},
  where: Page = {},
): Promise<Observation[]> {
  const { from, to } = filter;
  return retryOnceClosed(database, () => {
    const all = database.observations
      .where('date')
      .between(from ?? '', to === undefined ? LAST : to + LAST, true, true)
      .reverse();
    const narrowed = Object.keys(filter).some((name) => name !== 'from' && name !== 'to');
    return page(narrowed ? all.filter(passes(filter)) : all, where);
  });
}

export function observationsOfArticle(
  database: HashiyaDatabase,
  articleId: string,
): Promise<Observation[]> {
  return retryOnceClosed(database, async () => {
    const found = await database.observations.where('articleId').equals(articleId).toArray();
    return found.sort((one, other) => startOf(one) - startOf(other));
  });
}

function startOf({ entry }: Observation): number {
  if (entry.type === 'figure') return entry.figure.start;
  return entry.type === 'mention' ? entry.mention.start : entry.check.start;
}

/** Saved articles, the last saved first. */
export function listArticles(
  database: HashiyaDatabase,
  where: Page = {},
): Promise<LedgerArticle[]> {
  return retryOnceClosed(database, () =>
    page(database.articles.orderBy('savedAt').reverse(), where),
  );
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
