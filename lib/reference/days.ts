/** First day that a partial date can mean: `2018` → `2018-01-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Last day that a partial date can mean, by a month of 31 days: only good for comparing. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
}

/** Whether the first date is later than the second, however both are made precise. */
export function isSurelyAfter(one: string, other: string): boolean {
  return firstDay(one) > lastDay(other);
}
