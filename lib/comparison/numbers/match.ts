import type { NumberRange, Qualifier } from '../../figures/figure.ts';
import { cutTo, isRounded } from './rounding.ts';

/**
 * How a printed number with its qualifier fits a reference value with its own:
 * `equal` in both; `within` what the qualifiers leave open; `qualifier` where the number is the same and the qualifier
 * says something else; `apart` where the number is another.
 */
export type Fit = 'equal' | 'within' | 'qualifier' | 'apart';

export interface Quantity {
  readonly value: number | NumberRange;
  readonly qualifier: Qualifier;
}

type Sense = 'exact' | 'about' | 'up' | 'down';

const SENSES: Readonly<Record<Qualifier, Sense>> = {
  exact: 'exact',
  about: 'about',
  at_least: 'up',
  more_than: 'up',
  at_most: 'down',
  less_than: 'down',
};

const INCLUSIVE = new Set<Qualifier>(['at_least', 'at_most']);

/** «نحو» leaves this share open. */
const ABOUT = 0.075;
/** A bound this near says the same as the value. */
const BOUND = 0.1;
/** A value this little over a reference that is itself only a bound or an estimate. */
const OVER_BOUND = 0.05;

/** Same number: what the qualifiers then say. */
function fitOfSame(
  printed: Sense,
  reference: Sense,
  value: number,
  base: number,
  inclusive: { readonly printed: boolean; readonly reference: boolean },
): Fit {
  const same = Math.abs(value - base) <= Math.abs(base) * 1e-9;
  if (printed === reference) return same ? 'equal' : 'within';
  if (printed === 'exact') {
    return same && (reference === 'about' || inclusive.reference) ? 'equal' : 'within';
  }
  if (printed === 'about') return reference === 'exact' || !same ? 'within' : 'qualifier';
  if (reference === 'up' || reference === 'down') return 'qualifier';
  if (same) return fitOfBound(inclusive.printed || (reference === 'about' && printed === 'up'));
  return printed === 'up' ? fitOfBound(base > value) : fitOfBound(base < value);
}

function fitOfBound(holds: boolean): Fit {
  return holds ? 'within' : 'qualifier';
}

function fitOfOther(printed: Sense, reference: Sense, value: number, base: number): Fit {
  const gap = Math.abs(value - base) / Math.abs(base || 1);
  if (printed === 'about' && gap <= ABOUT) return 'within';
  if (printed === 'up' && value < base) {
    const cut = value === cutTo(base, 1) || value === cutTo(base, 2);
    if (cut || gap <= BOUND) return 'within';
  }
  if (printed === 'down' && value > base && gap <= BOUND) return 'within';
  if (printed !== 'down' && reference === 'up' && value > base && gap <= OVER_BOUND)
    return 'within';
  if (printed !== 'up' && reference === 'down' && value < base && gap <= BOUND) return 'within';
  return 'apart';
}

function fitOfNumber(value: number, printed: Qualifier, base: number, reference: Qualifier): Fit {
  const [said, known] = [SENSES[printed], SENSES[reference]];
  if (!isRounded(value, base)) return fitOfOther(said, known, value, base);
  const inclusive = { printed: INCLUSIVE.has(printed), reference: INCLUSIVE.has(reference) };
  return fitOfSame(said, known, value, base, inclusive);
}

/** A range printed for one value, a value for a range, or two ranges. Open sides are bounds. */
export function fitOf(printed: Quantity, reference: Quantity): Fit {
  const { value, qualifier } = closed(printed);
  const base = closed(reference);
  if (typeof value === 'number' && typeof base.value === 'number') {
    return fitOfNumber(value, qualifier, base.value, base.qualifier);
  }
  const [low, high] = ends(value);
  const [least, most] = ends(base.value);
  if (isRounded(low, least) && isRounded(high, most)) return 'equal';
  return low <= most && high >= least ? 'within' : 'apart';
}

/** «{ min: 88, max: null }» is «more than 88» said otherwise. */
function closed({ value, qualifier }: Quantity): Quantity {
  if (typeof value === 'number' || (value.min !== null && value.max !== null)) {
    return { value, qualifier };
  }
  if (value.min !== null) {
    return { value: value.min, qualifier: qualifier === 'exact' ? 'at_least' : qualifier };
  }
  return { value: value.max ?? 0, qualifier: qualifier === 'exact' ? 'at_most' : qualifier };
}

function ends(value: number | NumberRange): [number, number] {
  if (typeof value === 'number') return [value, value];
  return [value.min ?? -Infinity, value.max ?? Infinity];
}

/** The number that a difference is counted from: the value, or the nearer end of a range. */
export function nearestEnd(value: number | NumberRange, to: number): number {
  const [low, high] = ends(value);
  if (!Number.isFinite(low)) return high;
  if (!Number.isFinite(high)) return low;
  return Math.abs(low - to) <= Math.abs(high - to) ? low : high;
}
