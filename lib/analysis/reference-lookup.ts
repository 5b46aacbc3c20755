import type { PartsInMemory } from '../reference/merge.ts';
import type {
  Metric,
  Office,
  OfficeTerm,
  Person,
  ReferenceEvent,
  ReferenceSet,
  Statement,
} from '../reference/schema.ts';
import { type StatementShelf, shelveInMemory } from '../reference/statement-shelf.ts';

/** Something found by its id. */
export type Found<T> = Pick<ReadonlyMap<string, T>, 'get'>;

/** The reference set by id: what a card or an entry quotes of it. */
export interface ReferenceLookup {
  readonly metrics: Found<Metric>;
  readonly statements: Found<Statement>;
  /** Statements of a metric, oldest first. */
  readonly history: Found<readonly Statement[]>;
  readonly events: Found<ReferenceEvent>;
  readonly offices: Found<Office>;
  readonly persons: Found<Person>;
  readonly terms: Found<OfficeTerm>;
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}

/** The day from which a statement speaks: its start, else the day on which it was said; `''` where neither is known. */
export function statementDate(statement: Statement): string {
  return statement.validFrom ?? statement.asOf ?? '';
}

function byDate(one: Statement, other: Statement): number {
  const [date, otherDate] = [statementDate(one), statementDate(other)];
  return Number(date > otherDate) - Number(date < otherDate);
}

/** Looks a whole set up. */
export function lookUpReference(set: ReferenceSet): ReferenceLookup {
  return lookUpParts(set, shelveInMemory(set.statements));
}

/** Looks a set up whose statements lie elsewhere: each history is put in order when it is first asked for. */
export function lookUpParts(
  set: PartsInMemory,
  statements: Pick<StatementShelf, 'of' | 'get'>,
): ReferenceLookup {
  const histories = new Map<string, readonly Statement[]>();
  const historyOf = (metric: string): readonly Statement[] | undefined => {
    const known = histories.get(metric);
    if (known) return known;
    const history = statements.of(metric)?.toSorted(byDate);
    if (history) histories.set(metric, history);
    return history;
  };
  return {
    metrics: byId(set.metrics),
    statements,
    history: { get: historyOf },
    events: byId(set.events),
    offices: byId(set.offices),
    persons: byId(set.persons),
    terms: byId(set.terms),
  };
}
