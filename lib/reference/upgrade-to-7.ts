import type { Transaction } from 'dexie';
import type { LedgerArticle, Observation } from '../ledger/observation.ts';
import { putPacked } from '../ledger/pack-observations.ts';

/** Articles that are read at once, with their observations. */
const BATCH = 100;

/** Packs what is saved. By the ids of articles, so that one share after the other is filled. */
export async function upgradeToVersion7(transaction: Transaction): Promise<void> {
  const articles = transaction.table<LedgerArticle, string>('articles');
  const observations = transaction.table<Observation, string>('observations');
  const ids = await articles.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const own = Map.groupBy(
      await observations.where('articleId').anyOf(batch).toArray(),
      ({ articleId }) => articleId,
    );
    const found = await articles.bulkGet(batch);
    await putPacked(
      { packed: transaction.table('packed') },
      found.flatMap((article) => (article ? [[article, own.get(article.id) ?? []] as const] : [])),
    );
  }
}
