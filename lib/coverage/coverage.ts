import type { Reason } from '../reason.ts';

/** Whether an article is Arabic coverage of the Coalition, how sure that is, and why. */
export interface Coverage {
  readonly isCoverage: boolean;
  /** 0..1 */
  readonly score: number;
  readonly reasons: readonly Reason[];
}
