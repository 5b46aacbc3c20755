import { type Reason, reason, withCause } from '../../reason.ts';
import { type HashiyaDatabase, retryOnceClosed } from '../database.ts';
import { entryProblems } from '../entry-integrity.ts';
import { knownAfter } from '../known-after.ts';
import { entriesOf, readMerged, readSnapshot } from '../merged.ts';
import { readRowsOf } from '../rows-of-layer.ts';
import { mergedTables } from '../snapshot.ts';
import { StaleGenerationError } from '../staging.ts';
import { nextGeneration } from '../state.ts';
import { storageFault } from '../storage-fault.ts';
import type { StoredEntry } from '../stored.ts';
import { applyUpdate } from './apply-update.ts';
import { refuseAddress, type SubscriptionOutside } from './fetch-file.ts';
import { type FetchedSet, fetchUpdate } from './fetch-set.ts';
import { subscribedLayers } from './subscribed-layers.ts';
import type { Subscription } from './subscription.ts';
import { sha256 } from './verify.ts';

export type FollowAnswer =
  | { readonly ok: true; readonly outcome: 'applied' | 'unchanged' | 'paused' | 'removed' }
  | { readonly ok: false; readonly reason: Reason };

const refuse = (why: Reason): FollowAnswer => ({ ok: false, reason: why });

/** Begins to follow an address: fetches, verifies and applies its set. Where that fails, nothing is kept. */
export async function subscribe(
  database: HashiyaDatabase,
  url: string,
  outside: SubscriptionOutside,
): Promise<FollowAnswer> {
  const address = refuseAddress(url);
  if (address) return refuse(address);
  const id = (await sha256(new TextEncoder().encode(url))).slice(0, 16);
  if (await retryOnceClosed(database, () => database.subscriptions.get(id))) {
    return refuse(reason('subscription_known'));
  }
  const fresh: Subscription = {
    id,
    url,
    name: { ar: url, en: url },
    version: '',
    licence: '',
    key: null,
    paused: false,
    etag: null,
    parts: {},
    checkedAt: null,
    appliedAt: null,
    problem: null,
  };
  const update = await fetchUpdate(fresh, outside);
  if (update === 'unchanged') return refuse(reason('subscription_status', { status: 304 }));
  if ('refused' in update) return refuse(update.refused);
  return await verifyAndApply(database, fresh, update, outside, () => true);
}

/** Looks whether a followed set has changed, and applies the change; what was good before stays where it fails. */
export async function refreshSubscription(
  database: HashiyaDatabase,
  id: string,
  outside: SubscriptionOutside,
): Promise<FollowAnswer> {
  const known = await retryOnceClosed(database, () => database.subscriptions.get(id));
  if (!known) return { ok: true, outcome: 'removed' };
  if (known.paused) return { ok: true, outcome: 'paused' };
  const update = await fetchUpdate(known, outside);
  let answer: FollowAnswer;
  if (update === 'unchanged') answer = { ok: true, outcome: 'unchanged' };
  else if ('refused' in update) answer = refuse(update.refused);
  else {
    // Removed, paused or refreshed by another page in the meantime: what was fetched is not applied.
    const stillSame = (now: Subscription | undefined) =>
      now !== undefined && !now.paused && now.appliedAt === known.appliedAt;
    answer = await verifyAndApply(database, known, update, outside, stillSame);
  }
  if (answer.ok && answer.outcome !== 'unchanged') return answer;
  await database.subscriptions.update(id, {
    checkedAt: outside.now(),
    problem: answer.ok ? null : answer.reason,
  });
  return answer;
}

