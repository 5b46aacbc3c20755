import { lookUpReference, type ReferenceLookup } from '../../lib/analysis/reference-lookup.ts';
import type { OfficeTerm, ReferenceSet } from '../../lib/reference/schema.ts';

/** A reference set by id, as pages show it: with what offices someone held and who held an office, the oldest first. */
export interface Lookup extends ReferenceLookup {
  readonly set: ReferenceSet;
  readonly termsOfPerson: (person: string) => readonly OfficeTerm[];
  readonly termsOfOffice: (office: string) => readonly OfficeTerm[];
}

/** Finds entries of a set by id, and terms by person and by office. */
export function lookUp(set: ReferenceSet): Lookup {
  return {
    ...lookUpReference(set),
    set,
    termsOfPerson: grouped(set.terms, ({ person }) => person),
    termsOfOffice: grouped(set.terms, ({ office }) => office),
  };
}

/** Terms by a key, the oldest first: each group is put in order when it is first asked for, for there may be very many. */
function grouped(
  terms: readonly OfficeTerm[],
  keyOf: (term: OfficeTerm) => string,
): (key: string) => readonly OfficeTerm[] {
  const groups = Map.groupBy(terms, keyOf);
  const inOrder = new Map<string, readonly OfficeTerm[]>();
  return (key) => {
    const known = inOrder.get(key);
    if (known) return known;
    const sorted = (groups.get(key) ?? []).toSorted(byStart);
    inOrder.set(key, sorted);
    return sorted;
  };
}

/** ISO dates are in order as texts. */
function byStart({ start: one }: OfficeTerm, { start: other }: OfficeTerm): number {
  const [date, otherDate] = [one ?? '', other ?? ''];
  return date < otherDate ? -1 : date > otherDate ? 1 : 0;
}
