import type { HashiyaDatabase } from '../reference/database.ts';
import { type ArticleDifference, differenceOf } from './difference.ts';
import type { LedgerArticle } from './observation.ts';
import { observationsOfArticle, versionsOf } from './queries.ts';

/** What the outlet had changed by the time a version was saved. */
export interface VersionChange {
  readonly version: number;
  /** ISO instant. */
  readonly savedAt: string;
  /** Against the version before. */
  readonly difference: ArticleDifference;
}

/** The changes of an article from version to version, the last first; none for an article of one version. */
export async function changesOfArticle(
  database: HashiyaDatabase,
  article: LedgerArticle,
): Promise<VersionChange[]> {
  const earlier = await versionsOf(database, article.id);
  const observations = await observationsOfArticle(database, article.id);
  const current = { ...article, entries: observations.map(({ entry }) => entry) };
  const changes: VersionChange[] = [];
  let before = earlier[0];
  for (const after of [...earlier.slice(1), current]) {
    if (!before) break;
    const { version, savedAt } = after;
    changes.push({ version, savedAt, difference: differenceOf(before, after) });
    before = { ...after, articleId: article.id };
  }
  return changes.reverse();
}
