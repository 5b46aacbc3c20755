import type { LedgerFilter } from '../ledger/filter.ts';
import { startOfObservation } from '../ledger/observe.ts';
import { articleIdsUnder } from '../ledger/tag-articles.ts';
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
  const passing = new Set(await articleIdsUnder(database, filter));
  const saved = await retryOnceClosed(database, () =>
    database.articles.orderBy('savedAt').primaryKeys(),
  );
  const ids = saved.filter((id) => passing.has(id));
  const collected: ExportedArticle[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const [articles, observations] = await retryOnceClosed(database, () =>
      Promise.all([
        database.articles.bulkGet(batch),
        database.observations.where('articleId').anyOf(batch).toArray(),
      ]),
    );
    const byArticle = Map.groupBy(observations, ({ articleId }) => articleId);
    for (const article of articles) {
      if (!article) continue;
      const own = byArticle.get(article.id) ?? [];
      own.sort((one, other) => startOfObservation(one) - startOfObservation(other));
      collected.push({ article, observations: own });
    }
    await pause();
  }
  return collected;
}
