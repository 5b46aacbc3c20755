import { lookUpReference, type ReferenceLookup } from '../analysis/reference-lookup.ts';
import { indexReference, type ReferenceIndex } from '../reference/index.ts';
import type { ReferenceSet } from '../reference/schema.ts';
import { createPartMemory, type PartMemory } from './part-memory.ts';

/** The reference set in memory: made ready for the engine, and by id for cards. */
export interface ReadyReference {
  readonly set: ReferenceSet;
  readonly index: ReferenceIndex;
  readonly lookup: ReferenceLookup;
  /** What was found with this set before. */
  readonly memory: PartMemory;
}

export interface ReferenceCache {
  /** The set in memory; loads and indexes it where the background was started anew. */
  readonly current: () => Promise<ReadyReference>;
  /** The set was changed: the next use loads it again. */
  readonly forget: () => void;
}

/** Keeps one index for the life of the background; a failed load is not kept, so that the next use tries again. */
export function createReferenceCache(load: () => Promise<ReferenceSet>): ReferenceCache {
  let ready: Promise<ReadyReference> | null = null;
  const build = async (): Promise<ReadyReference> => {
    const set = await load();
    const memory = createPartMemory();
    return { set, index: indexReference(set), lookup: lookUpReference(set), memory };
  };
  return {
    current: () => {
      if (!ready) {
        const started = build();
        ready = started;
        started.catch(() => {
          if (ready === started) ready = null;
        });
      }
      return ready;
    },
    forget: () => {
      ready = null;
    },
  };
}
