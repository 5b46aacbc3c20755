import { expect, it } from 'vitest';
import { fuzzTrees } from '../fuzz/fuzz-trees.ts';

// The long run is `npm run fuzz -- trees`.
it('reads and marks any page exactly while it changes, and leaves it as it was, in both browsers', async () => {
  expect(await fuzzTrees({ seed: 20260201, from: 0, runs: 60 }, () => {})).toBeNull();
});
