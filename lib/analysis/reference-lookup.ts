import type {
  Metric,
  Office,
  OfficeTerm,
  Person,
  ReferenceEvent,
  ReferenceSet,
  Statement,
} from '../reference/schema.ts';

/** The reference set by id: what a card or an entry quotes of it. */
export interface ReferenceLookup {
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly statements: ReadonlyMap<string, Statement>;
  /** Statements of a metric, oldest first. */
  readonly history: ReadonlyMap<string, readonly Statement[]>;
  readonly events: ReadonlyMap<string, ReferenceEvent>;
  readonly offices: ReadonlyMap<string, Office>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly terms: ReadonlyMap<string, OfficeTerm>;
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}

/** The day from which a statement speaks: its start, else the day on which it was said; `''` where neither is known. */
export function statementDate(statement: Statement): string {
  return statement.validFrom ?? statement.asOf ?? '';
}

export function lookUpReference(set: ReferenceSet): ReferenceLookup {
  const history = new Map<string, Statement[]>();
  for (const statement of set.statements) {
    const known = history.get(statement.metric);
    if (known) known.push(statement);
    else history.set(statement.metric, [statement]);
  }
  for (const list of history.values()) {
    list.sort((one, other) => (statementDate(one) < statementDate(other) ? -1 : 1));
  }
  return {
    metrics: byId(set.metrics),
    statements: byId(set.statements),
    history,
    events: byId(set.events),
    offices: byId(set.offices),
    persons: byId(set.persons),
    terms: byId(set.terms),
  };
}
