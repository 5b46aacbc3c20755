import type { HashiyaDatabase } from '../reference/database.ts';
import { retryOnceClosed } from '../reference/database.ts';
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
    database.dexie.transaction('r', [...backupTables], async () => {
      const head = {
        format: 'hashiya-backup',
        formatVersion: 1,
        databaseVersion: currentDatabaseVersion,
        createdAt,
      };
      const lines = [`${JSON.stringify(head)}\n`];
      for (const table of backupTables) {
        await database.dexie.table<Record<string, unknown>>(table).each((row) => {
          if (table === 'entries' && row.layer === 'bundled') return;
          lines.push(`${JSON.stringify({ table, row })}\n`);
          if (lines.length % 1000 === 0) onProgress?.(lines.length);
        });
      }
      return lines;
    }),
  );
}
