import type { HashiyaDatabase } from '../reference/database.ts';
import type { Observation } from './observation.ts';

/** Observations that carry a tag, and all those of articles that do: as many as a reader has tagged by hand. */
export async function taggedObservations(
  { articles, observations }: HashiyaDatabase,
  tag: string,
): Promise<Observation[]> {
  const [ofArticles, own] = await Promise.all([
    articles.where('tags').equals(tag).primaryKeys(),
    observations.where('tags').equals(tag).toArray(),
  ]);
  const all = await observations.where('articleId').anyOf(ofArticles).toArray();
  return [...new Map([...all, ...own].map((each) => [each.id, each])).values()];
}
