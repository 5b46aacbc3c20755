import { reason } from '../../reason.ts';
import { type Check, type CheckResult, checkedFigure } from '../check.ts';
import { weekdayOf } from '../dates/calendar.ts';
import { daysOf, firstDay } from '../dates/days.ts';
import { readingsOfDate, yearBefore } from '../dates/elliptic.ts';
import type { ComparedFigure } from '../verdict.ts';
import { checkWords, valueIn } from './words.ts';

/** Words between a weekday and its date: «الثلاثاء الموافق 13 فبراير». */
const REACH = 3;

/** Days after the article, and before it, within which a day without its year is taken for the nearest one. */
const AHEAD = 30;
const BEHIND = 150;
/** The same for the day of something that the reference knows. */
const BEHIND_KNOWN = 300;

/** The day that a date names: in full, or without its year where it lies close to the article. */
function dayOf(
  figures: readonly ComparedFigure[],
  at: number,
  publishedOn: string | null,
): string | null {
  const figure = figures[at];
  if (!figure) return null;
  const published = publishedOn === null ? null : daysOf(publishedOn);
  const [reading] = readingsOfDate([figure], 0, published);
  const value = reading?.value;
  if (typeof value !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(value)) return null;
  if (value === figure.value || published === null) return value;
  const day = firstDay(value);
  const gap = day === null ? Number.NaN : published.from - day;
  if (Math.abs(gap) <= AHEAD) return value;
  const year = yearBefore(figures, at);
  const most = figure.verdict === 'agrees' ? BEHIND_KNOWN : BEHIND;
  return gap > 0 && gap <= most && (year === null || value.startsWith(year)) ? value : null;
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
      const date = dayOf(figures, at, publishedOn);
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
