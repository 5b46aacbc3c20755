import type { Quantity } from './match.ts';
import type { IndexedStatement } from './statements.ts';

/** The statements of a metric whose value is a number, by that number, and all others. */
interface ByNumber {
  readonly numbers: Float64Array;
  /** Places in the list of statements, in the order of `numbers`. */
  readonly places: Uint32Array;
  /** Places of ranges, and of values with the part that is asked for, which are alike in other ways. */
  readonly others: readonly number[];
}

/** Made once for each list and part, since many figures ask. */
const sorted = new WeakMap<readonly IndexedStatement[], Map<string | null, ByNumber>>();

/** Shares of the greater number that a rounded one is off at most (`isRounded`), with room. */
const FARTHEST = 0.06;

/**
 * The statements, in their order, that may give the printed number itself, exactly or rounded: all that are left out give another
 * one for certain. Among very many statements only these are looked at one by one.
 */
export function alikeIn(
  statements: readonly IndexedStatement[],
  { value }: Quantity,
  part: string | null,
): readonly IndexedStatement[] {
  if (typeof value !== 'number') return statements;
  const { numbers, places, others } = byNumber(statements, part);
  const margin = Math.abs(value) * FARTHEST;
  const found = [...others];
  for (let at = firstFrom(numbers, value - margin); at < numbers.length; at += 1) {
    if ((numbers[at] ?? 0) > value + margin) break;
    found.push(places[at] ?? 0);
  }
  return found.sort((one, other) => one - other).flatMap((place) => statements[place] ?? []);
}

/** Shares of a number that its nearest rounding is off at most, with room. */
const ROUNDING = 0.03;

/** Whether any statement may give the printed number itself, rounded to its own last digit. */
export function isAnyAlike(statements: readonly IndexedStatement[], value: number): boolean {
  const { numbers, others } = byNumber(statements, null);
  const margin = Math.abs(value) * ROUNDING;
  return (
    others.length > 0 || (numbers[firstFrom(numbers, value - margin)] ?? Infinity) <= value + margin
  );
}

function byNumber(statements: readonly IndexedStatement[], part: string | null): ByNumber {
  const known = sorted.get(statements) ?? new Map<string | null, ByNumber>();
  sorted.set(statements, known);
  const found = known.get(part) ?? sortByNumber(statements, part);
  known.set(part, found);
  return found;
}

function sortByNumber(statements: readonly IndexedStatement[], part: string | null): ByNumber {
  const others: number[] = [];
  const plain: (readonly [number, number])[] = [];
  for (const [place, { statement }] of statements.entries()) {
    const { value, parts } = statement;
    const hasPart = part !== null && parts?.[part] !== undefined;
    if (typeof value === 'number' && !hasPart) plain.push([value, place]);
    else others.push(place);
  }
  plain.sort(([one], [other]) => one - other);
  return {
    numbers: Float64Array.from(plain, ([number]) => number),
    places: Uint32Array.from(plain, ([, place]) => place),
    others,
  };
}

/** The place of the first number that is not less. */
function firstFrom(numbers: Float64Array, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The least and the greatest number of a list; null where a value or a part of one may be anything. */
type Reach = readonly [least: number, most: number] | null;

const reaches = new WeakMap<readonly IndexedStatement[], Reach>();

/** A number printed for another one is at most so many times as great or small: «more than 1 million» for 1.9. */
const FACTOR = 2.5;

/** False where the printed number is so far from all that the statements say that none of them can agree with it. */
export function isInReach(statements: readonly IndexedStatement[], { value }: Quantity): boolean {
  if (typeof value !== 'number' || value <= 0) return true;
  const known = reaches.get(statements);
  const reach = known === undefined ? reachOf(statements) : known;
  if (known === undefined) reaches.set(statements, reach);
  return reach === null || (value * FACTOR >= reach[0] && value <= reach[1] * FACTOR);
}

function reachOf(statements: readonly IndexedStatement[]): Reach {
  let [least, most] = [Infinity, -Infinity];
  for (const { statement } of statements) {
    const { value, parts } = statement;
    if (typeof value !== 'number') return null;
    for (const each of [value, ...Object.values(parts ?? {})]) {
      if (each <= 0) return null;
      least = Math.min(least, each);
      most = Math.max(most, each);
    }
  }
  return [least, most];
}
