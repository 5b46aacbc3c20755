/** What follows the name of an evaluation on the command line. */
export interface EvaluationOptions {
  /** Positional arguments after the evaluation's name. */
  readonly rest: readonly string[];
  /** `--misses` is true, `--kind money` and `--kind=money` are 'money'. */
  readonly flags: ReadonlyMap<string, string | true>;
}

/** An evaluation prints its figures and gives the exit code: 0 where every target is met. */
export type Evaluate = (options: EvaluationOptions) => Promise<number>;

/** Splits arguments into flags and the rest; a flag takes the next argument unless that is a flag too. */
export function readOptions(
  args: readonly string[],
  withoutValue: readonly string[] = ['misses', 'json', 'help'],
): EvaluationOptions {
  const rest: string[] = [];
  const flags = new Map<string, string | true>();
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (!argument.startsWith('--')) {
      rest.push(argument);
      continue;
    }
    const [name = '', value] = argument.slice(2).split('=', 2);
    const next = args[index + 1];
    if (value !== undefined) flags.set(name, value);
    else if (withoutValue.includes(name) || next === undefined || next.startsWith('--'))
      flags.set(name, true);
    else {
      flags.set(name, next);
      index += 1;
    }
  }
  return { rest, flags };
}
