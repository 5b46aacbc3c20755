import { reason } from '../../reason.ts';
import { type Check, type CheckContext, type CheckResult, checkedFigure } from '../check.ts';
import { weekdayOf } from '../dates/calendar.ts';
import { firstDay } from '../dates/days.ts';
import type { ComparedFigure } from '../verdict.ts';
import { checkWords, valueIn } from './words.ts';

interface Named {
  readonly figure: ComparedFigure;
  /** Days from the day of writing. */
  readonly offset: number;
  readonly weekday: number;
}

/** Relative days that name their weekday too: «أمس الأول الاثنين». */
function namedDays({ figures, places, words }: CheckContext): Named[] {
  return figures.flatMap((figure, at): Named[] => {
    const place = places[at];
    if (figure.kind !== 'relative_date' || !place) return [];
    const offset = valueIn(words, checkWords.relativeDays, place.from, place.to);
    const next = places[at + 1]?.from ?? Number.POSITIVE_INFINITY;
    const weekday = valueIn(words, checkWords.weekdays, place.from, Math.min(place.to + 1, next));
    if (!offset || !weekday) return [];
    return [{ figure, offset: offset.value, weekday: weekday.value }];
  });
}

/** The weekday of writing that a named day implies. */
function implied({ offset, weekday }: Named): number {
  return (((weekday - offset) % 7) + 7) % 7;
}

/** Days that may lie between writing and publication; longer lags are not told from errors. */
const LAGS = [0, 1, 2];
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

/** How many named days speak for each weekday as the day of writing. */
function countVotes(named: readonly Named[]): readonly number[] {
  const votes = WEEKDAYS.map(() => 0);
  for (const one of named) votes[implied(one)] = (votes[implied(one)] ?? 0) + 1;
  return votes;
}

/**
 * The weekday on which the text was written: of the days shortly before publication the one that most named days speak
 * for, the latest of equals. Null where a single named day speaks for an earlier day, which may be a late reprint as
 * well as an error.
 */
function dayOfWriting(votes: readonly number[], recent: readonly number[]): number | null {
  const votesFor = (weekday: number | undefined): number => votes[weekday ?? -1] ?? 0;
  const best = recent.reduce((one, other) => (votesFor(other) > votesFor(one) ? other : one));
  const all = votes.reduce((sum, one) => sum + one, 0);
  return best !== recent[0] && all === 1 ? null : best;
}

/** A day that its own words put shortly before the others, as in an older paragraph or a quotation. */
function mayBeOlder(one: Named, votes: readonly number[], recent: readonly number[]): boolean {
  const own = votes[implied(one)] ?? 0;
  return recent.includes(implied(one)) ? Math.max(...votes) < 2 || own > 1 : own > 1;
}

/** «أمس الأول الاثنين» beside «اليوم الثلاثاء»: relative days against the article's date and one another. */
export const relativeDay: Check = {
  name: 'relative_day',
  kind: 'relative_day',
  about:
    'A relative day with its weekday («أمس الاثنين»), against the article’s date and the other days named in it.',
  run: (context) => {
    // «أمس» is no day at all before one knows on which day it was written.
    const published = context.publishedOn === null ? null : firstDay(context.publishedOn);
    if (published === null) return [];
    const named = namedDays(context);
    const votes = countVotes(named);
    const recent = LAGS.map((lag) => weekdayOf(published - lag));
    const base = dayOfWriting(votes, recent);
    if (base === null) return [];
    return named.flatMap((one): CheckResult[] => {
      const expected = (((base + one.offset) % 7) + 7) % 7;
      const consistent = expected === one.weekday;
      if (!consistent && mayBeOlder(one, votes, recent)) return [];
      return [
        checkedFigure('relative_day', one.figure, consistent, [
          reason(consistent ? 'relative_day_right' : `relative_day_is.${expected}`, {
            text: one.figure.text,
          }),
        ]),
      ];
    });
  },
};
