import { type LedgerFilter, passes } from '../ledger/filter.ts';
import type { Observation } from '../ledger/observation.ts';
import { startOfObservation } from '../ledger/observe.ts';
import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { pause } from '../reference/pause.ts';
import type { ExportedArticle } from './exporter.ts';

const BATCH = 50;

/**
 * Every article of the ledger with an observation that passes a filter, however many there are, with all its observations in the
 * order of its text; first saved first.
 */
export async function collectArticles(
  database: HashiyaDatabase,
  filter: LedgerFilter = {},
): Promise<ExportedArticle[]> {
  const fits = passes(filter);
  const { tag } = filter;
  const narrowed = Object.keys(filter).length > 0;
  const ids = await retryOnceClosed(database, () =>
    database.articles.orderBy('savedAt').primaryKeys(),
  );
  const collected: ExportedArticle[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const [articles, observations] = await retryOnceClosed(database, () =>
      Promise.all([
        database.articles.bulkGet(batch),
        database.observations.where('articleId').anyOf(batch).toArray(),
      ]),
    );
    const byArticle = new Map<string, Observation[]>(batch.map((id) => [id, []]));
    for (const observation of observations) byArticle.get(observation.articleId)?.push(observation);
    for (const article of articles) {
      const own = article ? (byArticle.get(article.id) ?? []) : [];
      if (!article || (narrowed && !own.some(fits))) continue;
      if (tag !== undefined && ![article, ...own].some(({ tags }) => tags.includes(tag))) continue;
      own.sort((one, other) => startOfObservation(one) - startOfObservation(other));
      collected.push({ article, observations: own });
    }
    await pause();
  }
  return collected;
}
