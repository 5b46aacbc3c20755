import type { Figure } from '../figures/figure.ts';
import type { Reason } from '../reason.ts';

/**
 * How a figure compares with the reference set as of the article's date. It compares, it never judges.
 *
 * Precedence, as numbers/judge-number.ts asks:
 * 1. the number fits what held then: `counts_differently` where the noun is another, else `qualifier_differs` where only the
 *    qualifier is, else `agrees` or `agrees_within_qualifier`;
 * 2. another source prints the number for that time: `disputed`;
 * 3. it lies between two readings of a day: `agrees_within_qualifier`;
 * 4. only doubtful statements held then: `unreferenced`;
 * 5. it held earlier: `outdated` (whatever noun it counts), or within its own sentence as past, `agrees_within_qualifier`;
 * 6. it held only later: `premature`;
 * 7. nothing in the reference is near enough in time: `unreferenced`; else `differs`.
 */
export const verdicts = [
  'agrees',
  'agrees_within_qualifier',
  'counts_differently',
  'qualifier_differs',
  'outdated',
  'premature',
  'differs',
  'disputed',
  'unreferenced',
] as const;
export type Verdict = (typeof verdicts)[number];

/** How far a figure is from the reference value. */
export interface Difference {
  /** The reference value compared with, in the figure's unit; an ISO date for dates. */
  readonly reference: number | string;
  /** Figure minus reference, in the unit; for dates in days. */
  readonly absolute: number;
  /** In per cent of the reference; null for dates and where the reference is 0. */
  readonly percent: number | null;
}

export interface ComparedFigure extends Figure {
  /** Id of the metric that the figure is about, or null. */
  readonly metric: string | null;
  /** Null where the figure is of a kind that is never compared (furniture) or the date that is needed is unknown. */
  readonly verdict: Verdict | null;
  readonly difference: Difference | null;
  /** Ids of the statements (or events) compared with, the decisive one first. */
  readonly statements: readonly string[];
  readonly reasons: readonly Reason[];
}
