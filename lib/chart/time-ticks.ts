/** A place on the axis of time, and the date that it is written with: a year, a month or a day in ISO form. */
export interface TimeTick {
  readonly at: number;
  readonly date: string;
}

const DAY = 86_400_000;
/** Precisions of a date, each with its length in ISO form and the room that it takes in words, in CSS pixels. */
const precisions = [
  { fewestDays: 360, length: 4, room: 40 },
  { fewestDays: 28, length: 7, room: 88 },
  { fewestDays: 0, length: 10, room: 108 },
] as const;

/** The scale of time, as far as it is needed here. */
interface TimeScale {
  (time: Date): number;
  ticks(count: number): Date[];
}

/**
 * Places on an axis from `left` to `right` whose dates stand clear of each other and of both ends, as far as there are two that do.
 * The dates are as precise as their distance asks for.
 */
export function timeTicks(x: TimeScale, left: number, right: number): TimeTick[] {
  for (const { fewestDays, length, room } of precisions) {
    const times = x.ticks(Math.max(2, Math.floor((right - left) / 70)));
    const [first, second] = times;
    const apart = first && second ? second.getTime() - first.getTime() : 0;
    if (apart < fewestDays * DAY) continue;
    const all = times.map((time) => ({ at: x(time), date: time.toISOString().slice(0, length) }));
    return clearOfEnds(clearOfEachOther(all, room), room, right);
  }
  return [];
}

/** As many of them as stand apart, at even distances. */
function clearOfEachOther(ticks: readonly TimeTick[], room: number): TimeTick[] {
  const [first, second] = ticks;
  if (!first || !second) return [...ticks];
  const step = Math.ceil(room / (second.at - first.at));
  return ticks.filter((_, place) => place % step === 0);
}

/** Moved in from an end as far as that leaves them apart; else left out. */
function clearOfEnds(ticks: readonly TimeTick[], room: number, right: number): TimeTick[] {
  const half = room / 2;
  const moved = ticks.map(({ at, date }) => ({
    at: Math.min(Math.max(at, half), right - half),
    date,
  }));
  return moved.filter(({ at }, place) => {
    const other = moved[at < right / 2 ? place + 1 : place - 1];
    return other === undefined || Math.abs(other.at - at) >= room;
  });
}
