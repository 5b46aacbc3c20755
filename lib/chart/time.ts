const DAY = 86_400_000;

/** Milliseconds since 1970 (UTC) of the first instant that an ISO date of any precision covers. */
export function startTime(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** Milliseconds since 1970 (UTC) just after the last instant that an ISO date of any precision covers. */
export function endTime(iso: string): number {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  if (day === undefined) return Date.UTC(year, month, 1);
  return Date.UTC(year, month - 1, day) + DAY;
}

/** The middle of what an ISO date covers: where a point for it is drawn. */
export function middleTime(iso: string): number {
  return (startTime(iso) + endTime(iso)) / 2;
}
