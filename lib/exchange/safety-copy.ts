import Dexie from 'dexie';
import type { HashiyaDatabase } from '../reference/database.ts';
import { identityOf, keepIdentity } from '../reference/identity.ts';
import { backupTables, writeBackup } from './backup.ts';
import { applyRestore, type BackupPreview, previewRestore } from './restore.ts';
import type { SafetyStore } from './safety-store.ts';

/**
 * A browser throws a database away that it cannot read any more: Chromium does so after a disk was full, for one. So a backup
 * of what is the reader's is kept beside the database, made anew soon after a change.
 */
export async function keepSafetyCopy(
  database: HashiyaDatabase,
  store: SafetyStore,
  now: string,
): Promise<void> {
  // A database that was lost meanwhile must not take the copy's place.
  await recoverLost(database, store);
  await store.write(await writeBackup(database, now));
}

/**
 * Where the database has no identity it is new: brings back what the safety copy holds, if there is one, and gives the database an
 * identity. What was written since stands before the copy. A copy that cannot be read is set aside.
 */
export async function recoverLost(database: HashiyaDatabase, store: SafetyStore): Promise<void> {
  if (await identityOf(database)) return;
  const file = await store.read();
  if (!file) {
    await keepIdentity(database, null);
    return;
  }
  const copy = await previewRestore(new Uint8Array(await file.arrayBuffer()));
  const restored = await applyRestore(database, await afterWhatIsThere(database, copy));
  if (restored.ok) {
    const isEmpty = Object.values(copy.counts).every((count) => count === 0);
    await keepIdentity(database, isEmpty ? null : copy.createdAt);
    return;
  }
  console.warn('the safety copy cannot be read and was set aside', copy.refused);
  await store.setAside();
  await keepIdentity(database, null);
}

/** The rows of the database, and those of the copy whose keys it does not have. */
async function afterWhatIsThere(
  database: HashiyaDatabase,
  copy: BackupPreview,
): Promise<BackupPreview> {
  const there = await previewRestore((await writeBackup(database, '')).join(''));
  const rows = { ...there.rows };
  for (const table of backupTables) {
    const { keyPath } = database.dexie.table(table).schema.primKey;
    const keyOf = (row: unknown): string =>
      JSON.stringify([keyPath].flat().map((path) => path && Dexie.getByKeyPath(Object(row), path)));
    const keys = new Set(rows[table].map(keyOf));
    rows[table] = [...rows[table], ...copy.rows[table].filter((row) => !keys.has(keyOf(row)))];
  }
  return { ...copy, rows };
}
