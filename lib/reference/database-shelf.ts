import { type HashiyaDatabase, retryOnceClosed } from './database.ts';
import { readShelves } from './merged.ts';
import type { Statement } from './schema.ts';
import { readState } from './state.ts';
import { groupByMetric, type StatementShelf } from './statement-shelf.ts';
import type { StoredShelf, StoredSnapshot } from './stored.ts';

/** What lies in the database of a snapshot's statements, and what was written over it. */
export interface ShelvedStatements {
  readonly snapshot: StoredSnapshot;
  /** The shelves that were read with the snapshot. */
  readonly first: readonly StoredShelf[];
  /** Ids that were written since the snapshot, with what stands of them now. */
  readonly changed: ReadonlyMap<string, Statement | null>;
  /** The state that all this was read in. */
  readonly generation: number;
}

/** Statements that lie on the shelves of a snapshot; those of a metric are fetched when they were asked for. */
export function shelveInDatabase(
  database: HashiyaDatabase,
  { snapshot, first, changed, generation }: ShelvedStatements,
): StatementShelf {
  const shelvesOf = new Map(snapshot.shelvesOf);
  const fresh = [...changed.values()].filter((statement) => statement !== null);
  const freshOf = groupByMetric(fresh);
  const byId = new Map(fresh.map((statement) => [statement.id, statement]));
  const read = new Map<number, ReadonlyMap<string, readonly Statement[]>>();
  const known = new Map<string, readonly Statement[]>();
  const wanted = new Set<number>();

  const take = ({ name, json }: StoredShelf): void => {
    const lying: Statement[] = JSON.parse(json);
    const standing = lying.flatMap((statement) => {
      const now = changed.get(statement.id);
      if (now === undefined) return statement;
      return now?.metric === statement.metric ? now : [];
    });
    for (const statement of standing) byId.set(statement.id, statement);
    read.set(Number(name.slice(name.lastIndexOf(':') + 1)), groupByMetric(standing));
  };
  const collect = (metric: string): readonly Statement[] | null => {
    const shelves = shelvesOf.get(metric) ?? [];
    const missing = shelves.filter((shelf) => !read.has(shelf));
    for (const shelf of missing) wanted.add(shelf);
    if (missing.length > 0) return null;
    const standing = shelves.flatMap((shelf) => read.get(shelf)?.get(metric) ?? []);
    const placed = new Set(standing.map(({ id }) => id));
    return [...standing, ...(freshOf.get(metric) ?? []).filter(({ id }) => !placed.has(id))];
  };
  let fetching: Promise<'fetched' | 'stale'> | null = null;
  const fetchWanted = async (): Promise<'fetched' | 'stale'> => {
    const shelves = await fetchShelves(database, snapshot, [...wanted], generation);
    if (!shelves) return 'stale';
    wanted.clear();
    for (const shelf of shelves) take(shelf);
    return 'fetched';
  };
  for (const shelf of first) take(shelf);
  return {
    of: (metric) => {
      const statements = known.get(metric) ?? collect(metric);
      if (statements) known.set(metric, statements);
      return statements;
    },
    get: (id) => byId.get(id),
    fetch: async () => {
      if (wanted.size === 0) return 'complete';
      // Several pages at once mostly want the same; what another wanted beside it is asked for again.
      fetching ??= fetchWanted().finally(() => {
        fetching = null;
      });
      return await fetching;
    },
    isComplete: () => wanted.size === 0,
    wantAll: () => {
      for (let shelf = 0; shelf < snapshot.shelves; shelf += 1) {
        if (!read.has(shelf)) wanted.add(shelf);
      }
    },
  };
}

/** Shelves as they are in a state of the set; null where it is in another one, or they cannot be read. */
async function fetchShelves(
  database: HashiyaDatabase,
  snapshot: StoredSnapshot,
  numbers: readonly number[],
  generation: number,
): Promise<StoredShelf[] | null> {
  try {
    return await retryOnceClosed(database, () =>
      database.dexie.transaction('rw', [database.state, database.snapshots], async () => {
        if ((await readState(database)).generation !== generation) return null;
        const shelves = await readShelves(database, snapshot, numbers);
        if (shelves) {
          await rememberWanted(database, snapshot, numbers);
          return shelves;
        }
        // A snapshot of which something is missing is made anew from the entries.
        const now = await database.snapshots.get('snapshot');
        if (now && 'edition' in now && now.edition === snapshot.edition) {
          await database.snapshots.clear();
        }
        return null;
      }),
    );
  } catch (error) {
    console.warn('the statements of the reference set were not read', error);
    return null;
  }
}

/** Shelves that are remembered: as many as are read in some tens of milliseconds. */
const MOST_WANTED = 64;

async function rememberWanted(
  { snapshots }: HashiyaDatabase,
  { edition }: StoredSnapshot,
  numbers: readonly number[],
): Promise<void> {
  // Work that goes through everything says nothing of what articles ask for.
  if (numbers.length > MOST_WANTED) return;
  const known = await snapshots.get('wanted');
  const before = known && 'numbers' in known && known.of === edition ? known.numbers : [];
  const all = [...new Set([...numbers, ...before])].slice(0, MOST_WANTED);
  await snapshots.put({ name: 'wanted', of: edition, numbers: all });
}
