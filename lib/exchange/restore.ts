import * as v from 'valibot';
import { putSearchIndex } from '../ledger/search-index.ts';
import { type Reason, reason } from '../reason.ts';
import { batchOf } from '../reference/batches.ts';
import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { hostileText } from '../reference/hostile-text.ts';
import { decodeImport } from '../reference/import/decode.ts';
import { PAUSE_EVERY, pause } from '../reference/pause.ts';
import { schemaReason } from '../reference/schema-reason.ts';
import { abandonStagings } from '../reference/staging.ts';
import { nextGeneration } from '../reference/state.ts';
import { type BackupTable, backupTables, currentDatabaseVersion } from './backup.ts';
import { backupSchemas } from './backup-rows.ts';

export interface BackupRefusal {
  /** Line of the file, from 1. */
  readonly row: number;
  readonly reason: Reason;
}

/** What restoring a backup would bring; nothing is written yet. */
export interface BackupPreview {
  readonly createdAt: string | null;
  readonly counts: Readonly<Record<BackupTable, number>>;
  readonly refused: readonly BackupRefusal[];
  readonly rows: Readonly<Record<BackupTable, readonly unknown[]>>;
}

const Head = v.strictObject({
  format: v.literal('hashiya-backup'),
  formatVersion: v.literal(1),
  databaseVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAt: v.string(),
});
const Line = v.strictObject({ table: v.picklist(backupTables), row: v.unknown() });
const MOST_REFUSALS = 200;

type Rows = Record<BackupTable, unknown[]>;
const noRows = (): Rows => ({
  entries: [],
  history: [],
  subscriptions: [],
  articles: [],
  observations: [],
  versions: [],
});

/** Reads and checks a backup, of this or of an earlier version of the database. */
export async function previewRestore(input: string | Uint8Array): Promise<BackupPreview> {
  const rows = noRows();
  const refused: BackupRefusal[] = [];
  const refuse = (row: number, why: Reason) => refused.push({ row, reason: why });
  const decoded = decodeImport(input, 'page');
  if ('refused' in decoded) {
    refuse(1, decoded.refused);
    return preview(null, rows, refused);
  }
  const lines = decoded.text.split('\n');
  const head = v.safeParse(Head, parse(lines[0] ?? ''));
  if (!head.success) refuse(1, reason('backup_not_a_backup'));
  else if (head.output.databaseVersion > currentDatabaseVersion) {
    refuse(1, reason('backup_newer', { version: head.output.databaseVersion }));
  }
  if (!head.success || refused.length > 0) return preview(null, rows, refused);
  if (lines.at(-1) !== '') refuse(lines.length, reason('import_truncated'));
  for (const [index, text] of lines.slice(1).entries()) {
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1) await pause();
    if (text === '' || refused.length >= MOST_REFUSALS) continue;
    const line = v.safeParse(Line, parse(text));
    if (!line.success) {
      refuse(index + 2, reason('import_json', { line: index + 2 }));
      continue;
    }
    const { table, row } = line.output;
    const hostile = hostileText(row, { from: isQuoted(table) ? 'page' : 'entry' });
    const checked = v.safeParse(backupSchemas[table], row);
    if (hostile) refuse(index + 2, hostile);
    else if (checked.success) rows[table].push(checked.output);
    else for (const issue of checked.issues.slice(0, 3)) refuse(index + 2, schemaReason(issue));
  }
  return preview(head.output.createdAt, rows, refused);
}

function isQuoted(table: BackupTable): boolean {
  return table === 'articles' || table === 'observations' || table === 'versions';
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function preview(createdAt: string | null, rows: Rows, refused: BackupRefusal[]): BackupPreview {
  return {
    createdAt,
    counts: {
      entries: rows.entries.length,
      history: rows.history.length,
      subscriptions: rows.subscriptions.length,
      articles: rows.articles.length,
      observations: rows.observations.length,
      versions: rows.versions.length,
    },
    refused,
    rows,
  };
}

const CHUNK = 2000;

/**
 * Puts a backup in place of all that is the reader's, in one transaction; the bundled set stays as it is. With one refused row,
 * nothing is written.
 */
export async function applyRestore(
  database: HashiyaDatabase,
  { rows, refused }: BackupPreview,
  onProgress?: (written: number, of: number) => void,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: Reason }> {
  if (refused.length > 0) {
    return { ok: false, reason: reason('import_refused', { count: refused.length }) };
  }
  const total = backupTables.reduce((sum, table) => sum + rows[table].length, 0);
  const tables = [...backupTables, 'state', 'snapshots', 'words', 'sentences', 'packed'];
  await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', tables, async () => {
      await nextGeneration(database, { edited: true, batches: batchesOf(rows.entries) });
      await abandonStagings(database);
      await database.snapshots.clear();
      await database.words.clear();
      await database.sentences.clear();
      await database.packed.clear();
      await database.entries.where('layer').notEqual('bundled').delete();
      let written = 0;
      for (const table of backupTables) {
        if (table !== 'entries') await database.dexie.table(table).clear();
        for (let from = 0; from < rows[table].length; from += CHUNK) {
          const chunk = rows[table].slice(from, from + CHUNK);
          await database.dexie.table(table).bulkPut(chunk);
          written += chunk.length;
          onProgress?.(written, total);
        }
      }
      await deriveLedger(database);
    }),
  );
  return { ok: true };
}

/** The batches that the rows of a backup belong to. */
function batchesOf(rows: readonly unknown[]): string[] {
  const batches = rows.flatMap((row) => {
    const layer: unknown = Reflect.get(Object(row), 'layer');
    return (typeof layer === 'string' && batchOf(layer)) || [];
  });
  return [...new Set(batches)].sort();
}

/** Makes anew what follows from articles and observations, inside the caller's transaction. */
async function deriveLedger(database: HashiyaDatabase): Promise<void> {
  const observations = await database.observations.toArray();
  const byArticle = Map.groupBy(observations, ({ articleId }) => articleId);
  const articles = await database.articles.toArray();
  await putSearchIndex(
    database,
    articles.map((article) => [article, byArticle.get(article.id) ?? []] as const),
  );
}
