import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import * as v from 'valibot';
import { readBundledSet } from '../../lib/cli/bundled-set.ts';
import { indexReference } from '../../lib/reference/index.ts';
import { holdsOnText } from './text-property.ts';
import { anyDate, anyText } from './texts.ts';

/** Texts between two messages to the one who waits. */
const BATCH = 1000;
/** One text in so many is read twice, to see that the same comes out. */
const AGAIN = 20;

const { seed, runs } = v.parse(v.object({ seed: v.number(), runs: v.number() }), workerData);
const index = indexReference(await readBundledSet());

for (let done = 0; done < runs; done += BATCH) {
  let read = 0;
  fc.assert(
    fc.property(anyText, anyDate, (text, published) => {
      read += 1;
      holdsOnText(text, published, index, read % AGAIN === 0);
    }),
    { numRuns: Math.min(BATCH, runs - done), seed: seed + done },
  );
  parentPort?.postMessage(Math.min(BATCH, runs - done));
}
