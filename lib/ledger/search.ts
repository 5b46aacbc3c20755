import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { wordPattern } from '../reference/search.ts';
import type { LedgerFilter } from './filter.ts';
import { PAGE } from './list.ts';
import type { LedgerArticle, Observation } from './observation.ts';
import type { OpenShare } from './packed.ts';
import { articleOfId, idAt } from './packed-row.ts';
import { readShares } from './read-shares.ts';
import { textAt, visitRows } from './selection.ts';
import { queryWords } from './words.ts';

export interface LedgerHits {
  /** Observations in whose sentence, or note, every word stands, newest article first. */
  readonly observations: readonly Observation[];
  /** Articles with something that passes the filter in which every word stands, if only in the title, newest first. */
  readonly articles: readonly LedgerArticle[];
  /** There may be more than these. */
  readonly more: boolean;
}

/** Articles that are looked into at once, and at most for each observation that is asked for. */
const BATCH = 50;
const ARTICLES_FOR_ONE = 5;

/**
 * Searches titles and saved sentences by folded words; a word is found by its beginning, with or without attached particles. An index
 * of words gives the articles that have them all, the packed observations those with something that passes the filter; the folded
 * sentences of what is in both are looked into, newest article first, until `limit` observations are found or five times as many articles
 * were looked into; only these observations are read.
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
    const [withWords, passing] = await Promise.all([
      articlesWithAll(database, words),
      passingIds(database, filter),
    ]);
    const sets = passing ? [...withWords, passing.articles] : withWords;
    const articleIds = await newestFirst(database, common(sets));
    const standsIn = sentenceTest(words);
    const found: string[] = [];
    const articles: LedgerArticle[] = [];
    let read = 0;
    const most = Math.min(articleIds.length, limit * ARTICLES_FOR_ONE);
    while (read < most && found.length <= limit) {
      const batch = articleIds.slice(read, read + BATCH);
      read += BATCH;
      const [rows, indexed] = await Promise.all([
        database.articles.bulkGet(articles.length > limit ? [] : batch),
        database.sentences.bulkGet(batch),
      ]);
      articles.push(...rows.filter((article) => article !== undefined));
      for (const { folded, ids } of indexed.flatMap((own) => own?.sentences ?? [])) {
        if (!standsIn(folded)) continue;
        found.push(...(passing ? ids.filter((id) => passing.includes(id)) : ids));
      }
    }
    const observations = await database.observations.bulkGet(found.slice(0, limit));
    return {
      observations: observations.filter((observation) => observation !== undefined),
      articles: articles.slice(0, limit),
      more: found.length > limit || articles.length > limit || read < articleIds.length,
    };
  });
}

/** What passes a filter: its articles, and whether an observation of one of them does; null where it narrows nothing. */
async function passingIds(
  database: HashiyaDatabase,
  filter: LedgerFilter,
): Promise<{
  readonly articles: ReadonlySet<string>;
  readonly includes: (id: string) => boolean;
} | null> {
  if (Object.keys(filter).length === 0) return null;
  const rowsOfArticle = new Map<string, (readonly [share: OpenShare, at: number])[]>();
  visitRows(await readShares(database), filter, (share, at) => {
    const article = textAt(share, 'article', at);
    const rows = rowsOfArticle.get(article);
    if (rows) rows.push([share, at]);
    else rowsOfArticle.set(article, [[share, at]]);
  });
  const includes = (id: string) =>
    (rowsOfArticle.get(articleOfId(id)) ?? []).some(([share, at]) => idAt(share, at) === id);
  return { articles: new Set(rowsOfArticle.keys()), includes };
}

/** A word of so few letters stands in most articles: the index would give most of itself. */
const SHORTEST_LOOKED_UP = 3;

/** Ids of the articles in which each word stands that is long enough to be looked up. */
async function articlesWithAll(
  { words: table }: HashiyaDatabase,
  words: readonly string[],
): Promise<Set<string>[]> {
  const lists = await Promise.all(
    words
      .filter((word) => word.length >= SHORTEST_LOOKED_UP)
      .map((word): Promise<string[]> => table.where('words').startsWith(word).primaryKeys()),
  );
  return lists.map((list) => new Set(list));
}

/** What all sets have, from the smallest on; null where there is no set, which is everything. */
function common(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> | null {
  const [smallest, ...others] = sets.toSorted((one, other) => one.size - other.size);
  return smallest
    ? new Set([...smallest].filter((id) => others.every((set) => set.has(id))))
    : null;
}

/** Puts ids of articles in the order of their dates, undated ones last, reading keys alone. */
async function newestFirst(
  { articles }: HashiyaDatabase,
  ids: ReadonlySet<string> | null,
): Promise<string[]> {
  const all = ids ?? new Set(await articles.toCollection().primaryKeys());
  const dated = (await articles.orderBy('publishedAt.date').primaryKeys()).reverse();
  const found = dated.filter((id) => all.has(id));
  const seen = new Set(found);
  return [...found, ...[...all].filter((id) => !seen.has(id))];
}

function sentenceTest(words: readonly string[]): (folded: string) => boolean {
  const patterns = words.map(wordPattern);
  return (folded) => patterns.every((pattern) => pattern.test(` ${folded}`));
}
