import type { Metric } from '../../reference/schema.ts';
import { quantityOf } from './best-match.ts';
import type { Quantity } from './match.ts';
import { cutTo, isCutToOne } from './rounding.ts';
import type { IndexedStatement } from './statements.ts';

/** Share that a count of one digit leaves open which is itself no more than about right. */
const ROUGH = 0.1;

/** From here on what is counted changes from day to day. */
const MANY = 1000;
/** Share by which it may have changed since a reading. */
const DRIFT = 0.05;
/** Digits of a number that is plainly rounded. */
const ROUND_DIGITS = 2;

/** «68 ألف» weeks after a count of 69,015. */
function isNearReading(value: Quantity['value'], { point, statement }: IndexedStatement): boolean {
  if (!point || typeof value !== 'number' || typeof statement.value !== 'number') return false;
  return (
    value >= MANY &&
    cutTo(value, ROUND_DIGITS) === value &&
    Math.abs(value - statement.value) <= statement.value * DRIFT
  );
}

/** «5 آلاف» for about 5,200, cut to one digit; «2200» where the reference itself says no more than about 2,000. */
export function isRoughly(
  { kind, nature }: Metric,
  { value, qualifier }: Quantity,
  statement: IndexedStatement,
): boolean {
  const known = quantityOf(statement);
  if (kind === 'count' && nature === 'state' && isNearReading(value, statement)) return true;
  if (known?.qualifier !== 'about' || qualifier !== 'exact') return false;
  if (typeof value !== 'number' || typeof known.value !== 'number') return false;
  if (isCutToOne(value, known.value)) return true;
  const isRough = kind === 'count' && nature === 'state' && isCutToOne(known.value, known.value);
  return isRough && Math.abs(value - known.value) <= known.value * ROUGH;
}
