import type { Batch } from './batch.ts';
import { createBatchRecorder, type JobOptions } from './record-batch.ts';

/** A process of the headless analysis: takes batches of inputs over its channel, gives their part of the output; ends with its parent. */
const options: JobOptions = JSON.parse(process.argv[2] ?? '{}');
const record = await createBatchRecorder(options);

// One after the other, though the next may have come while the last is at work.
let last: Promise<unknown> = Promise.resolve();
process.on('message', (batch: Batch) => {
  last = last.then(async () => process.send?.(await record(batch)));
});
process.on('disconnect', () => process.exit());
