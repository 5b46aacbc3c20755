import type { Transaction } from 'dexie';

/** The snapshot goes. What version 6 counted and found by tags, version 7 packs. */
export async function upgradeToVersion6(transaction: Transaction): Promise<void> {
  await transaction.table('snapshots').clear();
}
