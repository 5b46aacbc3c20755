/** One measurement beside its budget. Every figure is a ratio within one run, or a size; seconds alone say nothing of another machine. */
export interface BenchRow {
  readonly name: string;
  /** What was measured, as printed. */
  readonly measured: string;
  readonly budget: string;
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

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}

/**
 * Median milliseconds of processor time of several runs, after one that is not counted: what the work costs, however busy the
 * machine is with other things.
 */
export function medianTime(run: () => unknown, runs = 7): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((one, other) => one - other);
  return times[Math.floor(runs / 2)] ?? 0;
}
