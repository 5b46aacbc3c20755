import { parentPort, workerData } from 'node:worker_threads';
import { indexReference } from '../../reference/index.ts';
import type { Batch, BatchResult, JobData } from './jobs.ts';
import { createRecorder } from './record.ts';
import { readReferenceSet } from './reference-file.ts';

/** A worker thread of the headless analysis: takes batches of items, gives their records. */
const { reference, options }: JobData = workerData;
const set = await readReferenceSet(reference);
const record = createRecorder(indexReference(set), set, options);

parentPort?.on('message', (batch: Batch) => {
  const records = batch.items.map(record);
  const result: BatchResult = { number: batch.number, records };
  parentPort?.postMessage(result);
});
