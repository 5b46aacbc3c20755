import Dexie from 'dexie';
import { DATABASE_NAME } from '../reference/database.ts';
import { backupTables } from './backup.ts';

const prefixes = backupTables.map((table) => `idb://${DATABASE_NAME}/${table}/`);

/** Calls back after every transaction that wrote to a table which a backup holds; gives the way to end it. */
export function onReadersChange(listener: () => void): () => void {
  const onMutation = (parts: object): void => {
    const isReaders = Object.keys(parts).some((part) =>
      prefixes.some((prefix) => part.startsWith(prefix)),
    );
    if (isReaders) listener();
  };
  Dexie.on('storagemutated', onMutation);
  return () => Dexie.on.storagemutated.unsubscribe(onMutation);
}
