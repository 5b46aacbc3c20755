import { type HashiyaDatabase, retryOnceClosed } from '../reference/database.ts';
import { dayOfNumber } from './day-number.ts';
import type { CountedFilter } from './filter.ts';
import { tallyTexts, visitCounts } from './tally.ts';

/** A number that an outlet printed for a metric on a day, however many of its articles did. */
export interface PrintedFigure {
  /** ISO date of any precision. */
  readonly date: string;
  readonly value: number;
  readonly outlet: string;
}

/** A plain number, with or without a unit after it: no range, no date. */
const NUMBER = /^-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?(?= |$)/u;

/** Every dated number that was printed for a metric, oldest first: the points of its chart. From its tally alone. */
export async function printedFigures(
  database: HashiyaDatabase,
  metric: string,
  filter: CountedFilter = {},
): Promise<PrintedFigure[]> {
  const tally = await retryOnceClosed(database, () => database.tallies.get(metric));
  if (!tally) return [];
  const texts = tallyTexts(tally);
  const numbers = texts.values.map((value) => {
    const [digits] = NUMBER.exec(value) ?? [];
    return digits === undefined ? null : Number(digits);
  });
  const figures = new Map<string, PrintedFigure>();
  visitCounts(tally, filter, ({ outlet, value, day }) => {
    const number = numbers[value] ?? null;
    if (number === null || day === 0) return;
    const figure = { date: dayOfNumber(day), value: number, outlet: texts.outlets[outlet] ?? '' };
    figures.set(`${outlet} ${day} ${number}`, figure);
  });
  return [...figures.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}
