/** A date of any precision as a number by which dates are in order: `2018-02-13` as 20180213, `2018-02` as 20180200, none as 0. */
export function dayNumber(date: string): number {
  return Number(date.replaceAll('-', '').padEnd(8, '0'));
}

/** The date that a number stands for. */
export function dayOfNumber(number: number): string {
  if (number === 0) return '';
  const digits = String(number).padStart(8, '0');
  const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.filter((part) => part !== '00').join('-');
}

/** First and last number that pass a filter by date; an undated article passes none. */
export function dayBounds({ from, to }: { readonly from?: string; readonly to?: string }): {
  readonly first: number;
  readonly last: number;
} {
  const isOpen = from === undefined && to === undefined;
  return {
    first: from === undefined ? Number(!isOpen) : dayNumber(from),
    last: to === undefined ? 99_999_999 : Number(to.replaceAll('-', '').padEnd(8, '9')),
  };
}
