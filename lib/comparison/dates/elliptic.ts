import type { DateRange, Figure } from '../../figures/figure.ts';
import { type Days, firstDay, isDateRange } from './days.ts';

const UNKNOWN_YEAR = /^XXXX-/u;
/** Figures before a date among which its year is looked for. */
const REACH = 6;

function withYear(date: string, year: string): string {
  return date.replace(UNKNOWN_YEAR, `${year}-`);
}

/** News tells of the past: a day to come counts as this many times as far. */
const AHEAD = 2;

/** The year in which a date without one lies nearest to a day. Null where it is no date in any. */
function nearestYear(date: string, day: number): string | null {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  const near = [year - 1, year, year + 1].flatMap((one) => {
    const at = firstDay(withYear(date, String(one)));
    return at === null
      ? []
      : [{ year: String(one), gap: at > day ? (at - day) * AHEAD : day - at }];
  });
  return near.sort((one, other) => one.gap - other.gap)[0]?.year ?? null;
}

/** The year of the last date before one that leaves it out: «في سبتمبر 2014 … وفي ديسمبر من العام نفسه». */
export function yearBefore(figures: readonly Figure[], at: number): string | null {
  for (let other = at - 1; other >= Math.max(0, at - REACH); other -= 1) {
    const figure = figures[other];
    if (figure?.kind !== 'date' || typeof figure.value !== 'string') continue;
    const year = /^[0-9]{4}/u.exec(figure.value);
    if (year) return year[0];
  }
  return null;
}

function dated(figure: Figure, year: string): Figure {
  const { value } = figure;
  if (typeof value === 'string') return { ...figure, value: withYear(value, year) };
  if (!isDateRange(value)) return figure;
  const range: DateRange = { from: withYear(value.from, year), to: withYear(value.to, year) };
  return { ...figure, value: range };
}

/**
 * The figures that a date without its year may stand for: in the year that puts it nearest to the article, and in that of
 * the date before it. Any other figure stands for itself; so does a date where neither is known.
 */
export function readingsOfDate(
  figures: readonly Figure[],
  at: number,
  published: Days | null,
): readonly Figure[] {
  const figure = figures[at];
  if (!figure) return [];
  const { kind, value } = figure;
  if (kind !== 'date' && kind !== 'date_range') return [figure];
  const first = typeof value === 'string' ? value : isDateRange(value) ? value.from : '';
  if (!UNKNOWN_YEAR.test(first)) return [figure];
  const nearest = published === null ? null : nearestYear(first, published.from);
  const years = new Set([nearest, yearBefore(figures, at)].filter((year) => year !== null));
  return years.size === 0 ? [figure] : [...years].map((year) => dated(figure, year));
}
