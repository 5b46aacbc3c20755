import type { Transaction } from 'dexie';
import type { LedgerArticle } from '../ledger/observation.ts';

/**
 * Moves the words of articles to a table of their own. The snapshot goes, since what was changed after it was found by an index that is
 * no longer there.
 */
export async function upgradeToVersion4(transaction: Transaction): Promise<void> {
  await transaction.table('snapshots').clear();
  const articles: (LedgerArticle & { readonly words?: readonly string[] })[] = await transaction
    .table('articles')
    .toArray();
  for (const { words = [], ...article } of articles) {
    await transaction.table('words').put({ articleId: article.id, words });
    await transaction.table('articles').put({ ...article, whole: article.whole ?? false });
  }
}
