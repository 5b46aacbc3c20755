import type {
  Metric,
  Office,
  OfficeTerm,
  Person,
  ReferenceEvent,
  ReferenceSet,
  Statement,
} from '../../lib/reference/schema.ts';

/** A reference set by id, for showing; made once and handed down. */
export interface Lookup {
  readonly set: ReferenceSet;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly events: ReadonlyMap<string, ReferenceEvent>;
  readonly offices: ReadonlyMap<string, Office>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly terms: ReadonlyMap<string, OfficeTerm>;
  readonly statementsOfMetric: (metric: string) => readonly Statement[];
  readonly termsOfPerson: (person: string) => readonly OfficeTerm[];
  readonly termsOfOffice: (office: string) => readonly OfficeTerm[];
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Items by a key, in the order of their dates: each group is put in order when it is first asked for, for there may be very many. */
function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  dateOf: (item: T) => string,
): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  const inOrder = new Map<string, readonly T[]>();
  return (key) => {
    const known = inOrder.get(key);
    if (known) return known;
    // ISO dates are in order as texts.
    const sorted = (groups.get(key) ?? []).toSorted((one, other) => {
      const [date, otherDate] = [dateOf(one), dateOf(other)];
      return date < otherDate ? -1 : date > otherDate ? 1 : 0;
    });
    inOrder.set(key, sorted);
    return sorted;
  };
}

function startOfTerm({ start }: OfficeTerm): string {
  return start ?? '';
}

export function startOf(statement: Statement): string {
  return statement.validFrom ?? statement.asOf ?? statement.validTo ?? '';
}

export function lookUp(set: ReferenceSet): Lookup {
  return {
    set,
    metrics: byId(set.metrics),
    statements: byId(set.statements),
    events: byId(set.events),
    offices: byId(set.offices),
    persons: byId(set.persons),
    terms: byId(set.terms),
    statementsOfMetric: grouped(set.statements, ({ metric }) => metric, startOf),
    termsOfPerson: grouped(set.terms, ({ person }) => person, startOfTerm),
    termsOfOffice: grouped(set.terms, ({ office }) => office, startOfTerm),
  };
}
