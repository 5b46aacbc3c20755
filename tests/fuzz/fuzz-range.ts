/** A stretch of the cases of one seed: a long run may be cut into slices, on whatever machine, and tries the same cases. */
export interface FuzzRange {
  readonly seed: number;
  /** Number of the first case. */
  readonly from: number;
  readonly runs: number;
}
