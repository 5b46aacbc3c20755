import Dexie from 'dexie';
import type { HashiyaDatabase } from '../reference/database.ts';
import type { LedgerArticle, Observation, TaggedObservation } from './observation.ts';

type TagTable = Pick<HashiyaDatabase, 'tagged'>;

/** All that is kept of the observations that carry a tag, themselves or by their article; the latest last. */
export function taggedUnder({ tagged }: TagTable, tag: string): Promise<TaggedObservation[]> {
  return under({ tagged }, tag).toArray();
}

function under({ tagged }: TagTable, tag: string) {
  return tagged
    .where('[tag+date+id]')
    .between([tag, Dexie.minKey, Dexie.minKey], [tag, Dexie.maxKey, Dexie.maxKey]);
}

const AT_ONCE = 500;

/** The same, read by and by in the order that is asked for, from a date on. */
export async function* taggedInOrder(
  { tagged }: TagTable,
  tag: string,
  { isReverse, start }: { readonly isReverse: boolean; readonly start: string | null },
): AsyncGenerator<TaggedObservation> {
  let from: [tag: string, date: unknown, id: unknown] | null =
    start === null ? null : [tag, start, isReverse ? Dexie.maxKey : Dexie.minKey];
  for (;;) {
    const [first, last]: unknown[][] = [
      isReverse || !from ? [tag, Dexie.minKey, Dexie.minKey] : from,
      isReverse && from ? from : [tag, Dexie.maxKey, Dexie.maxKey],
    ];
    // The row that the last reading ended with is not given again.
    const stretch = tagged.where('[tag+date+id]').between(first, last, isReverse, !isReverse);
    const rows = await (isReverse ? stretch.reverse() : stretch).limit(AT_ONCE).toArray();
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < AT_ONCE) return;
    from = [tag, end.date, end.id];
  }
}

/** Writes anew under which tags articles and their observations are found, inside the caller's transaction. */
export async function putTagged(
  { tagged }: TagTable,
  articles: readonly (readonly [
    article: Pick<LedgerArticle, 'id' | 'tags'>,
    observations: readonly Observation[],
  ])[],
): Promise<void> {
  await deleteTagged(
    { tagged },
    articles.map(([{ id }]) => id),
  );
  const rows = articles.flatMap(([article, observations]) =>
    observations.flatMap((observation) =>
      [...new Set([...article.tags, ...observation.tags])].map((tag) => rowOf(tag, observation)),
    ),
  );
  if (rows.length > 0) await tagged.bulkPut(rows);
}

function rowOf(tag: string, observation: Observation): TaggedObservation {
  const { id, articleId, type, outlet, date, metric, verdict, personId, value } = observation;
  return { tag, id, articleId, type, outlet, date, metric, verdict, personId, value };
}

export async function deleteTagged({ tagged }: TagTable, articleIds: readonly string[]) {
  await tagged
    .where('articleId')
    .anyOf([...articleIds])
    .delete();
}

/** Brings the rows in step with observations that were compared anew, inside the caller's transaction. */
export async function changeTagged(
  { tagged }: TagTable,
  observations: readonly Observation[],
): Promise<void> {
  const byId = new Map(observations.map((observation) => [observation.id, observation]));
  const articles = new Set(observations.map(({ articleId }) => articleId));
  const rows = await tagged
    .where('articleId')
    .anyOf([...articles])
    .toArray();
  await tagged.bulkPut(
    rows.flatMap(({ tag, id }) => {
      const now = byId.get(id);
      return now ? rowOf(tag, now) : [];
    }),
  );
}
