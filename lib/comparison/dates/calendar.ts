/** Day of the week of a day counted from 1970-01-01 (a Thursday): 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
