import { describe, expect, it } from 'vitest';
import {
  createReferenceCache,
  type ReadyReference,
} from '../../../lib/background/reference-cache.ts';
import type { OpenedSet } from '../../../lib/reference/load.ts';
import { type StatementShelf, shelveInMemory } from '../../../lib/reference/statement-shelf.ts';
import { sampleParts } from '../reference/sample-parts.ts';

const { statements, ...parts } = sampleParts();
const METRIC = 'coalition.members';

/** A shelf whose statements are there only after they were asked for; `stale` fetches fail as if the set had changed. */
function slowShelf(stale = 0): StatementShelf {
  const shelf = shelveInMemory(statements);
  const wanted = new Set<string>();
  const fetched = new Set<string>();
  let left = stale;
  return {
    ...shelf,
    of: (metric) => {
      if (fetched.has(metric)) return shelf.of(metric);
      wanted.add(metric);
      return null;
    },
    fetch: async () => {
      if (wanted.size === 0) return 'complete';
      if (left > 0) {
        left -= 1;
        return 'stale';
      }
      for (const metric of wanted) fetched.add(metric);
      wanted.clear();
      return 'fetched';
    },
    isComplete: () => wanted.size === 0,
    wantAll: () => {
      if (!fetched.has(METRIC)) wanted.add(METRIC);
    },
  };
}

function cacheOver(shelves: () => StatementShelf) {
  let opened = 0;
  const cache = createReferenceCache(async (): Promise<OpenedSet> => {
    opened += 1;
    const more = { names: null, origin: 'database', problem: null } as const;
    return { version: '1', parts, statements: shelves(), ...more };
  });
  return { cache, opened: () => opened };
}

const values = ({ index }: ReadyReference) =>
  index.metrics.statementsOf(METRIC).map(({ statement }) => statement.value);

describe('the reference in the background', () => {
  it('does work again once the statements that it asked for are there', async () => {
    const { cache, opened } = cacheOver(() => slowShelf());
    const seen: unknown[] = [];
    const work = (ready: ReadyReference) => {
      seen.push(values(ready));
      return values(ready);
    };
    expect(await cache.use(work)).toEqual([74, 75]);
    expect(seen).toEqual([[], [74, 75]]);
    expect(await cache.use(work)).toEqual([74, 75]);
    expect(seen).toHaveLength(3);
    expect(opened()).toBe(1);
  });

  it('remembers nothing that was found while statements were missing', async () => {
    const { cache } = cacheOver(() => slowShelf());
    let runs = 0;
    const found = { figures: [], mentions: [], checks: [], unread: 0 };
    const work = (ready: ReadyReference) =>
      ready.memory.remembered('a part', () => {
        runs += values(ready).length;
        return found;
      });
    for (let time = 0; time < 3; time += 1) await cache.use(work);
    expect(runs).toBe(2);
  });

  it('does it once where nothing was missing, or the work asks for nothing', async () => {
    const { cache } = cacheOver(() => slowShelf());
    let runs = 0;
    await cache.use(() => {
      runs += 1;
    });
    expect(runs).toBe(1);
  });

  it('loads the set again where it was changed meanwhile, and gives up in the end', async () => {
    const once = cacheOver(() => slowShelf(once.opened() === 1 ? 1 : 0));
    expect(await once.cache.use(values)).toEqual([74, 75]);
    expect(once.opened()).toBe(2);
    const always = cacheOver(() => slowShelf(1));
    await expect(always.cache.use(values)).rejects.toThrow(/again and again/u);
  });

  it('has all statements where the whole set is asked for', async () => {
    const { cache } = cacheOver(() => slowShelf());
    const ready = await cache.whole();
    expect(values(ready)).toEqual([74, 75]);
    expect(ready.lookup.history.get(METRIC)?.map(({ id }) => id)).toEqual([
      'members-2017',
      'members-2018',
    ]);
  });

  it('keeps no failed load', async () => {
    let fail = true;
    const cache = createReferenceCache(async () => {
      if (fail) throw new Error('no disk');
      return {
        version: '1',
        parts,
        statements: shelveInMemory(statements),
        names: null,
        origin: 'database',
        problem: null,
      };
    });
    await expect(cache.use(values)).rejects.toThrow('no disk');
    fail = false;
    expect(await cache.use(values)).toEqual([74, 75]);
    cache.forget();
    fail = true;
    await expect(cache.use(values)).rejects.toThrow('no disk');
  });
});