async function verifyAndApply(
  database: HashiyaDatabase,
  subscription: Subscription,
  update: FetchedSet,
  outside: SubscriptionOutside,
  mayApply: (now: Subscription | undefined) => boolean,
): Promise<FollowAnswer> {
  const wrong = await refuseReferences(database, update);
  if (wrong) return refuse(wrong);
  const { now, loadNameReader } = outside;
  try {
    const options = { now: now(), mayApply, loadNameReader };
    if (await applyUpdate(database, subscription, update, options)) {
      return { ok: true, outcome: 'applied' };
    }
    const standing = await database.subscriptions.get(subscription.id);
    return { ok: true, outcome: standing?.paused ? 'paused' : 'removed' };
  } catch (error) {
    if (error instanceof StaleGenerationError) return refuse(reason('subscription_interrupted'));
    if (storageFault(error) === 'storage_full') {
      return refuse(reason('subscription_disk_full'));
    }
    throw error;
  }
}

/** What the new entries refer to must be in the same update, in the bundled set, or in what stands already. */
async function refuseReferences(
  database: HashiyaDatabase,
  { changed }: FetchedSet,
): Promise<Reason | null> {
  const read = await retryOnceClosed(database, () =>
    database.dexie.transaction('r', mergedTables(database), async () => {
      // Nothing refers to a statement: without them there is little to read.
      const reading = await readSnapshot(database);
      return reading ? async () => ({ entries: entriesOf(reading) }) : await readMerged(database);
    }),
  );
  const { entries } = await read();
  const rows = [...changed].flatMap(([part, list]) => list.map((entry) => ({ part, entry })));
  const known = knownAfter(rows, entries);
  const wrong = rows.flatMap(({ part, entry }) =>
    entryProblems(part, entry, known).filter(({ severity }) => severity === 'error'),
  );
  const [first] = wrong;
  if (!first) return null;
  const where = { count: wrong.length, part: first.part, id: first.id };
  return withCause(reason('subscription_entries', where), first.reason);
}

/** Paused: it keeps what it brought, and is not asked again. */
export async function pauseSubscription(
  database: HashiyaDatabase,
  id: string,
  paused: boolean,
): Promise<void> {
  await retryOnceClosed(database, () => database.subscriptions.update(id, { paused }));
}

/** A subscription that was ended, and all that it had brought. */
export interface RemovedSubscription {
  readonly subscription: Subscription;
  readonly entries: readonly StoredEntry[];
}

/**
 * Ends a subscription and takes out all that it brought, which is swept away by and by; the reader's corrections of it stay. Answers
 * what it took, null where there is no such subscription.
 */
export async function removeSubscription(
  database: HashiyaDatabase,
  id: string,
): Promise<RemovedSubscription | null> {
  const subscription = await retryOnceClosed(database, () => database.subscriptions.get(id));
  if (!subscription) return null;
  const entries: StoredEntry[] = [];
  for (const layer of subscribedLayers(subscription)) {
    for (const row of await readRowsOf(database, layer)) entries.push(row);
  }
  await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', mergedTables(database), async () => {
      await nextGeneration(database, { edited: true });
      await database.snapshots.bulkDelete(['snapshot', 'pending']);
      await database.subscriptions.delete(id);
    }),
  );
  return { subscription, entries };
}

/** Undoes a removal; where the same address is followed anew by now, that stands. */
export async function putSubscriptionBack(
  database: HashiyaDatabase,
  { subscription, entries }: RemovedSubscription,
): Promise<void> {
  await retryOnceClosed(database, () =>
    database.dexie.transaction('rw', mergedTables(database), async () => {
      if (await database.subscriptions.get(subscription.id)) return;
      const generation = await nextGeneration(database, { edited: true });
      await database.snapshots.bulkDelete(['snapshot', 'pending']);
      // What was swept in the meantime, and what was not.
      await database.entries.bulkPut(entries.map((entry) => ({ ...entry, generation })));
      await database.subscriptions.put(subscription);
    }),
  );
}

/** Refreshes every subscription that is not paused, one after the other; for the scheduled alarm. */
export async function refreshAll(
  database: HashiyaDatabase,
  outside: SubscriptionOutside,
): Promise<ReadonlyMap<string, FollowAnswer>> {
  const answers = new Map<string, FollowAnswer>();
  const ids = await retryOnceClosed(database, () =>
    database.subscriptions.toCollection().primaryKeys(),
  );
  for (const id of ids) answers.set(id, await refreshSubscription(database, id, outside));
  return answers;
}
