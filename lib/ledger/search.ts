import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { wordPattern } from '../reference/search.ts';
import { type LedgerFilter, passes } from './filter.ts';
import { PAGE } from './list.ts';
import type { LedgerArticle, Observation } from './observation.ts';
import { queryWords } from './words.ts';

export interface LedgerHits {
  /** Observations in whose sentence, or note, every word stands, newest article first. */
  readonly observations: readonly Observation[];
  /** Articles in which every word stands, if only in the title, newest first. */
  readonly articles: readonly LedgerArticle[];
  /** There may be more than these. */
  readonly more: boolean;
}

/** Articles that are looked into at once, and at most in one search. */
const BATCH = 50;
const MOST_ARTICLES = 500;

/**
 * Searches titles and saved sentences by folded words; a word is found by its beginning, with or without attached particles. An index
 * of words gives the articles that have them all; their folded sentences are looked into, newest article first, until `limit`
 * observations are found; only these are read.
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
    const found = await Promise.all([
      articlesWithAll(database, words),
      articlesUnder(database, filter),
    ]);
    const ids = await newestFirst(database, common(found.flat()));
    const fits = passes(filter);
    const standsIn = sentenceTest(words);
    const observations: Observation[] = [];
    const articles: LedgerArticle[] = [];
    let read = 0;
    while (read < ids.length && read < MOST_ARTICLES && observations.length <= limit) {
      const batch = ids.slice(read, read + BATCH);
      read += BATCH;
      const [rows, indexed] = await Promise.all([
        database.articles.bulkGet(batch),
        database.sentences.bulkGet(batch),
      ]);
      const wanted: string[] = [];
      for (const [place, article] of rows.entries()) {
        if (!article) continue;
        articles.push(article);
        for (const { folded, ids: own } of indexed[place]?.sentences ?? [])
          if (standsIn(folded)) wanted.push(...own);
      }
      const most = limit + 1 - observations.length;
      observations.push(...(await someOf(database, wanted, fits, most)));
    }
    return {
      observations: observations.slice(0, limit),
      articles: articles.slice(0, limit),
      more: observations.length > limit || articles.length > limit || read < ids.length,
    };
  });
}

/** The first observations of some that pass a filter, read by and by. */
async function someOf(
  { observations }: HashiyaDatabase,
  ids: readonly string[],
  fits: (observation: Observation) => boolean,
  most: number,
): Promise<Observation[]> {
  const found: Observation[] = [];
  for (let from = 0; from < ids.length && found.length < most; from += most) {
    const rows = await observations.bulkGet(ids.slice(from, from + most));
    for (const row of rows) if (row && fits(row) && found.length < most) found.push(row);
  }
  return found;
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

/** Ids of the articles that pass what a filter says of articles: outlet, tag and date. */
async function articlesUnder(
  { articles, observations }: HashiyaDatabase,
  { outlets, tag, from, to }: LedgerFilter,
): Promise<Set<string>[]> {
  const sets: Set<string>[] = [];
  if (outlets)
    sets.push(
      new Set(
        await articles
          .where('outlet')
          .anyOf([...outlets])
          .primaryKeys(),
      ),
    );
  if (tag !== undefined) {
    // Their ids begin with those of their articles.
    const own = await observations.where('tags').equals(tag).primaryKeys();
    const ofArticles = await articles.where('tags').equals(tag).primaryKeys();
    sets.push(new Set([...ofArticles, ...own.map((id) => id.slice(0, id.indexOf('/')))]));
  }
  if (from !== undefined || to !== undefined) {
    const [first, last] = [from ?? '', `${to ?? ''}\uffff`];
    const dated = articles.where('publishedAt.date').between(first, last, true, true);
    sets.push(new Set(await dated.primaryKeys()));
  }
  return sets;
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
