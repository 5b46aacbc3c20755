import type { HashiyaDatabase } from '../reference/database.ts';
import { type CountedFilter, datePasses } from './filter.ts';
import type { MetricTally, Observation } from './observation.ts';

type Counted = Pick<Observation, 'outlet' | 'date' | 'value' | 'verdict'>;

/** Numbers that one count takes in `MetricTally.counts`: the places of its four texts, and how many. */
const WIDTH = 5;

/** How many observations an outlet printed on a day with a value and a verdict: the places of these texts in the tally, and how many. */
export interface PackedCount {
  readonly outlet: number;
  readonly date: number;
  readonly value: number;
  readonly verdict: number;
  readonly count: number;
}

/** Visits the counts of a tally that pass a filter. Each text is tested once, however many counts it stands in. */
export function visitCounts(
  { metric, texts, counts }: MetricTally,
  filter: CountedFilter,
  visit: (count: PackedCount) => void,
): void {
  const { outlets, verdicts, metrics, from, to } = filter;
  if (metrics && !metrics.includes(metric)) return;
  const ofOutlet = outlets && places(texts, new Set(outlets));
  const ofVerdict = verdicts && places(texts, new Set(verdicts));
  const dateFits = datePasses(filter);
  const dated = from === undefined && to === undefined ? null : texts.map(dateFits);
  for (let at = 0; at < counts.length; at += WIDTH) {
    const outlet = counts[at] ?? 0;
    const date = counts[at + 1] ?? 0;
    const value = counts[at + 2] ?? 0;
    const verdict = counts[at + 3] ?? 0;
    const count = counts[at + 4] ?? 0;
    if (ofOutlet && !ofOutlet[outlet]) continue;
    if (ofVerdict && !ofVerdict[verdict]) continue;
    if (dated && !dated[date]) continue;
    visit({ outlet, date, value, verdict, count });
  }
}

function places(texts: readonly string[], wanted: ReadonlySet<string>): boolean[] {
  return texts.map((text) => wanted.has(text));
}

/** Brings the tallies in step with observations that came and went, inside the caller's transaction. */
export async function changeTallies(
  database: Pick<HashiyaDatabase, 'tallies'>,
  gone: readonly Observation[],
  come: readonly Observation[],
): Promise<void> {
  const changes = changesByMetric(gone, come);
  const metrics = [...changes.keys()];
  const known = await database.tallies.bulkGet(metrics);
  const changed = metrics.map((metric, index) =>
    changedTally(metric, known[index], changes.get(metric) ?? []),
  );
  const isEmpty = ({ counts }: MetricTally) => counts.length === 0;
  await database.tallies.bulkPut(changed.filter((tally) => !isEmpty(tally)));
  await database.tallies.bulkDelete(changed.filter(isEmpty).map(({ metric }) => metric));
}

type Change = readonly [change: Counted, by: number];

function changesByMetric(
  gone: readonly Observation[],
  come: readonly Observation[],
): Map<string, Change[]> {
  const changes = new Map<string, Change[]>();
  const add = (observation: Observation, by: number) => {
    const list = changes.get(observation.metric);
    if (list) list.push([observation, by]);
    else changes.set(observation.metric, [[observation, by]]);
  };
  for (const observation of gone) add(observation, -1);
  for (const observation of come) add(observation, 1);
  return changes;
}

/** Tallies of some observations alone, as they would stand in the database. */
export function talliesOf(observations: readonly Observation[]): MetricTally[] {
  return [...changesByMetric([], observations)].map(([metric, changes]) =>
    changedTally(metric, undefined, changes),
  );
}

function changedTally(
  metric: string,
  known: MetricTally | undefined,
  changes: readonly Change[],
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
  if (known) {
    const text = (place: number) => known.texts[place] ?? '';
    visitCounts(known, {}, ({ outlet, date, value, verdict, count: times }) => {
      const [printedBy, on] = [text(outlet), text(date)];
      count({ outlet: printedBy, date: on, value: text(value), verdict: text(verdict) }, times);
    });
  }
  for (const [change, by] of changes) count(change, by);
  const standing = [...counts.values()].filter(([, , , , total = 0]) => total > 0);
  return { metric, texts, counts: Uint32Array.from(standing.flat()) };
}
