import type { Metric } from '../../reference/schema.ts';
import { isPlausible, scalesOf } from '../linking/kinds.ts';
import { bestMatch, isSame } from './best-match.ts';
import type { Quantity } from './match.ts';
import { isReversed, isTransposed } from './misprint.ts';
import type { IndexedStatement } from './statements.ts';

/** Whether a printed number is one that a metric cannot have, and so at most one with the wrong scale word. */
export function isOffScale(metric: Metric, { value }: Quantity): boolean {
  return typeof value === 'number' && !isPlausible(metric, value);
}

/** What a number has to be multiplied by that lost its last digit. */
const SHORT = 10;

/** Zeros of a wrong scale word: «42 مليون» for 42 thousand. */
const THOUSANDS = 3;

/** «3457» for 34,573: its last digit is lost, whatever it was. */
function isCut(value: number, meant: IndexedStatement['statement']['value']): boolean {
  return typeof meant === 'number' && value >= LONG && value === Math.floor(meant / SHORT);
}
/** «517» for 157. */
function isExchanged(value: number, meant: IndexedStatement['statement']['value']): boolean {
  return typeof meant === 'number' && (isTransposed(value, meant) || isReversed(value, meant));
}

/** Numbers of so many digits are hardly the same by chance. */
const LONG = 100;

/** The statement whose number was printed with the wrong scale word («2.1 مليون» for 2.1 thousand million); null where there is none. */
export function misscaled(
  metric: Metric,
  { value, qualifier }: Quantity,
  current: readonly IndexedStatement[],
): IndexedStatement | null {
  if (typeof value !== 'number') return null;
  const firm = current.filter(({ statement }) => !statement.doubtful);
  for (const scale of scalesOf(metric.kind, value)) {
    const scaled = { value: value * scale, qualifier };
    // What is doubtful is not so by a thousand times.
    const asked = Math.abs(Math.log10(scale)) >= THOUSANDS ? current : firm;
    const matched = isPlausible(metric, scaled.value) ? bestMatch(scaled, asked, null) : null;
    if (isSame(matched, scaled)) return matched.statement;
    const cut =
      scale === SHORT ? firm.find(({ statement }) => isCut(value, statement.value)) : null;
    if (cut) return cut;
  }
  return firm.find(({ statement }) => isExchanged(value, statement.value)) ?? null;
}
