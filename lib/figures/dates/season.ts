import { type DateContext, digitsAt, isCue, isSign } from './date-context.ts';
import type { ReadingAt } from './reading-at.ts';
import { readWholeYear } from './year-part.ts';

/**
 * A season of a year: «صيف 2014», «شتاء عام 2017», «الصيف الماضي», «هذا الخريف». Its value is ISO 8601-2's: `2014-22` is the summer of 2014.
 * A season with nothing to place it is no figure.
 */
export function readSeason(context: DateContext, at: number): ReadingAt | null {
  const { terms, anchor } = context;
  const first = terms[at];
  if (first === undefined) return null;
  const pointed = isCue(context, at, 'demonstrative');
  const named = isCue(context, at, 'seasonWord');
  const term = pointed || named ? terms[first.to] : first;
  const season = term?.roles.season;
  if (term === undefined || season === undefined) return null;
  const found = (year: number | null, to: number, end: number, relative: boolean): ReadingAt => ({
    kind: relative ? 'relative_date' : 'date',
    value: year === null ? null : `${year}-${season}`,
    unit: null,
    from: at,
    to,
    start: first.start,
    end,
  });
  if (pointed) return term.definite ? found(anchor?.year ?? null, term.to, term.end, true) : null;
  const adjective = terms[term.to];
  const offset = adjective?.roles.period?.offset;
  if (adjective !== undefined && offset !== undefined && term.definite) {
    return found(seasonYear(context, season, offset), adjective.to, adjective.end, true);
  }
  const whole = readWholeYear(context, term.to);
  if (whole === null) return null;
  const next = whole.year === null ? null : nextYear(context, whole.to, whole.year);
  return found(whole.year, next?.to ?? whole.to, next?.end ?? whole.end, whole.relative);
}

/** The second year of a winter: «شتاء 2017-2018», «شتاء 2017/2018». */
function nextYear(
  context: DateContext,
  at: number,
  year: number,
): { to: number; end: number } | null {
  const second = context.tokens[at + 1];
  if (!isSign(context, at, '-–/') || digitsAt(context, at + 1, 4, 4) !== year + 1) return null;
  return second === undefined ? null : { to: at + 2, end: second.end };
}

/** The year of the last or next season that is wholly before or after the article's month. */
function seasonYear({ anchor }: DateContext, season: number, offset: number | null): number | null {
  if (anchor === null || anchor.month === null || offset === null) return null;
  const [begins, ends] = [(season - 20) * 3, (season - 20) * 3 + 2];
  if (offset === 0) return anchor.year;
  if (offset < 0) return ends < anchor.month ? anchor.year : anchor.year - 1;
  return begins > anchor.month ? anchor.year : anchor.year + 1;
}
