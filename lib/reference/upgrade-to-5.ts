import type { Transaction } from 'dexie';
import type { Observation } from '../ledger/observation.ts';
import { articleSentences } from '../ledger/search-index.ts';

/** Folds the sentences of what is saved, an article at a time. */
export async function upgradeToVersion5(transaction: Transaction): Promise<void> {
  const articles = await transaction.table('articles').toCollection().primaryKeys();
  for (const id of articles) {
    const own: Observation[] = await transaction
      .table('observations')
      .where('articleId')
      .equals(id)
      .toArray();
    await transaction.table('sentences').put(articleSentences(String(id), own));
  }
}
