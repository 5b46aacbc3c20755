/** What follows the name of an evaluation on the command line. */
export interface EvaluationOptions {
  /** Positional arguments after the evaluation's name. */
  readonly rest: readonly string[];
  /** `--misses` is true, `--kind money` and `--kind=money` are 'money'. */
  readonly flags: ReadonlyMap<string, string | true>;
}

/** An evaluation prints its figures and gives the exit code: 0 where every target is met. */
export type Evaluate = (options: EvaluationOptions) => Promise<number>;
