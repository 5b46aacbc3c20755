import type { PlottedFigure } from './history.ts';
import type { HistoryScales } from './scales.ts';
import { middleTime } from './time.ts';

/** A place of the drawing, and the figures that fall on it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly figures: readonly PlottedFigure[];
}

/** Pixels within which figures cannot be told apart. */
const WIDTH = 2;

/** Where figures are drawn: however many there are, those that would hide one another are one spot. */
export function spotsOf(figures: readonly PlottedFigure[], { x, y }: HistoryScales): Spot[] {
  const spots = new Map<string, { x: number; y: number; figures: PlottedFigure[] }>();
  for (const figure of figures) {
    const at = { x: x(middleTime(figure.date)), y: y(figure.value) };
    const key = `${Math.round(at.x / WIDTH)} ${Math.round(at.y / WIDTH)}`;
    const spot = spots.get(key);
    if (spot) spot.figures.push(figure);
    else spots.set(key, { ...at, figures: [figure] });
  }
  return [...spots.values()];
}
