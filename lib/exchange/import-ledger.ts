import { observationsOfArticle } from '../ledger/queries.ts';
import { asVersion, ledgerTables } from '../ledger/save.ts';
import { putSearchIndex } from '../ledger/search-index.ts';
import { type Reason, reason } from '../reason.ts';
import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { canonicalJson } from '../reference/same-entry.ts';
import type { ExportedArticle } from './exporter.ts';
import { filedObservation } from './ledger-file.ts';
import { type LedgerRefusal, readLedgerFile } from './read-ledger-file.ts';

/** What reading a ledger back in would do; nothing is written yet. */
export interface LedgerPreview {
  readonly added: readonly ExportedArticle[];
  /** Articles that the ledger has with other contents; the file's stand in their place, saved later or not. */
  readonly changed: readonly ExportedArticle[];
  /** Articles that are in the ledger just so. */
  readonly unchanged: number;
  readonly refused: readonly LedgerRefusal[];
}

/** Reads a file and holds it against the ledger, article by article; equal ones are told, not doubled. */
export async function previewLedgerImport(
  database: HashiyaDatabase,
  input: string | Uint8Array,
): Promise<LedgerPreview> {
  const { articles, refused } = await readLedgerFile(input);
  const added: ExportedArticle[] = [];
  const changed: ExportedArticle[] = [];
  let unchanged = 0;
  for (const incoming of articles) {
    const known = await retryOnceClosed(database, () => database.articles.get(incoming.article.id));
    if (!known) {
      added.push(incoming);
      continue;
    }
    const observations = await observationsOfArticle(database, known.id);
    if (fingerprint({ article: known, observations }) === fingerprint(incoming)) unchanged += 1;
    else changed.push(incoming);
  }
  return { added, changed, unchanged, refused };
}

function fingerprint({ article, observations }: ExportedArticle): string {
  const filed = observations.map((each) => canonicalJson(filedObservation(each))).sort();
  // The count of versions is each ledger's own.
  return [canonicalJson({ ...article, version: 0 }), ...filed].join('\n');
}

/** Articles that are indexed at once. */
const BATCH = 500;

/**
 * Writes what was previewed, all or nothing; with one refusal, nothing. What an article was before is kept as an earlier version.
 */
export async function applyLedgerImport(
  database: HashiyaDatabase,
  { added, changed, refused }: LedgerPreview,
  onProgress?: (written: number, of: number) => void,
): Promise<
  { readonly ok: true; readonly written: number } | { readonly ok: false; readonly reason: Reason }
> {
  if (refused.length > 0) {
    return { ok: false, reason: reason('import_refused', { count: refused.length }) };
  }
  const all = [...added, ...changed];
  await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', ledgerTables(database), async () => {
      for (const [index, { article, observations }] of all.entries()) {
        const before = await database.observations.where('articleId').equals(article.id).toArray();
        await database.observations.bulkDelete(before.map(({ id }) => id));
        const known = await database.articles.get(article.id);
        if (known) await database.versions.put(asVersion(known, before));
        const version = Math.max(article.version, (known?.version ?? 0) + 1);
        await database.articles.put({ ...article, version });
        await database.observations.bulkPut([...observations]);
        onProgress?.(index + 1, all.length);
      }
      for (let from = 0; from < all.length; from += BATCH) {
        const batch = all.slice(from, from + BATCH);
        await putSearchIndex(
          database,
          batch.map(({ article, observations }) => [article, observations] as const),
        );
      }
    }),
  );
  return { ok: true, written: all.length };
}
