import { DIGITS, type KnownWords } from '../../arabic/vocabulary.ts';
import { fractionSignClass } from './fraction-signs.ts';
import { numberClass } from './words.ts';

/**
 * So many numbers that follow one another with hardly a word between them are noise made to hurt, for the longest tables of a
 * newspaper hold hundreds: the rest of such a run is left unread, so that no text costs much more than prose of its length. How many
 * are left is told (FiguresRead in read.ts).
 */
const LONGEST_RUN = 3_000;
/** Tokens from one number of a run to the next, at most. */
const RUN_GAP = 3;

/** Where numbers may begin, and where the bound on runs leaves them unread. */
export interface Starts {
  /** Tokens that a number may begin with, ascending: digits, number words, signs of fractions. */
  readonly read: Int32Array;
  /** Whether a token is left unread. */
  readonly isCrowded: (token: number) => boolean;
  /** How many tokens that is. */
  readonly unread: number;
}

const nowhere = (): boolean => false;

/** The starts in a text of `count` tokens. */
export function findStarts({ tokensOf }: KnownWords, count: number): Starts {
  const starts = mergeAscending([DIGITS, numberClass, fractionSignClass].map(tokensOf));
  if (starts.length <= LONGEST_RUN) return { read: starts, isCrowded: nowhere, unread: 0 };
  const read: number[] = [];
  const crowded = new Uint8Array(count);
  let run = 0;
  let last = -RUN_GAP - 1;
  for (const start of starts) {
    run = start - last <= RUN_GAP ? run + 1 : 0;
    last = start;
    if (run < LONGEST_RUN) read.push(start);
    else crowded[start] = 1;
  }
  return {
    read: Int32Array.from(read),
    isCrowded: (token) => crowded[token] === 1,
    unread: starts.length - read.length,
  };
}

/** Ascending lists as one, each number once. */
export function mergeAscending(lists: readonly Int32Array[]): Int32Array {
  let merged: Int32Array = new Int32Array(0);
  for (const list of lists) merged = merged.length === 0 ? list : mergeTwo(merged, list);
  return merged;
}

function mergeTwo(one: Int32Array, other: Int32Array): Int32Array {
  const merged = new Int32Array(one.length + other.length);
  let length = 0;
  let next = 0;
  for (let first = 0; first <= one.length; first += 1) {
    const left = one[first] ?? Infinity;
    for (; next < other.length; next += 1) {
      const right = other[next] ?? 0;
      if (right > left) break;
      if (right < left) merged[length++] = right;
    }
    if (first < one.length) merged[length++] = left;
  }
  return merged.subarray(0, length);
}
