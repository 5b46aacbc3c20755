import type { ReferenceSet } from '../reference/schema.ts';

/** Persons, offices and terms made ready for matching. */
export interface OfficialsIndex {
  readonly set: ReferenceSet;
}

export function indexOfficials(set: ReferenceSet): OfficialsIndex {
  return { set };
}
