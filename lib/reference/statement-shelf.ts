import type { Statement } from './schema.ts';

/** The statements of a metric in the order of the set; null where they are not in memory. */
export type StatementsOf = (metric: string) => readonly Statement[] | null;

/** The statements of a set, of which only those are in memory that were asked for. */
export interface StatementShelf {
  /** Where the answer is null, the asking is noted for the next `fetch`. */
  readonly of: StatementsOf;
  /** The statement with an id, where it is in memory. */
  readonly get: (id: string) => Statement | undefined;
  /**
   * Fetches what was asked for in vain. `complete`: nothing was; `fetched`: it is there now; `stale`: the set was changed in the
   * meantime, or what was stored of it is broken: it must be loaded again.
   */
  readonly fetch: () => Promise<'complete' | 'fetched' | 'stale'>;
  /** Whether nothing has been asked for in vain since the last fetch. */
  readonly isComplete: () => boolean;
  /** Notes every statement as asked for. */
  readonly wantAll: () => void;
}

/** Statements that are all in memory. */
export function shelveInMemory(statements: readonly Statement[]): StatementShelf {
  const groups = groupByMetric(statements);
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return {
    of: (metric) => groups.get(metric) ?? [],
    get: (id) => byId.get(id),
    fetch: async () => 'complete',
    isComplete: () => true,
    wantAll: () => undefined,
  };
}

/** Statements in their order, by what they state a value of. */
export function groupByMetric(statements: readonly Statement[]): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.metric);
    if (group) group.push(statement);
    else groups.set(statement.metric, [statement]);
  }
  return groups;
}
