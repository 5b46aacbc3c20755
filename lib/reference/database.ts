import Dexie, { type DexieOptions, type Table } from 'dexie';
import type {
  ArticleSentences,
  ArticleVersion,
  ArticleWords,
  LedgerArticle,
  Observation,
} from '../ledger/observation.ts';
import type { PackedShare } from '../ledger/packed.ts';
import type { RecomparisonRecord } from '../ledger/recompare-record.ts';
import type {
  StoredBefore,
  StoredChange,
  StoredEntry,
  StoredKey,
  StoredNames,
  StoredPending,
  StoredShelf,
  StoredSnapshot,
  StoredState,
  StoredWanted,
} from './stored.ts';
import type { Subscription } from './subscriptions/subscription.ts';
import { databaseVersions } from './versions.ts';

export const DATABASE_NAME = 'hashiya';

/** The extension's one database, with its tables typed. */
export interface HashiyaDatabase {
  readonly dexie: Dexie;
  readonly entries: Table<StoredEntry, StoredKey>;
  readonly state: Table<StoredState, string>;
  readonly snapshots: Table<
    StoredSnapshot | StoredShelf | StoredNames | StoredPending | StoredBefore | StoredWanted,
    string
  >;
  readonly history: Table<StoredChange, number>;
  readonly subscriptions: Table<Subscription, string>;
  readonly articles: Table<LedgerArticle, string>;
  readonly words: Table<ArticleWords, string>;
  readonly sentences: Table<ArticleSentences, string>;
  readonly packed: Table<PackedShare, [share: number, stamp: string]>;
  readonly recomparisons: Table<RecomparisonRecord, string>;
  readonly observations: Table<Observation, string>;
  readonly versions: Table<ArticleVersion, [articleId: string, version: number]>;
}

/**
 * Describes the database; it is opened by the first use. Another context that upgrades or deletes it is not blocked:
 * this connection closes at `versionchange` and opens again at its next use.
 */
export function createDatabase(name = DATABASE_NAME, options: DexieOptions = {}): HashiyaDatabase {
  const dexie = new Dexie(name, options);
  for (const { version, stores, upgrade } of databaseVersions) {
    const declared = dexie.version(version).stores({ ...stores });
    if (upgrade) declared.upgrade(upgrade);
  }
  dexie.on('versionchange', () => {
    dexie.close({ disableAutoOpen: false });
    return false;
  });
  return {
    dexie,
    entries: dexie.table('entries'),
    state: dexie.table('state'),
    snapshots: dexie.table('snapshots'),
    history: dexie.table('history'),
    subscriptions: dexie.table('subscriptions'),
    articles: dexie.table('articles'),
    words: dexie.table('words'),
    sentences: dexie.table('sentences'),
    packed: dexie.table('packed'),
    recomparisons: dexie.table('recomparisons'),
    observations: dexie.table('observations'),
    versions: dexie.table('versions'),
  };
}

/** Errors of a connection that the browser closed under us, as when a service worker was put to sleep. */
const CLOSED = new Set(['DatabaseClosedError', 'InvalidStateError']);

function isClosedError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (CLOSED.has(error.name)) return true;
  return 'inner' in error && error.inner instanceof Error && CLOSED.has(error.inner.name);
}

/** Runs an action; where the connection was closed under it, opens anew and runs it once more. */
export async function retryOnceClosed<T>(
  { dexie }: Pick<HashiyaDatabase, 'dexie'>,
  action: () => Promise<T>,
): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!isClosedError(error)) throw error;
    dexie.close({ disableAutoOpen: false });
    await dexie.open();
    return await action();
  }
}
