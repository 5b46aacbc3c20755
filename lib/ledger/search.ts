import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { foldForSearch, wordPattern } from '../reference/search.ts';
import type { LedgerFilter } from './filter.ts';
import { findObservationIds, observationsByIds } from './find-keys.ts';
import type { LedgerArticle, Observation } from './observation.ts';
import { PAGE } from './queries.ts';
import { queryWords } from './words.ts';

export interface LedgerHits {
  /** Observations in whose sentence, or note, every word stands, newest article first. */
  readonly observations: readonly Observation[];
  /** Articles in which every word stands, if only in the title. */
  readonly articles: readonly LedgerArticle[];
  /** There are more than were asked for. */
  readonly more: boolean;
}

/** Rows that are read at once while a page is being filled. */
const BATCH = 100;

/**
 * Searches titles and saved sentences by folded words; a word is found by its beginning, with or without attached
 * particles. Looks words up in an index and reads only rows of articles that have them all, newest first, until `limit`.
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
    const articleIds = await articlesWithAll(database, words);
    if (articleIds.size === 0) return { observations: [], articles: [], more: false };
    const all = await findObservationIds(database, filter);
    const ids = all.filter((id) => articleIds.has(id.slice(0, id.indexOf('/'))));
    const standsIn = sentenceTest(words);
    const observations: Observation[] = [];
    for (let from = 0; from < ids.length && observations.length <= limit; from += BATCH) {
      const batch = await observationsByIds(database, ids.slice(from, from + BATCH));
      observations.push(...batch.filter(standsIn));
    }
    const shown = Object.keys(filter).length === 0 ? [...articleIds] : articlesOf(ids);
    const articles = await database.articles.bulkGet(shown.slice(0, limit));
    return {
      observations: observations.slice(0, limit),
      articles: articles.filter((article) => article !== undefined).sort(newestFirst),
      more: observations.length > limit || shown.length > limit,
    };
  });
}

async function articlesWithAll(
  { words: table }: HashiyaDatabase,
  words: readonly string[],
): Promise<Set<string>> {
  const lists = await Promise.all(
    words.map((word): Promise<string[]> => table.where('words').startsWith(word).primaryKeys()),
  );
  const [first = [], ...others] = lists;
  const sets = others.map((list) => new Set(list));
  return new Set(first.filter((id) => sets.every((set) => set.has(id))));
}

/** Made once a search; sentences that several observations share are folded once. */
function sentenceTest(words: readonly string[]): (observation: Observation) => boolean {
  const patterns = words.map(wordPattern);
  const known = new Map<string, boolean>();
  return ({ entry, note }) => {
    const text = `${entry.sentence.text} ${note}`;
    const before = known.get(text);
    if (before !== undefined) return before;
    const folded = ` ${foldForSearch(text)}`;
    const stands = patterns.every((pattern) => pattern.test(folded));
    known.set(text, stands);
    return stands;
  };
}

function articlesOf(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => id.slice(0, id.indexOf('/'))))];
}

function newestFirst(one: LedgerArticle, other: LedgerArticle): number {
  const [oneDate, otherDate] = [one, other].map(
    ({ publishedAt, savedAt }) => publishedAt?.date ?? savedAt,
  );
  return (oneDate ?? '') < (otherDate ?? '') ? 1 : -1;
}
