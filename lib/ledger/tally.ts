import type { HashiyaDatabase } from '../reference/database.ts';
import type { MetricTally, Observation } from './observation.ts';

/** How many figures an outlet printed on a day with a value and a verdict. */
export interface TallyCount {
  readonly outlet: string;
  readonly date: string;
  readonly value: string;
  readonly verdict: string;
  readonly count: number;
}

type Counted = Pick<Observation, 'outlet' | 'date' | 'value' | 'verdict'>;

/** Numbers that one count takes in `MetricTally.counts`: the places of its four texts, and how many. */
const WIDTH = 5;

/** Every count of a tally, taken apart; those that a test of their texts refuses are left out unread. */
export function readCounts(
  { texts, counts }: MetricTally,
  fits: (count: Omit<TallyCount, 'count'>) => boolean,
): TallyCount[] {
  const found: TallyCount[] = [];
  const text = (at: number) => texts[counts[at] ?? 0] ?? '';
  for (let at = 0; at < counts.length; at += WIDTH) {
    const count = {
      outlet: text(at),
      date: text(at + 1),
      value: text(at + 2),
      verdict: text(at + 3),
      count: counts[at + 4] ?? 0,
    };
    if (fits(count)) found.push(count);
  }
  return found;
}

/** Brings the tallies in step with observations that came and went, inside the caller's transaction. */
export async function changeTallies(
  database: Pick<HashiyaDatabase, 'tallies'>,
  gone: readonly Observation[],
  come: readonly Observation[],
): Promise<void> {
  const changes = new Map<string, [change: Counted, by: number][]>();
  const add = (observation: Observation, by: number) => {
    const list = changes.get(observation.metric);
    if (list) list.push([observation, by]);
    else changes.set(observation.metric, [[observation, by]]);
  };
  for (const observation of gone) add(observation, -1);
  for (const observation of come) add(observation, 1);
  const metrics = [...changes.keys()];
  const known = await database.tallies.bulkGet(metrics);
  const changed = metrics.map((metric, index) =>
    changedTally(metric, known[index], changes.get(metric) ?? []),
  );
  const isEmpty = ({ counts }: MetricTally) => counts.length === 0;
  await database.tallies.bulkPut(changed.filter((tally) => !isEmpty(tally)));
  await database.tallies.bulkDelete(changed.filter(isEmpty).map(({ metric }) => metric));
}

function changedTally(
  metric: string,
  known: MetricTally | undefined,
  changes: readonly (readonly [change: Counted, by: number])[],
): MetricTally {
  const texts: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? texts.length;
    if (place === texts.length) {
      texts.push(text);
      places.set(text, place);
    }
    return place;
  };
  const counts = new Map<string, number[]>();
  const count = ({ outlet, date, value, verdict }: Counted, by: number) => {
    const row = [outlet, date, value, verdict].map(placeOf);
    const key = row.join();
    const [total = 0] = counts.get(key)?.slice(4) ?? [];
    counts.set(key, [...row, total + by]);
  };
  if (known) for (const each of readCounts(known, () => true)) count(each, each.count);
  for (const [change, by] of changes) count(change, by);
  const standing = [...counts.values()].filter(([, , , , total = 0]) => total > 0);
  return { metric, texts, counts: Uint32Array.from(standing.flat()) };
}
