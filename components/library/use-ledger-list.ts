import { useEffect, useRef, useState } from 'preact/hooks';
import type { LedgerFilter } from '../../lib/ledger/filter.ts';
import type { LedgerArticle, Observation } from '../../lib/ledger/observation.ts';
import {
  articlesById,
  type LedgerPage,
  listArticles,
  listObservations,
  PAGE,
} from '../../lib/ledger/queries.ts';
import { searchLedger } from '../../lib/ledger/search.ts';
import type { HashiyaDatabase } from '../../lib/reference/database.ts';

/** As much of the ledger as is shown. */
export interface LedgerList {
  readonly observations: readonly Observation[];
  readonly articles: readonly LedgerArticle[];
  /** There are more of each. */
  readonly more: { readonly observations: boolean; readonly articles: boolean };
}

interface ReadList extends LedgerList {
  readonly next: LedgerPage['next'];
  readonly pages: number;
}

interface LedgerListInputs {
  readonly database: HashiyaDatabase;
  readonly query: string;
  readonly filter: LedgerFilter;
}

/** The list under a filter, read a page at a time; `readMore` appends one. Begins anew as what it depends on, or the count of changes, changes. */
export function useLedgerList(
  { database, query, filter }: LedgerListInputs,
  changes: number,
): { readonly list: LedgerList | null; readonly readMore: () => Promise<void> } {
  const [list, setList] = useState<ReadList | null>(null);
  const run = useRef(0);
  const read = async (before: ReadList | null): Promise<void> => {
    run.current += 1;
    const mine = run.current;
    try {
      const after = await nextPart({ database, query, filter }, before);
      if (run.current === mine) setList(after);
    } catch (error) {
      console.error(error);
    }
  };
  useEffect(() => {
    read(null);
  }, [database, query, filter, changes]);
  return { list, readMore: () => read(list) };
}

async function nextPart(
  { database, query, filter }: LedgerListInputs,
  before: ReadList | null,
): Promise<ReadList> {
  const pages = (before?.pages ?? 0) + 1;
  if (query !== '') {
    const hits = await searchLedger(database, query, filter, PAGE * pages);
    const more = { observations: hits.more, articles: hits.more };
    return { ...hits, more, next: null, pages };
  }
  const page =
    before && before.next === null
      ? { observations: [], next: null }
      : await listObservations(database, filter, { after: before?.next ?? null });
  const observations = [...(before?.observations ?? []), ...page.observations];
  const offset = before?.articles.length ?? 0;
  if (Object.keys(filter).length === 0) {
    const some = await listArticles(database, { offset, limit: PAGE + 1 });
    const articles = [...(before?.articles ?? []), ...some.slice(0, PAGE)];
    const more = { observations: page.next !== null, articles: some.length > PAGE };
    return { observations, articles, more, next: page.next, pages };
  }
  const known = new Set(before?.articles.map(({ id }) => id));
  const ids = new Set(page.observations.map(({ articleId }) => articleId));
  const fresh = [...ids].filter((id) => !known.has(id));
  const articles = [...(before?.articles ?? []), ...(await articlesById(database, fresh))];
  const more = { observations: page.next !== null, articles: page.next !== null };
  return { observations, articles, more, next: page.next, pages };
}
