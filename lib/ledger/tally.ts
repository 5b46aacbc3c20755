import type { HashiyaDatabase } from '../reference/database.ts';
import type { MetricTally, Observation } from './observation.ts';

/** One count of a tally, taken apart. */
export interface TallyCount {
  readonly outlet: string;
  readonly date: string;
  readonly value: string;
  readonly verdict: string;
  readonly count: number;
}

const SEPARATOR = '\t';

function countKey({ outlet, date, value, verdict }: Omit<TallyCount, 'count'>): string {
  return [outlet.replaceAll(SEPARATOR, ' '), date, value, verdict].join(SEPARATOR);
}

export function readCounts({ counts }: MetricTally): TallyCount[] {
  return Object.entries(counts).map(([key, count]) => {
    const [outlet = '', date = '', value = '', verdict = ''] = key.split(SEPARATOR);
    return { outlet, date, value, verdict, count };
  });
}

/**
 * Brings the tallies in step with observations that came and went, inside the caller's transaction.
 */
export async function changeTallies(
  database: Pick<HashiyaDatabase, 'tallies'>,
  gone: readonly Observation[],
  come: readonly Observation[],
): Promise<void> {
  const changes = new Map<string, Map<string, number>>();
  const add = (observation: Observation, by: number) => {
    if (observation.metric === '') return;
    const counts = changes.get(observation.metric) ?? new Map<string, number>();
    const key = countKey(observation);
    counts.set(key, (counts.get(key) ?? 0) + by);
    changes.set(observation.metric, counts);
  };
  for (const observation of gone) add(observation, -1);
  for (const observation of come) add(observation, 1);
  const metrics = [...changes.keys()];
  const known = await database.tallies.bulkGet(metrics);
  const changed = metrics.map((metric, index): MetricTally => {
    const counts = new Map(Object.entries(known[index]?.counts ?? {}));
    for (const [key, by] of changes.get(metric) ?? []) {
      const count = (counts.get(key) ?? 0) + by;
      if (count > 0) counts.set(key, count);
      else counts.delete(key);
    }
    return { metric, counts: Object.fromEntries(counts) };
  });
  const empty = changed.filter(({ counts }) => Object.keys(counts).length === 0);
  await database.tallies.bulkPut(changed.filter((tally) => !empty.includes(tally)));
  await database.tallies.bulkDelete(empty.map(({ metric }) => metric));
}
