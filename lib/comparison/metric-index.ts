import type { ReferenceSet } from '../reference/schema.ts';

/** Metrics, statements and events made ready for linking and comparing. */
export interface MetricIndex {
  readonly set: ReferenceSet;
}

export function indexMetrics(set: ReferenceSet): MetricIndex {
  return { set };
}
