import { lookUpParts, type ReferenceLookup } from '../analysis/reference-lookup.ts';
import { indexParts, type ReferenceIndex } from '../reference/index.ts';
import type { OpenedSet } from '../reference/load.ts';
import type { PartsInMemory } from '../reference/merge.ts';
import { createPartMemory, type PartMemory } from './part-memory.ts';

/** The reference set in memory: made ready for the engine, and by id for cards. */
export interface ReadyReference {
  readonly parts: PartsInMemory;
  readonly index: ReferenceIndex;
  readonly lookup: ReferenceLookup;
  /** What was found with this set before. */
  readonly memory: PartMemory;
}

export interface ReferenceCache {
  /**
   * Does work over the set, and answers what it came to. Statements are fetched only once work has asked for them, and it is done
   * again then, until all that it asked for was there: it must do nothing but look and reckon.
   */
  readonly use: <T>(work: (ready: ReadyReference) => T) => Promise<T>;
  /** The set with every statement in memory, for work that goes through many articles. */
  readonly whole: () => Promise<ReadyReference>;
  /** The set was changed: the next use loads it again. */
  readonly forget: () => void;
}

/** Loads in a row after which a set that is never found as it was left is given up. */
const MOST_LOADS = 5;

/** Keeps one index for the life of the background; a failed load is not kept, so that the next use tries again. */
export function createReferenceCache(open: () => Promise<OpenedSet>): ReferenceCache {
  type Kept = Pick<OpenedSet, 'statements'> & { readonly ready: ReadyReference };
  let kept: Promise<Kept> | null = null;
  const load = async (): Promise<Kept> => {
    const opened = await open();
    const { parts, statements } = opened;
    const index = indexParts(opened, statements.of);
    const lookup = lookUpParts(parts, statements);
    // What was found while statements were missing is not what is to be found.
    const memory = createPartMemory({ mayKeep: statements.isComplete });
    return { statements, ready: { parts, index, lookup, memory } };
  };
  const current = (): Promise<Kept> => {
    if (!kept) {
      const started = load();
      kept = started;
      started.catch(() => {
        if (kept === started) kept = null;
      });
    }
    return kept;
  };
  const use = async <T>(work: (ready: ReadyReference) => T, wantAll = false): Promise<T> => {
    for (let loads = 0; loads < MOST_LOADS; ) {
      const from = current();
      const { statements, ready } = await from;
      if (wantAll) statements.wantAll();
      const result = work(ready);
      // Nothing may come between the work and this, so that what was asked for in vain is its own.
      const answer = await statements.fetch();
      if (answer === 'complete') return result;
      if (answer === 'fetched') continue;
      loads += 1;
      if (kept === from) kept = null;
    }
    throw new Error('the reference set is changed again and again');
  };
  return {
    use: (work) => use(work),
    whole: () => use((ready) => ready, true),
    forget: () => {
      kept = null;
    },
  };
}
