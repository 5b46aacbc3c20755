import { type HashiyaDatabase, retryOnceClosed } from './database.ts';
import { idsOf, writtenTables } from './reader-layer.ts';
import { notePending } from './snapshot.ts';
import { nextGeneration, readState } from './state.ts';
import type { StoredChange } from './stored.ts';

/** Puts back what stood before the reader's last change, in one transaction. Answers what was undone, or null. */
export async function undoLastChange(database: HashiyaDatabase): Promise<StoredChange | null> {
  return await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', writtenTables(database), async () => {
      const last = await database.history.toCollection().last();
      if (last?.sequence === undefined) return null;
      const state = await readState(database);
      const { batches = [] } = state;
      const generation = await nextGeneration(database, {
        edited: true,
        ...(last.batch === undefined
          ? {}
          : { batches: batches.filter((batch) => batch !== last.batch) }),
      });
      const rows = last.changes.flatMap(({ before }) => (before ? { ...before, generation } : []));
      const added = last.changes.filter(({ before }) => before === null);
      await database.entries.bulkPut(rows);
      await database.entries.bulkDelete(added.map(({ part, id }) => [part, 'reader', id]));
      if (last.batch === undefined) await notePending(database, idsOf(last.changes));
      else await snapshotBefore(database, last.batch, state.generation);
      await database.history.delete(last.sequence);
      return last;
    }),
  );
}

/** Leads back to the snapshot from before a batch; where it was written over since, the set is merged anew when it is next read. */
async function snapshotBefore(
  { snapshots }: HashiyaDatabase,
  batch: string,
  generation: number,
): Promise<void> {
  const before = await snapshots.get(`before:${batch}`);
  await snapshots.bulkDelete(['snapshot', 'pending', `before:${batch}`]);
  if (!before || !('snapshot' in before) || before.generation !== generation) return;
  const { snapshot, pending } = before;
  await snapshots.put(snapshot);
  if (pending.length > 0) await snapshots.put({ name: 'pending', ids: pending });
}
