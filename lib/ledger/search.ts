import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { type LedgerFilter, passes } from './filter.ts';
import type { LedgerArticle, Observation } from './observation.ts';
import { PAGE } from './queries.ts';
import { queryWords, searchWords } from './words.ts';

export interface LedgerHits {
  /** Observations in whose sentence every word stands, newest article first. */
  readonly observations: readonly Observation[];
  /** Articles in which every word stands, if only in the title. */
  readonly articles: readonly LedgerArticle[];
  /** There are more than were asked for. */
  readonly more: boolean;
}

/** Articles looked at in one search; with more, the search is to be narrowed. */
const MOST_ARTICLES = 400;

/**
 * Searches titles and saved sentences by folded words; a word is found by its beginning, with or without attached
 * particles. Looks words up in an index, rarest first, and reads only articles that have them all.
 */
export async function searchLedger(
  database: HashiyaDatabase,
  query: string,
  filter: LedgerFilter = {},
  limit = PAGE,
): Promise<LedgerHits> {
  const words = queryWords(query);
  if (words.length === 0) return { observations: [], articles: [], more: false };
  return await retryOnceClosed(database, async () => {
    const ids = await articlesWithAll(database, words);
    const articles = (await database.articles.bulkGet(ids.slice(0, MOST_ARTICLES)))
      .filter((article) => article !== undefined)
      .sort((one, other) => (dateOf(one) < dateOf(other) ? 1 : -1));
    const observations: Observation[] = [];
    const fits = passes(filter);
    for (let from = 0; from < articles.length && observations.length <= limit; from += 20) {
      const group = articles.slice(from, from + 20);
      const found = await database.observations
        .where('articleId')
        .anyOf(group.map(({ id }) => id))
        .toArray();
      observations.push(
        ...found
          .filter((observation) => fits(observation) && standsIn(observation, words))
          .sort((one, other) => (one.date < other.date ? 1 : -1)),
      );
    }
    return {
      observations: observations.slice(0, limit),
      articles,
      more: observations.length > limit || ids.length > MOST_ARTICLES,
    };
  });
}

async function articlesWithAll(
  { articles }: HashiyaDatabase,
  words: readonly string[],
): Promise<string[]> {
  const counted = await Promise.all(
    words.map(async (word) => ({
      word,
      count: await articles.where('words').startsWith(word).count(),
    })),
  );
  counted.sort((one, other) => one.count - other.count);
  let ids: string[] | null = null;
  for (const { word } of counted) {
    const keys: string[] = await articles.where('words').startsWith(word).primaryKeys();
    const found = new Set(keys);
    ids = ids === null ? [...found] : ids.filter((id) => found.has(id));
    if (ids.length === 0) break;
  }
  return ids ?? [];
}

function standsIn({ entry, note }: Observation, words: readonly string[]): boolean {
  const sentence = searchWords([entry.sentence.text, note]);
  return words.every((word) => sentence.some((other) => other.startsWith(word)));
}

function dateOf({ publishedAt, savedAt }: LedgerArticle): string {
  return publishedAt?.date ?? savedAt;
}
