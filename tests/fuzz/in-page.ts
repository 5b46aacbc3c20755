import { holdsOnTree } from './tree-property.ts';

/** What runs in the page: `fuzzTrees(first, count)` answers the first fault with its seed, or null. */
async function fuzzTrees(first: number, count: number): Promise<string | null> {
  for (let seed = first; seed < first + count; seed += 1) {
    try {
      await holdsOnTree(seed);
    } catch (error) {
      return `seed ${seed}: ${error instanceof Error ? `${error.message}\n${error.stack}` : error}`;
    }
  }
  return null;
}

Object.assign(globalThis, { fuzzTrees });
