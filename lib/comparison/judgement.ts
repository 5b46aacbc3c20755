import type { Reason } from '../reason.ts';
import type { Difference, Verdict } from './verdict.ts';

/** What comparing one figure with one metric or event came to. */
export interface Judgement {
  readonly verdict: Verdict | null;
  readonly difference: Difference | null;
  readonly statements: readonly string[];
  readonly reasons: readonly Reason[];
}

/**
 * Which of several readings of one figure is taken where the words leave it open: the one that agrees, then one whose
 * value the reference knows, last one that differs.
 */
const ORDER: readonly (Verdict | null)[] = [
  'agrees',
  'agrees_within_qualifier',
  'counts_differently',
  'qualifier_differs',
  'outdated',
  'premature',
  'disputed',
  null,
  'unreferenced',
  'differs',
];

/** 0 for the best reading; the larger, the later it is taken. */
export function rankOf({ verdict }: Judgement): number {
  return ORDER.indexOf(verdict);
}

/** Says that the reference has nothing to compare with, and why. */
export function unreferenced(
  reasons: readonly Reason[],
  statements: readonly string[] = [],
): Judgement {
  return { verdict: 'unreferenced', difference: null, statements, reasons };
}
