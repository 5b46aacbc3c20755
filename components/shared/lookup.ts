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

function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return (key) => groups.get(key) ?? [];
}

export function startOf(statement: Statement): string {
  return statement.validFrom ?? statement.asOf ?? statement.validTo ?? '';
}

export function lookUp(set: ReferenceSet): Lookup {
  const statements = set.statements.toSorted((a, b) => startOf(a).localeCompare(startOf(b)));
  const terms = set.terms.toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? ''));
  return {
    set,
    metrics: byId(set.metrics),
    statements: byId(set.statements),
    events: byId(set.events),
    offices: byId(set.offices),
    persons: byId(set.persons),
    terms: byId(set.terms),
    statementsOfMetric: grouped(statements, ({ metric }) => metric),
    termsOfPerson: grouped(terms, ({ person }) => person),
    termsOfOffice: grouped(terms, ({ office }) => office),
  };
}
