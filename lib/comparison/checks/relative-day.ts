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

/** Days that may lie between writing and publication; longer lags are not told from errors. */
const LAGS = [0, 1, 2];

/**
 * The weekday on which the text was written: of the days shortly before publication the one that most named days speak
 * for, the latest of equals. Null where a single named day speaks for an earlier day, which may be a late reprint as
 * well as an error.
 */
function dayOfWriting(named: readonly Named[], publishedOn: string | null): number | null {
  const votes = (weekday: number): number => named.filter((one) => implied(one) === weekday).length;
  const published = publishedOn === null ? null : firstDay(publishedOn);
  if (published === null) {
    const days = [0, 1, 2, 3, 4, 5, 6].sort((one, other) => votes(other) - votes(one));
    const [first = 0, second = 0] = days;
    return votes(first) > votes(second) && votes(second) > 0 ? first : null;
  }
  const days = LAGS.map((lag) => weekdayOf(published - lag));
  const best = days.reduce((one, other) => (votes(other) > votes(one) ? other : one));
  return best !== days[0] && votes(best) === named.length && named.length === 1 ? null : best;
}

/** A day that its own words put shortly before the others, as in an older paragraph or a quotation. */
function mayBeOlder(one: Named, named: readonly Named[], published: number | null): boolean {
  if (published === null) return false;
  const votes = named.filter((other) => implied(other) === implied(one)).length;
  const most = Math.max(
    ...named.map((other) => named.filter((third) => implied(third) === implied(other)).length),
  );
  const isRecent = LAGS.some((lag) => weekdayOf(published - lag) === implied(one));
  return isRecent ? most < 2 || votes > 1 : votes > 1;
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
    const published = context.publishedOn === null ? null : firstDay(context.publishedOn);
    return named.flatMap((one): CheckResult[] => {
      const expected = (((base + one.offset) % 7) + 7) % 7;
      const consistent = expected === one.weekday;
      if (!consistent && mayBeOlder(one, named, published)) return [];
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
