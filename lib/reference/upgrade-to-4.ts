import type { Transaction } from 'dexie';
import type { LedgerArticle, Observation } from '../ledger/observation.ts';
import { changeTallies } from '../ledger/tally.ts';

/**
 * Moves the words of articles to a table of their own, and counts the tallies anew in their packed form. The snapshot goes, since
 * what was changed after it was found by an index that is no longer there.
 */
export async function upgradeToVersion4(transaction: Transaction): Promise<void> {
  await transaction.table('snapshots').clear();
  await transaction.table('tallies').clear();
  const articles: (LedgerArticle & { readonly words?: readonly string[] })[] = await transaction
    .table('articles')
    .toArray();
  for (const { words = [], ...article } of articles) {
    await transaction.table('words').put({ articleId: article.id, words });
    await transaction.table('articles').put({ ...article, whole: article.whole ?? false });
  }
  const observations: Observation[] = await transaction.table('observations').toArray();
  await changeTallies({ tallies: transaction.table('tallies') }, [], observations);
}
