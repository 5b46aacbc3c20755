import type { Entry, Session } from '../analysis/session.ts';
import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { sha256 } from '../reference/subscriptions/verify.ts';
import type { CompareEntry } from './compare-again.ts';
import { type ArticleDifference, differenceOf, isNoDifference } from './difference.ts';
import type { ArticleVersion, LedgerArticle, Observation } from './observation.ts';
import { entryKey, foundBy, observe } from './observe.ts';
import { articleAddress, outletOf } from './outlet.ts';
import { putSearchIndex } from './search-index.ts';

/** What is saved: a session, whole or some entries of it. */
export interface Saving {
  readonly session: Pick<Session, 'article' | 'entries' | 'referenceVersion' | 'isPrivate'>;
  /** `<link rel="canonical">` of the page, or null. */
  readonly canonicalUrl: string | null;
  /** SHA-256 of the article's text, or null. */
  readonly textHash: string | null;
  /** Ids of the entries to save; `all` for the whole article. */
  readonly chosen: 'all' | readonly string[];
  /** ISO instant. */
  readonly now: string;
  /** Compares a saved sentence alone, to see whether it can be compared anew later; without it that is not tried. */
  readonly compare?: CompareEntry;
}

export type SaveAnswer =
  /** Nothing may be stored from a private window. */
  | { readonly outcome: 'private' }
  | {
      readonly outcome: 'saved' | 'unchanged' | 'new_version';
      readonly articleId: string;
      readonly version: number;
      /** What the outlet changed since the last saving. */
      readonly difference: ArticleDifference | null;
    };

/** Everything that a change of the ledger locks. */
export function ledgerTables(database: HashiyaDatabase) {
  const { articles, words, sentences, packed, observations, versions } = database;
  return [articles, words, sentences, packed, observations, versions];
}

/**
 * Saves an article, or some of its entries, in one transaction. Saved again unchanged it gains what was newly chosen; saved again
 * with another text it becomes a new version, and the old one is kept.
 */
export async function saveToLedger(database: HashiyaDatabase, saving: Saving): Promise<SaveAnswer> {
  if (saving.session.isPrivate) return { outcome: 'private' };
  const ids = await articleIds(saving);
  return await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', ledgerTables(database), async () => {
      const found = await database.articles.bulkGet([...ids]);
      const known = found.find((article) => article !== undefined);
      const id = known?.id ?? ids[0];
      const saved = await database.observations.where('articleId').equals(id).toArray();
      return await saveOver(database, { ...saving, id }, known ?? null, saved);
    }),
  );
}

/** The id of an article by its canonical address, then that by the address where it was opened: it may have been saved by either. */
async function articleIds({
  session: { article },
  canonicalUrl,
}: Saving): Promise<[id: string, ...others: string[]]> {
  const own =
    article.url === null
      ? `${article.publisher ?? ''}\n${article.title ?? ''}`
      : articleAddress(article.url);
  return canonicalUrl === null
    ? [await idOf(own)]
    : [await idOf(articleAddress(canonicalUrl)), await idOf(own)];
}

async function idOf(name: string): Promise<string> {
  return (await sha256(new TextEncoder().encode(name))).slice(0, 16);
}

async function saveOver(
  database: HashiyaDatabase,
  saving: Saving & { readonly id: string },
  known: LedgerArticle | null,
  saved: readonly Observation[],
): Promise<SaveAnswer> {
  const { session, chosen } = saving;
  const before = { entries: saved.map(({ entry }) => entry), title: known?.title ?? null };
  const after = { entries: session.entries, title: session.article.title };
  const difference = known ? differenceOf(before, after) : null;
  const isNew = known !== null && hasChanged(known, saving, difference);
  const chosenIds = chosen === 'all' ? null : new Set(chosen);
  const wanted = session.entries.filter(
    (entry) => chosenIds === null || chosenIds.has(entry.id) || wasSaved(entry, saved, difference),
  );
  const version = (known?.version ?? 0) + (known === null || isNew ? 1 : 0);
  if (known && isNew) await database.versions.put(asVersion(known, saved));
  const article = articleRow(saving, known, version);
  const kept = new Map(saved.map((observation) => [observation.id, observation]));
  const observations = wanted.map((entry) => {
    const known = kept.get(`${article.id}/${entryKey(entry)}`);
    const { tags = [], note = '' } = known ?? {};
    return observe(article, entry, { tags, note, ...repeatableOf(entry, saving) });
  });
  const standing = new Set(observations.map((observation) => observation.id));
  const gone = saved.filter((observation) => !standing.has(observation.id));
  await database.articles.put(article);
  await putSearchIndex(database, [[article, observations]]);
  await database.observations.bulkDelete(gone.map((observation) => observation.id));
  await database.observations.bulkPut(observations);
  const same = saved.length === observations.length && gone.length === 0;
  return {
    outcome: isNew ? 'new_version' : known && same ? 'unchanged' : 'saved',
    articleId: article.id,
    version,
    difference: isNew ? difference : null,
  };
}

/**
 * Whether the outlet has changed what the ledger is about: what it prints, or the title. A text with another hash alone is no
 * such change, since pages count readers and turn their advertisements; one with the same hash never is.
 */
function hasChanged(
  known: LedgerArticle,
  { textHash }: Saving,
  difference: ArticleDifference | null,
): boolean {
  if (!difference || (textHash !== null && known.textHash === textHash)) return false;
  // Entries of an article that was not saved whole may only never have been chosen.
  return !isNoDifference(known.whole ? difference : { ...difference, added: [] });
}

function repeatableOf(entry: Entry, { compare, session }: Saving): Pick<Observation, 'repeatable'> {
  if (!compare) return {};
  const [before, alone] = [entry, compare(entry, session.article.publishedAt)].map(foundBy);
  const same = before?.verdict === alone?.verdict && before?.metric === alone?.metric;
  return { repeatable: same };
}

/** Whether an entry, or what the outlet made of it, was saved before. */
function wasSaved(
  entry: Entry,
  saved: readonly Observation[],
  difference: ArticleDifference | null,
): boolean {
  const key = entryKey(entry);
  if (saved.some((observation) => entryKey(observation.entry) === key)) return true;
  if (!difference || saved.length === 0) return false;
  return !difference.added.includes(entry);
}

/** An article as it stands, for the list of its earlier versions. */
export function asVersion(known: LedgerArticle, saved: readonly Observation[]): ArticleVersion {
  const { id, version, savedAt, title, publishedAt, textHash, referenceVersion } = known;
  const entries = saved.map(({ entry }) => entry);
  const row = { version, savedAt, title, publishedAt, textHash, referenceVersion, entries };
  return { articleId: id, ...row };
}

function articleRow(
  { id, session, canonicalUrl, textHash, chosen, now }: Saving & { readonly id: string },
  known: LedgerArticle | null,
  version: number,
): LedgerArticle {
  const { url, title, publisher, publishedAt, language } = session.article;
  return {
    id,
    url,
    canonicalUrl,
    title,
    publisher,
    outlet: outletOf({ url: canonicalUrl ?? url, publisher }),
    publishedAt,
    language,
    textHash,
    whole: chosen === 'all' || known?.whole === true,
    version,
    referenceVersion: session.referenceVersion,
    firstSavedAt: known?.firstSavedAt ?? now,
    savedAt: now,
    tags: known?.tags ?? [],
    note: known?.note ?? '',
  };
}
