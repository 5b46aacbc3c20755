import type { Reading } from '../../arabic/tokens.ts';
import type { Figure, FigureKind } from '../../figures/figure.ts';
import { leavesCurrencyOut } from './kinds.ts';
import { tokenAt } from './layout.ts';

/** Where a figure stands, in tokens. */
export interface Place {
  readonly from: number;
  /** Excluded. */
  readonly to: number;
  /** Just after the last figure of the same class before it, or -1. */
  readonly previous: number;
  /** First token of the next figure of the same class, or Infinity. */
  readonly next: number;
  /** Its own words are its unit («دولار أمريكي») and speak for no metric. */
  readonly hasUnit: boolean;
}

const CLASSES: Readonly<Partial<Record<FigureKind, string>>> = {
  date: 'date',
  date_range: 'date',
  relative_date: 'date',
  dual: 'cardinal',
};

/** Figures of one class vie for the same words; a sum with its currency left out is a sum. */
function classOf(figure: Figure): string {
  return leavesCurrencyOut(figure) ? 'money' : (CLASSES[figure.kind] ?? figure.kind);
}

/** For each token the place of the figure whose counted noun, after the number, it belongs to; -1 for the others. */
export function nounOwners(
  reading: Reading,
  figures: readonly Figure[],
  places: readonly Place[],
): Int32Array {
  const owners = new Int32Array(reading.tokens.length).fill(-1);
  figures.forEach(({ kind, counted, start }, index) => {
    // A dual is its own noun: «في البلدين» says of the figures round it where they are from.
    if (!counted || counted.start < start || kind === 'dual') return;
    const from = tokenAt(reading, counted.start);
    owners.fill(places[index]?.from ?? -1, from, tokenAt(reading, counted.end - 1) + 1);
  });
  return owners;
}

/** The places of figures that are in order of their spans. */
export function placesOf(reading: Reading, figures: readonly Figure[]): Place[] {
  const spans = figures.map(({ start, end }) => {
    const from = tokenAt(reading, start);
    return { from, to: Math.max(from + 1, tokenAt(reading, end - 1) + 1) };
  });
  const previous: number[] = [];
  const last = new Map<string, number>();
  const classes = figures.map(classOf);
  classes.forEach((name, index) => {
    previous.push(last.get(name) ?? -1);
    last.set(name, spans[index]?.to ?? -1);
  });
  const next: number[] = new Array<number>(figures.length).fill(Number.POSITIVE_INFINITY);
  const first = new Map<string, number>();
  for (let index = figures.length - 1; index >= 0; index -= 1) {
    const name = classes[index] ?? 'cardinal';
    next[index] = first.get(name) ?? Number.POSITIVE_INFINITY;
    first.set(name, spans[index]?.from ?? Number.POSITIVE_INFINITY);
  }
  return spans.map((span, index) => ({
    ...span,
    previous: previous[index] ?? -1,
    next: next[index] ?? Number.POSITIVE_INFINITY,
    hasUnit: figures[index]?.kind === 'money',
  }));
}
