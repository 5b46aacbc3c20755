import type { HashiyaDatabase } from '../reference/database.ts';
import { dayBounds, dayNumber } from './day-number.ts';
import type { CountedFilter } from './filter.ts';
import type { MetricTally, Observation, TallyTexts } from './observation.ts';

type Counted = Pick<Observation, 'metric' | 'outlet' | 'date' | 'value' | 'verdict'>;

/** Numbers that one count takes in `MetricTally.counts`. */
const WIDTH = 5;
const PLACES = ['outlets', 'values', 'verdicts'] as const;
/** Where each of them stands in a count. */
const COLUMNS: Readonly<Record<(typeof PLACES)[number], number>> = {
  outlets: 0,
  values: 1,
  verdicts: 3,
};

/** How many observations an outlet printed on a day with a value and a verdict: the places of these texts in the tally, and how many. */
export interface PackedCount {
  readonly outlet: number;
  readonly value: number;
  /** As in lib/ledger/day-number.ts. */
  readonly day: number;
  readonly verdict: number;
  readonly count: number;
}

export function tallyTexts({ texts }: MetricTally): TallyTexts {
  return JSON.parse(texts);
}

/** Visits the counts of a tally that pass a filter, by outlet, then by value. Each text is tested once, however many counts it stands in. */
export function visitCounts(
  tally: MetricTally,
  filter: CountedFilter,
  visit: (count: PackedCount) => void,
): void {
  const { metric, counts } = tally;
  const { outlets, verdicts, metrics } = filter;
  if (metrics && !metrics.includes(metric)) return;
  const texts = outlets || verdicts ? tallyTexts(tally) : null;
  const ofOutlet = outlets && texts && places(texts.outlets, outlets);
  const ofVerdict = verdicts && texts && places(texts.verdicts, verdicts);
  const { first, last } = dayBounds(filter);
  for (let at = 0; at < counts.length; at += WIDTH) {
    const outlet = counts[at] ?? 0;
    const value = counts[at + 1] ?? 0;
    const day = counts[at + 2] ?? 0;
    const verdict = counts[at + 3] ?? 0;
    const count = counts[at + 4] ?? 0;
    if (day < first || day > last) continue;
    if (ofOutlet && !ofOutlet[outlet]) continue;
    if (ofVerdict && !ofVerdict[verdict]) continue;
    visit({ outlet, value, day, verdict, count });
  }
}

function places(texts: readonly string[], wanted: readonly string[]): boolean[] {
  const all = new Set(wanted);
  return texts.map((text) => all.has(text));
}

/** Brings the tallies in step with observations that came and went, inside the caller's transaction. */
export async function changeTallies(
  database: Pick<HashiyaDatabase, 'tallies'>,
  gone: readonly Counted[],
  come: readonly Counted[],
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
  gone: readonly Counted[],
  come: readonly Counted[],
): Map<string, Change[]> {
  const changes = new Map<string, Change[]>();
  const add = (observation: Counted, by: number) => {
    const list = changes.get(observation.metric);
    if (list) list.push([observation, by]);
    else changes.set(observation.metric, [[observation, by]]);
  };
  for (const observation of gone) add(observation, -1);
  for (const observation of come) add(observation, 1);
  return changes;
}

/** Tallies of some observations alone, as they would stand in the database. */
export function talliesOf(observations: readonly Counted[]): MetricTally[] {
  return [...changesByMetric([], observations)].map(([metric, changes]) =>
    changedTally(metric, undefined, changes),
  );
}

/** A tally with changes: their rows are laid among those that it has, and rows of the same places become one. */
function changedTally(
  metric: string,
  known: MetricTally | undefined,
  changes: readonly Change[],
): MetricTally {
  const texts = known ? tallyTexts(known) : { outlets: [], values: [], verdicts: [] };
  const outletPlaces = placing(texts.outlets);
  const valuePlaces = placing(texts.values);
  const verdictPlaces = placing(texts.verdicts);
  const rows: number[][] = [];
  for (let at = 0; known && at < known.counts.length; at += WIDTH) {
    rows.push([...known.counts.subarray(at, at + WIDTH)]);
  }
  for (const [{ outlet, value, date, verdict }, by] of changes) {
    const places = [outletPlaces.place(outlet), valuePlaces.place(metric === '' ? '' : value)];
    rows.push([...places, dayNumber(date), verdictPlaces.place(verdict), by]);
  }
  rows.sort(compareRows);
  const merged: number[][] = [];
  for (const row of rows) {
    const before = merged.at(-1);
    if (before && compareRows(before, row) === 0) before[4] = (before[4] ?? 0) + (row[4] ?? 0);
    else merged.push(row);
  }
  return packed(metric, merged, {
    outlets: outletPlaces.texts,
    values: valuePlaces.texts,
    verdicts: verdictPlaces.texts,
  });
}

function compareRows(one: readonly number[], other: readonly number[]): number {
  for (let column = 0; column < WIDTH - 1; column += 1) {
    const difference = (one[column] ?? 0) - (other[column] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Gives texts their places, after those that have one. */
function placing(known: readonly string[]): {
  readonly texts: readonly string[];
  readonly place: (text: string) => number;
} {
  const texts = [...known];
  const all = new Map(texts.map((text, place) => [text, place]));
  const place = (text: string): number => {
    const at = all.get(text) ?? texts.length;
    if (at === texts.length) {
      texts.push(text);
      all.set(text, at);
    }
    return at;
  };
  return { texts, place };
}

/** Rows with something to count, and only texts that stand in one: what the reader has removed leaves no name behind. */
function packed(
  metric: string,
  merged: readonly (readonly number[])[],
  texts: TallyTexts,
): MetricTally {
  const counts = Uint32Array.from(merged.filter(([, , , , total = 0]) => total > 0).flat());
  const kept = { outlets: [] as string[], values: [] as string[], verdicts: [] as string[] };
  for (const name of PLACES) {
    const column = COLUMNS[name];
    const isUsed: boolean[] = [];
    for (let at = column; at < counts.length; at += WIDTH) isUsed[counts[at] ?? 0] = true;
    const moved = texts[name].map((text, place) => (isUsed[place] ? kept[name].push(text) - 1 : 0));
    for (let at = column; at < counts.length; at += WIDTH) {
      counts[at] = moved[counts[at] ?? 0] ?? 0;
    }
  }
  return { metric, texts: JSON.stringify(kept), counts };
}
