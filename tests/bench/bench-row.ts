/** One measurement beside its budget. Most are ratios within one run, or sizes; seconds alone say nothing of another machine. */
export interface BenchRow {
  readonly name: string;
  /** What was measured, as printed. */
  readonly measured: string;
  /** Null where a figure is only told: of a peer, or of a growth whose end has the budget. */
  readonly budget: string | null;
  readonly met: boolean;
}

/** A row whose measured number must not exceed its budget. */
export function atMost(name: string, measured: number, budget: number, unit: string): BenchRow {
  return {
    name,
    measured: `${round(measured)}${unit}`,
    budget: `≤ ${budget}${unit}`,
    met: measured <= budget,
  };
}

/** A row whose measured number must reach its budget. */
export function atLeast(name: string, measured: number, budget: number, unit: string): BenchRow {
  return {
    name,
    measured: `${round(measured)}${unit}`,
    budget: `≥ ${budget}${unit}`,
    met: measured >= budget,
  };
}

/** A row that is only told. */
export function seen(name: string, measured: number, unit: string): BenchRow {
  return { name, measured: `${round(measured)}${unit}`, budget: null, met: true };
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}

/** The middle one of several numbers; 0 of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * Median milliseconds of processor time of several runs, after one that is not counted: what the work costs, however busy the
 * machine is with other things.
 */
export function medianTime(run: () => unknown, runs = 7): number {
  return medianTimes([run], runs)[0] ?? 0;
}

/**
 * The same of several works that are to be compared: they take turns, so that what disturbs the machine disturbs all.
 *
 * @param uncounted turns before the first that counts: after one a script is still being compiled while it runs
 */
export function medianTimes(
  works: readonly (() => unknown)[],
  runs: number,
  uncounted = 1,
): number[] {
  for (let turn = 0; turn < uncounted; turn += 1) for (const run of works) run();
  const times = Array.from({ length: runs }, () => works.map(processorTime));
  return works.map((_, place) => median(times.map((turn) => turn[place] ?? 0)));
}

function processorTime(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
