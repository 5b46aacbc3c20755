import type { HashiyaDatabase } from '../reference/database.ts';
import { dayOfNumber } from './day-number.ts';
import type { LedgerFilter } from './filter.ts';
import { readShares } from './read-shares.ts';
import { dayAt, textAt, visitRows } from './selection.ts';

/** A number that an outlet printed for a metric on a day, however many of its articles did. */
export interface PrintedFigure {
  /** ISO date of any precision. */
  readonly date: string;
  readonly value: number;
  readonly outlet: string;
}

/** A plain number, with or without a unit after it: no range, no date. */
const NUMBER = /^-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?(?= |$)/u;

/** Every dated number that was printed for a metric, oldest first: the points of its chart. */
export async function printedFigures(
  database: HashiyaDatabase,
  metric: string,
  filter: Omit<LedgerFilter, 'metrics'> = {},
): Promise<PrintedFigure[]> {
  const figures = new Map<string, PrintedFigure>();
  visitRows(await readShares(database), { ...filter, metrics: [metric] }, (share, at) => {
    const [digits] = NUMBER.exec(textAt(share, 'value', at)) ?? [];
    const day = dayAt(share, at);
    if (digits === undefined || day === 0) return;
    const [value, outlet] = [Number(digits), textAt(share, 'outlet', at)];
    figures.set(`${day} ${value} ${outlet}`, { date: dayOfNumber(day), value, outlet });
  });
  return [...figures.values()].sort(byDateAndOutlet);
}

function byDateAndOutlet(one: PrintedFigure, other: PrintedFigure): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  if (one.outlet !== other.outlet) return one.outlet < other.outlet ? -1 : 1;
  return one.value - other.value;
}
