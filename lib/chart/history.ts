import type { Metric, Statement } from '../reference/schema.ts';
import { endTime, middleTime, startTime } from './time.ts';

/** One statement as it is drawn: from when to when, and between which values. */
export interface HistoryPoint {
  readonly statement: Statement;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Bounds of a range; the same as the value where it is one number. */
  readonly low: number;
  readonly high: number;
  /** Values that other sources print. */
  readonly conflicting: readonly number[];
}

/** A figure plotted on the history: this article's, or one that another outlet printed. */
export interface PlottedFigure {
  /** ISO date of any precision. */
  readonly date: string;
  readonly value: number;
  /** Who printed it, where that is known. */
  readonly outlet?: string;
}

export interface History {
  /** In order of time. */
  readonly points: readonly HistoryPoint[];
  /** First and last instant that is drawn. */
  readonly span: readonly [number, number];
  /** Least and greatest value that is drawn. */
  readonly range: readonly [number, number];
  /** Whether its values are whole numbers of things. */
  readonly isCounted: boolean;
}

function bounds(value: Statement['value']): { low: number; high: number } | null {
  if (typeof value === 'number') return { low: value, high: value };
  if (typeof value === 'string' || 'from' in value) return null;
  const low = value.min ?? value.max;
  const high = value.max ?? value.min;
  return low === null || high === null ? null : { low, high };
}

/** Whether a metric's statements are numbers over time; dates and names are not drawn. */
export function isDrawn({ kind }: Metric): boolean {
  return ['count', 'money', 'percent', 'measure', 'duration'].includes(kind);
}

/**
 * Lays the statements of a metric out in time. A statement without an end holds until the next one begins, where the metric
 * is a state or a total; the last one holds to the end of the span.
 */
export function layOutHistory(
  metric: Metric,
  statements: readonly Statement[],
  plotted: readonly PlottedFigure[],
): History | null {
  const dated = statements.flatMap((statement) => {
    const bound = bounds(statement.value);
    const start = statement.validFrom ?? statement.asOf ?? statement.validTo;
    return bound && start !== null ? [{ statement, ...bound, start: startTime(start) }] : [];
  });
  if (dated.length === 0) return null;
  dated.sort((a, b) => a.start - b.start || a.low - b.low);
  const times = [
    ...dated.flatMap(({ statement, start }) => [
      start,
      statement.validTo === null ? start : endTime(statement.validTo),
    ]),
    ...plotted.map(({ date }) => middleTime(date)),
  ];
  const first = Math.min(...times);
  const last = Math.max(...times);
  const spare = Math.max((last - first) * 0.04, 15 * 86_400_000);
  const span = [first - spare, last + spare] as const;
  const points = dated.map(({ statement, start, low, high }): HistoryPoint => {
    const next = dated.find((other) => other.start > start);
    const open = metric.nature === 'event' ? start : (next?.start ?? span[1]);
    return {
      statement,
      from: start,
      to: statement.validTo === null ? open : endTime(statement.validTo),
      value: (low + high) / 2,
      low,
      high,
      conflicting: statement.conflicting.map(({ value }) => value),
    };
  });
  const values = [
    ...points.flatMap(({ low, high, conflicting }) => [low, high, ...conflicting]),
    ...plotted.map(({ value }) => value),
  ];
  const range = [Math.min(...values), Math.max(...values)] as const;
  return { points, span, range, isCounted: metric.kind === 'count' };
}
