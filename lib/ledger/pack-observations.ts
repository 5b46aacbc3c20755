import type { HashiyaDatabase } from '../reference/database.ts';
import type { LedgerArticle, Observation } from './observation.ts';
import { openShare, type PackedRow, packShare, shareOf, unpackShare } from './packed.ts';
import { packedRow, retagged } from './packed-row.ts';

type PackedTable = Pick<HashiyaDatabase, 'packed'>;

/** Packs articles with all their observations anew, inside the caller's transaction. */
export async function putPacked(
  database: PackedTable,
  articles: readonly (readonly [
    article: Pick<LedgerArticle, 'id' | 'tags'>,
    observations: readonly Observation[],
  ])[],
): Promise<void> {
  const byId = new Map(
    articles.map(([{ id, tags }, observations]) => [
      id,
      observations.map((observation) => packedRow(observation, tags)),
    ]),
  );
  await changeShares(database, [...byId.keys()], (rows, ids) => [
    ...rows.filter(({ article }) => !byId.has(article)),
    ...ids.flatMap((id) => byId.get(id) ?? []),
  ]);
}

/** Takes what was packed of articles out of their shares. */
export async function deletePacked(
  database: PackedTable,
  articleIds: readonly string[],
): Promise<void> {
  const gone = new Set(articleIds);
  await changeShares(database, articleIds, (rows) =>
    rows.filter(({ article }) => !gone.has(article)),
  );
}

/** Brings the rows in step with observations that were compared anew, inside the caller's transaction; they keep their tags. */
export async function replacePacked(
  database: PackedTable,
  observations: readonly Observation[],
): Promise<void> {
  const fresh = new Map(
    observations.map((observation) => {
      const row = packedRow(observation, []);
      return [keyOf(row), row];
    }),
  );
  const articles = [...new Set(observations.map(({ articleId }) => articleId))];
  await changeShares(database, articles, (rows) =>
    rows.map((row) => {
      const now = fresh.get(keyOf(row));
      return now ? { ...now, tags: row.tags } : row;
    }),
  );
}

/** Gives the rows of articles the tags that these have now, inside the caller's transaction. */
export async function retagPacked(
  database: PackedTable,
  articles: readonly Pick<LedgerArticle, 'id' | 'tags'>[],
): Promise<void> {
  const tags = new Map(articles.map((article) => [article.id, article.tags]));
  await changeShares(database, [...tags.keys()], (rows) =>
    rows.map((row) => {
      const ofArticle = tags.get(row.article);
      return ofArticle ? retagged(row, ofArticle) : row;
    }),
  );
}

function keyOf({ article, type, start, end }: PackedRow): string {
  return `${article}/${type}:${start}-${end}`;
}

/** Reads, changes and writes the shares of some articles; one that is empty goes. */
async function changeShares(
  { packed }: PackedTable,
  articleIds: readonly string[],
  change: (rows: readonly PackedRow[], ownIds: readonly string[]) => readonly PackedRow[],
): Promise<void> {
  const idsByShare = Map.groupBy(articleIds, shareOf);
  const keys = await packed.toCollection().primaryKeys();
  const ownKeys = keys.filter(([share]) => idsByShare.has(share));
  const known = new Map<number, readonly PackedRow[]>();
  for (const row of await packed.bulkGet(ownKeys)) {
    if (row) known.set(row.share, unpackShare(openShare(row)));
  }
  const changed = [...idsByShare].map(([share, ids]) =>
    packShare(share, change(known.get(share) ?? [], ids)),
  );
  await packed.bulkDelete(ownKeys);
  await packed.bulkPut(changed.filter(({ rows }) => rows.length > 0));
}
