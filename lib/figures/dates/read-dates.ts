import { DIGITS, knownWords } from '../../arabic/vocabulary.ts';
import type { Candidate, FigureContext } from '../grammar.ts';
import { mergeAscending } from '../numbers/ascending.ts';
import { type DateContext, dateContextOf, numberFrom } from './date-context.ts';
import {
  dateOpeningClass,
  type Reader,
  readersOfDigits,
  readersOfNumber,
  readersOpenedBy,
} from './openers.ts';
import { candidateOf, type ReadingAt } from './reading-at.ts';

function firstOf(readers: readonly Reader[], context: DateContext, at: number): ReadingAt | null {
  for (const read of readers) {
    const found = read(context, at);
    if (found !== null) return found;
  }
  return null;
}

function readAt(context: DateContext, at: number): ReadingAt | null {
  const term = context.terms[at];
  const isDigits = context.tokens[at]?.kind === 'digits';
  const found = isDigits
    ? firstOf(readersOfDigits(context, at), context, at)
    : term === undefined
      ? null
      : firstOf(readersOpenedBy(term.roles), context, at);
  if (found !== null) return found;
  const number = numberFrom(context, at);
  return number === null ? null : firstOf(readersOfNumber(context, at, number.to), context, at);
}

/** More runs of digits joined by signs than any date, range of dates or time has. */
const mostJoinedRuns = 7;

/** The token after a long chain of digits and signs («12-3-12-3-…»), which is no date anywhere; else `at`. */
function endOfLongChain({ tokens }: DateContext, at: number): number {
  let to = at;
  for (;;) {
    const sign = tokens[to + 1];
    const digits = tokens[to + 2];
    if (sign?.kind !== 'sign' || sign.spaced || digits?.kind !== 'digits' || digits.spaced) break;
    to += 2;
  }
  return to - at >= 2 * mostJoinedRuns ? to + 1 : at;
}

/** Where a reader of dates may find what opens it: date words, digits, numbers in words. */
function openings({ reading, numbers }: FigureContext): readonly number[] {
  const { tokensOf } = knownWords(reading);
  const starts = numbers.map(({ from }) => from);
  return mergeAscending([tokensOf(dateOpeningClass), tokensOf(DIGITS), starts]);
}

/**
 * Every date, range of dates, relative date, duration and time of day, none overlapping another, in one pass: at each token that
 * is a date word, digits or the beginning of a number the readers of what may begin there are asked in turn, and what one has read
 * is not read again. Each reader looks at a bounded number of tokens, so the pass is linear.
 */
export function readDates(figures: FigureContext): Candidate[] {
  const context = dateContextOf(figures);
  const candidates: Candidate[] = [];
  let done = 0;
  for (const at of openings(figures)) {
    if (at < done) continue;
    const isDigits = context.tokens[at]?.kind === 'digits';
    const chain = isDigits ? endOfLongChain(context, at) : at;
    if (chain > at) {
      done = chain;
      continue;
    }
    const found = readAt(context, at);
    if (found === null) continue;
    candidates.push(candidateOf(found));
    done = found.to;
  }
  return candidates;
}
