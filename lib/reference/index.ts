import { indexMetrics, type MetricIndex } from '../comparison/metric-index.ts';
import { indexOfficials, type OfficialsIndex } from '../officials/officials-index.ts';
import type { OpenedSet } from './load.ts';
import type { ReferenceSet } from './schema.ts';
import { type StatementsOf, shelveInMemory } from './statement-shelf.ts';

/** A reference set made ready for the engine: everything it looks up while it reads an article. */
export interface ReferenceIndex {
  readonly version: string;
  readonly metrics: MetricIndex;
  readonly officials: OfficialsIndex;
}

/** Builds the index in memory of a whole set. */
export function indexReference(set: ReferenceSet): ReferenceIndex {
  return indexParts(
    { version: set.version, parts: set, names: null },
    shelveInMemory(set.statements).of,
  );
}

/** Builds it of a set whose statements lie elsewhere; take it anew whenever the set changes. */
export function indexParts(
  { version, parts, names }: Pick<OpenedSet, 'version' | 'parts' | 'names'>,
  statementsOf: StatementsOf,
): ReferenceIndex {
  return {
    version,
    metrics: indexMetrics(parts, statementsOf),
    officials: indexOfficials(parts, names),
  };
}
