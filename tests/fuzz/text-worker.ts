import { parentPort } from 'node:worker_threads';
import fc from 'fast-check';
import { readBundledSet } from '../../lib/cli/bundled-set.ts';
import { indexReference } from '../../lib/reference/index.ts';
import type { TextBlock } from './fuzz-texts.ts';
import { holdsOnText } from './text-property.ts';
import { anyDate, anyText } from './texts.ts';

/** One text in so many is read twice, to see that the same comes out. */
const AGAIN = 20;

const index = indexReference(await readBundledSet());

parentPort?.on('message', (block: TextBlock | null) => {
  if (block === null) return parentPort?.close();
  let read = 0;
  fc.assert(
    fc.property(anyText, anyDate, (text, published) => {
      read += 1;
      holdsOnText(text, published, index, read % AGAIN === 0);
    }),
    { numRuns: block.runs, seed: block.seed },
  );
  parentPort?.postMessage(block.runs);
});
parentPort?.postMessage(0);
