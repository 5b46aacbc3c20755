import { indexMetrics, type MetricIndex } from '../comparison/metric-index.ts';
import { indexOfficials, type OfficialsIndex } from '../officials/officials-index.ts';
import type { ReferenceSet } from './schema.ts';

/** A reference set made ready for the engine: everything it looks up while it reads an article. */
export interface ReferenceIndex {
  readonly version: string;
  readonly metrics: MetricIndex;
  readonly officials: OfficialsIndex;
}

/** Builds the index in memory; take it anew whenever the set changes. */
export function indexReference(set: ReferenceSet): ReferenceIndex {
  return {
    version: set.version,
    metrics: indexMetrics(set),
    officials: indexOfficials(set),
  };
}
