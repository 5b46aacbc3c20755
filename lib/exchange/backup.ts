import type { Collection, IndexableType } from 'dexie';
import type { HashiyaDatabase } from '../reference/database.ts';
import { retryOnceClosed } from '../reference/database.ts';
import { liveLayers } from '../reference/layers.ts';
import { layerInBackup } from '../reference/subscriptions/subscribed-layers.ts';
import { databaseVersions } from '../reference/versions.ts';

/** Tables that a backup holds, and what of them: what the extension brings itself is left out. */
export const backupTables = [
  'entries',
  'history',
  'subscriptions',
  'articles',
  'observations',
  'versions',
] as const;
export type BackupTable = (typeof backupTables)[number];

export const currentDatabaseVersion = Math.max(...databaseVersions.map(({ version }) => version));

/**
 * The reader's whole database as text: JSON Lines, a head first, then `{ "table", "row" }` a line, so that a large one
 * is written and read piece by piece.
 */
export async function writeBackup(
  database: HashiyaDatabase,
  createdAt: string,
  onProgress?: (written: number) => void,
): Promise<string[]> {
  return await retryOnceClosed(database, () =>
    database.dexie.transaction('r', [...backupTables, 'state'], async () => {
      const head = {
        format: 'hashiya-backup',
        formatVersion: 1,
        databaseVersion: currentDatabaseVersion,
        createdAt,
      };
      const lines = [`${JSON.stringify(head)}\n`];
      const layers = new Set<unknown>(await liveLayers(database));
      layers.delete('bundled');
      for (const table of backupTables) {
        await eachOf(database, table, (row) => {
          if (table === 'entries' && !layers.has(row.layer)) return;
          lines.push(`${JSON.stringify({ table, row: backupRow(table, row) })}\n`);
          if (lines.length % 1000 === 0) onProgress?.(lines.length);
        });
      }
      return lines;
    }),
  );
}

/** How what a subscription brought is written piece by piece is no matter of a backup's. */
function backupRow(table: BackupTable, row: Record<string, unknown>): Record<string, unknown> {
  if (table === 'entries') return { ...row, layer: layerInBackup(String(row.layer)) };
  if (table !== 'subscriptions') return row;
  const { editions: _, ...rest } = row;
  return rest;
}

/** Rows that are read at once: one by one, a cursor takes many times as long. */
const CHUNK = 1000;

async function eachOf(
  { dexie }: HashiyaDatabase,
  name: BackupTable,
  visit: (row: Record<string, unknown>) => void,
): Promise<void> {
  const table = dexie.table<Record<string, unknown>, IndexableType>(name);
  let all: Collection<Record<string, unknown>, IndexableType> = table.toCollection();
  for (;;) {
    const keys = await all.clone().limit(CHUNK).primaryKeys();
    for (const row of await all.limit(CHUNK).toArray()) visit(row);
    const last = keys.at(-1);
    if (last === undefined || keys.length < CHUNK) return;
    all = table.where(':id').above(last);
  }
}
