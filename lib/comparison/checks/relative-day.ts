import { reason } from '../../reason.ts';
import { type Check, type CheckContext, type CheckResult, checkedFigure } from '../check.ts';
import { firstDay } from '../dates/days.ts';
import type { ComparedFigure } from '../verdict.ts';
import { weekdayOf } from './calendar.ts';
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

/**
 * The weekday on which the text was written: that of the article's date, or, since many articles appear a day after
 * they were written, the one that most of the named days speak for. Null where that is not settled.
 */
function dayOfWriting(named: readonly Named[], publishedOn: string | null): number | null {
  const votes = new Map<number, number>();
  for (const one of named) votes.set(implied(one), (votes.get(implied(one)) ?? 0) + 1);
  const ranked = [...votes].sort((one, other) => other[1] - one[1]);
  const [first, second] = ranked;
  const published = publishedOn === null ? null : firstDay(publishedOn);
  if (published !== null) {
    const near = [published, published - 1].map(weekdayOf);
    const supported = near.filter((day) => votes.has(day));
    const own = near[0] ?? null;
    if (supported.length === 0) return own;
    if (supported.length === 1) return supported[0] ?? null;
    return (votes.get(near[1] ?? -1) ?? 0) > (votes.get(own ?? -1) ?? 0) ? (near[1] ?? null) : own;
  }
  if (!first || !second || first[1] === second[1]) return null;
  return first[0];
}

/** «أمس الأول الاثنين» beside «اليوم الثلاثاء»: relative days against the article's date and one another. */
export const relativeDay: Check = {
  name: 'relative_day',
  kind: 'relative_day',
  about:
    'A relative day with its weekday («أمس الاثنين»), against the article’s date and the other days named in it.',
  run: (context) => {
    const named = namedDays(context);
    const base = dayOfWriting(named, context.publishedOn);
    if (base === null) return [];
    return named.map((one): CheckResult => {
      const expected = (((base + one.offset) % 7) + 7) % 7;
      const consistent = expected === one.weekday;
      return checkedFigure('relative_day', one.figure, consistent, [
        reason(consistent ? 'relative_day_right' : `relative_day_is.${expected}`, {
          text: one.figure.text,
        }),
      ]);
    });
  },
};
