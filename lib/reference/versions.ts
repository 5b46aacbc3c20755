import type { Transaction } from 'dexie';
import { upgradeToVersion4 } from './upgrade-to-4.ts';
import { upgradeToVersion5 } from './upgrade-to-5.ts';
import { upgradeToVersion6 } from './upgrade-to-6.ts';
import { upgradeToVersion7 } from './upgrade-to-7.ts';

/**
 * Every version of the database, in order. A version that was released is never changed: a new need is a new version,
 * with what it adds to the stores (null drops a store) and how rows are brought over.
 * tests/unit/reference/migration.test.ts opens each in turn.
 */
export interface DatabaseVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

export const databaseVersions: readonly DatabaseVersion[] = [
  {
    version: 1,
    stores: {
      entries: '[part+layer+id], [part+id], layer, generation',
      state: 'name',
      snapshots: 'name',
      history: '++sequence',
    },
  },
  { version: 2, stores: { subscriptions: 'id' } },
  {
    version: 3,
    stores: {
      articles: 'id, outlet, savedAt, publishedAt.date, *tags, *words',
      observations:
        'id, articleId, [metric+date], [outlet+date], [verdict+date], [personId+date], date, referenceVersion, *tags',
      versions: '[articleId+version], articleId',
      tallies: 'metric',
    },
  },
  {
    // Fewer indexes of entries, for long imports; words of articles and packed tallies, for a large ledger.
    version: 4,
    stores: {
      entries: '[part+layer+id], layer',
      articles: 'id, outlet, savedAt, publishedAt.date, *tags',
      words: 'articleId, *words',
      recomparisons: 'name',
      observations:
        'id, articleId, date, [metric+date], [outlet+date], [verdict+date], [personId+date], [type+date], [metric+outlet+date], [metric+verdict+date], [outlet+verdict+date], referenceVersion, *tags',
    },
    upgrade: upgradeToVersion4,
  },
  // The sentences that a search looks into, apart from the observations, which are many times as large.
  { version: 5, stores: { sentences: 'articleId' }, upgrade: upgradeToVersion5 },
  // What carries a tag, in order; snapshots of which several may lie side by side.
  { version: 6, stores: { tagged: '[tag+date+id], articleId' }, upgrade: upgradeToVersion6 },
  {
    // All that observations are found by, packed; so any filter costs the same, and a saving writes a few indexes instead of twelve.
    version: 7,
    stores: {
      packed: '[share+stamp]',
      tallies: null,
      tagged: null,
      observations: 'id, articleId, referenceVersion, *tags',
    },
    upgrade: upgradeToVersion7,
  },
];
