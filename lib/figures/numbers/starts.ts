import { DIGITS, type KnownWords } from '../../arabic/vocabulary.ts';
import { fractionSignClass } from './fraction-signs.ts';
import { numberClass } from './words.ts';

/**
 * Numbers that follow one another with hardly a word between them make a table or noise, not prose: after this many the rest of such
 * a run is left unread, so that no text costs much more than prose of its length.
 */
export const LONGEST_RUN = 200;
/** Tokens from one number of a run to the next, at most. */
const RUN_GAP = 3;

/** Where numbers may begin, and where the bound on runs leaves them unread. */
export interface Starts {
  /** Tokens that a number may begin with, ascending: digits, number words, signs of fractions. */
  readonly read: readonly number[];
  /** Whether a token is left unread. */
  readonly isCrowded: (token: number) => boolean;
}

/** The starts in a text of `count` tokens. */
export function findStarts({ tokensOf }: KnownWords, count: number): Starts {
  const lists = [DIGITS, numberClass, fractionSignClass]
    .map(tokensOf)
    .filter((list) => list.length > 0);
  const starts = lists.length === 1 ? (lists[0] ?? []) : mergeAscending(lists);
  const read: number[] = [];
  let crowded: Uint8Array | null = null;
  let run = 0;
  let last = -RUN_GAP - 1;
  for (const start of starts) {
    run = start - last <= RUN_GAP ? run + 1 : 0;
    last = start;
    if (run < LONGEST_RUN) read.push(start);
    else {
      crowded ??= new Uint8Array(count);
      crowded[start] = 1;
    }
  }
  return { read, isCrowded: (token) => crowded !== null && crowded[token] === 1 };
}

function mergeAscending(lists: readonly (readonly number[])[]): number[] {
  return lists.flat().sort((one, other) => one - other);
}
