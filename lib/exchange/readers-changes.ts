import Dexie from 'dexie';
import { DATABASE_NAME } from '../reference/database.ts';
import { backupTables } from './backup.ts';

const prefixes = backupTables.map((table) => `idb://${DATABASE_NAME}/${table}/`);

/** Calls back after every transaction of this context that wrote to a table which a backup holds. */
export function onReadersChange(listener: () => void): void {
  Dexie.on('storagemutated', (parts) => {
    const isReaders = Object.keys(parts).some((part) =>
      prefixes.some((prefix) => part.startsWith(prefix)),
    );
    if (isReaders) listener();
  });
}
