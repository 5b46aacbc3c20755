import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { foldForSearch, wordPattern } from '../reference/search.ts';
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

/** Articles whose observations are read at once, and at most in one search. */
const BATCH = 10;
const MOST_ARTICLES = 150;

/**
 * Searches titles and saved sentences by folded words; a word is found by its beginning, with or without attached
 * particles. Looks words up in an index and reads only observations of articles that have them all, newest first, until `limit`.
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
    const ids = await newestFirst(database, await articlesWithAll(database, words));
    const { articles, isCut } = await articlesUnder(database, ids, filter);
    const observations: Observation[] = [];
    const fits = passes(filter);
    const standsIn = sentenceTest(words);
    let read = 0;
    while (read < Math.min(articles.length, MOST_ARTICLES) && observations.length <= limit) {
      const group = articles.slice(read, read + BATCH);
      const found = await database.observations
        .where('articleId')
        .anyOf(group.map(({ id }) => id))
        .toArray();
      const place = new Map(group.map(({ id }, index) => [id, index]));
      const placeOf = ({ articleId }: Observation) => place.get(articleId) ?? 0;
      observations.push(
        ...found
          .filter((observation) => fits(observation) && standsIn(observation))
          .sort((one, other) => placeOf(one) - placeOf(other)),
      );
      read += BATCH;
    }
    return {
      observations: observations.slice(0, limit),
      articles: articles.slice(0, limit),
      more: isCut || observations.length > limit || read < articles.length,
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

/** Puts ids of articles in the order of their dates, undated ones last, reading keys alone. */
async function newestFirst(
  { articles }: HashiyaDatabase,
  ids: ReadonlySet<string>,
): Promise<string[]> {
  const dated = await articles.orderBy('publishedAt.date').reverse().primaryKeys();
  const found = dated.filter((id) => ids.has(id));
  const seen = new Set(found);
  return [...found, ...[...ids].filter((id) => !seen.has(id))];
}

const READ_AT_ONCE = 200;
const MOST_READ = 1000;

/** The articles themselves, under what a filter says of articles: date and outlet. */
async function articlesUnder(
  database: HashiyaDatabase,
  ids: readonly string[],
  { from, to, outlets }: LedgerFilter,
): Promise<{ articles: LedgerArticle[]; isCut: boolean }> {
  const ofArticle = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(outlets === undefined ? {} : { outlets }),
  };
  const fits = passes(ofArticle);
  const articles: LedgerArticle[] = [];
  let read = 0;
  while (read < Math.min(ids.length, MOST_READ) && articles.length < MOST_ARTICLES) {
    const rows = await database.articles.bulkGet(ids.slice(read, read + READ_AT_ONCE));
    for (const article of rows) {
      if (!article) continue;
      const date = article.publishedAt?.date ?? '';
      if (fits({ outlet: article.outlet, date, verdict: '', metric: '' })) articles.push(article);
    }
    read += READ_AT_ONCE;
  }
  return { articles, isCut: read < ids.length };
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
