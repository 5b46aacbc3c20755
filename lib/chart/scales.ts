import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { History } from './history.ts';
import { type TimeTick, timeTicks } from './time-ticks.ts';

/** Room for a chart, in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Tick {
  readonly at: number;
  readonly value: number;
}

export interface HistoryScales {
  /** Milliseconds since 1970 to a place from the left. */
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
  readonly xTicks: readonly TimeTick[];
  readonly yTicks: readonly Tick[];
}

/**
 * Scales of a history in a frame; the values' axis begins at zero where that wastes less than half of it, or where there is one value
 * alone. What is counted has no ticks between its numbers.
 */
export function historyScales(history: History, frame: Frame): HistoryScales {
  const [low, high] = history.range;
  const isAlone = low === high;
  const base = low >= 0 && (isAlone || low < high / 2) ? 0 : low - (high - low || 1) * 0.15;
  const top = high + (high - base || 1) * 0.08;
  const x = scaleUtc([...history.span], [frame.left, frame.width - frame.right]);
  const y = scaleLinear([base, top], [frame.height - frame.bottom, frame.top]);
  return {
    x: (time) => x(time),
    y: (value) => y(value),
    xTicks: timeTicks(x, frame.left, frame.width),
    yTicks: y
      .ticks(4)
      .filter((value) => !history.isCounted || Number.isInteger(value))
      .map((value) => ({ at: y(value), value })),
  };
}

/**
 * The step line through statements that are not doubtful, as an SVG path; null where there is no line to draw. A gap
 * between one statement's end and the next one's start breaks it.
 */
export function stepPath(history: History, { x, y }: HistoryScales): string | null {
  const sure = history.points.filter(({ statement, from, to }) => !statement.doubtful && to > from);
  if (sure.length === 0) return null;
  const vertices: ({ readonly time: number; readonly value: number } | null)[] = [];
  for (const [index, point] of sure.entries()) {
    const next = sure[index + 1];
    const end = next ? Math.min(point.to, Math.max(next.from, point.from)) : point.to;
    vertices.push({ time: point.from, value: point.value }, { time: end, value: point.value });
    if (next && next.from - end > 2 * 86_400_000) vertices.push(null);
  }
  return line<(typeof vertices)[number]>()
    .defined((vertex) => vertex !== null)
    .x((vertex) => x(vertex?.time ?? 0))
    .y((vertex) => y(vertex?.value ?? 0))
    .curve(curveStepAfter)
    .digits(1)(vertices);
}

/** Index of the point nearest to a place from the left. */
export function nearestPoint(history: History, { x }: HistoryScales, place: number): number {
  let nearest = 0;
  for (const [index, point] of history.points.entries()) {
    const best = history.points[nearest];
    if (best && Math.abs(x(point.from) - place) < Math.abs(x(best.from) - place)) nearest = index;
  }
  return nearest;
}
