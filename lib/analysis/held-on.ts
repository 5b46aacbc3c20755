/** A time between two ISO dates of any precision, both included; null where it is open or unknown. */
export interface Held {
  readonly start: string | null;
  readonly end: string | null;
}

/** Whether something held on a day, both cut to the less precise of the two. */
export function heldOn({ start, end }: Held, day: string): boolean {
  const starts = start === null || start <= day.slice(0, start.length) || start.startsWith(day);
  const ends = end === null || end >= day.slice(0, end.length) || end.startsWith(day);
  return starts && ends;
}
