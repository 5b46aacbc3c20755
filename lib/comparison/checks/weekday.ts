import { reason } from '../../reason.ts';
import { type Check, type CheckResult, checkedFigure } from '../check.ts';
import { daysOf, firstDay } from '../dates/days.ts';
import { readingsOfDate } from '../dates/elliptic.ts';
import type { ComparedFigure } from '../verdict.ts';
import { weekdayOf } from './calendar.ts';
import { checkWords, valueIn } from './words.ts';

/** Words between a weekday and its date: «الثلاثاء الموافق 13 فبراير». */
const REACH = 3;

/** Days round the article within which a day without its year is taken for one of the same year. */
const SAME_TIME = 30;

/** The day that a date names: in full, or without its year where it lies close to the article. */
function dayOf(figure: ComparedFigure, publishedOn: string | null): string | null {
  const published = publishedOn === null ? null : daysOf(publishedOn);
  const [reading] = readingsOfDate([figure], 0, published);
  const value = reading?.value;
  if (typeof value !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(value)) return null;
  if (value === figure.value || published === null) return value;
  const day = firstDay(value);
  return day !== null && Math.abs(day - published.from) <= SAME_TIME ? value : null;
}

/** «الثلاثاء 13 فبراير 2018»: the day of the week against the calendar. */
export const weekday: Check = {
  name: 'weekday',
  kind: 'weekday',
  about: 'A day of the week beside a full date, against the calendar.',
  run: ({ figures, places, layout, words, publishedOn }) =>
    figures.flatMap((figure, at): CheckResult[] => {
      const place = places[at];
      if (figure.kind !== 'date' || typeof figure.value !== 'string' || !place) return [];
      const date = dayOf(figure, publishedOn);
      const day = date === null ? null : firstDay(date);
      if (date === null || day === null) return [];
      const clause = layout.clause[place.from];
      let from = Math.max(place.from - REACH, places[at - 1]?.to ?? 0, 0);
      while (from < place.from && layout.clause[from] !== clause) from += 1;
      const named = valueIn(words, checkWords.weekdays, from, place.to);
      if (!named) return [];
      const consistent = named.value === weekdayOf(day);
      return [
        checkedFigure('weekday', figure, consistent, [
          reason(consistent ? 'weekday_right' : `weekday_is.${weekdayOf(day)}`, {
            date,
          }),
        ]),
      ];
    }),
};
