import { reason } from '../../reason.ts';
import { type Check, type CheckResult, checkedFigure } from '../check.ts';
import { firstDay } from '../dates/days.ts';
import { weekdayOf } from './calendar.ts';
import { checkWords, valueIn } from './words.ts';

/** Words between a weekday and its date: «الثلاثاء الموافق 13 فبراير». */
const REACH = 3;

/** «الثلاثاء 13 فبراير 2018»: the day of the week against the calendar. */
export const weekday: Check = {
  name: 'weekday',
  kind: 'weekday',
  about: 'A day of the week beside a full date, against the calendar.',
  run: ({ figures, places, layout, words }) =>
    figures.flatMap((figure, at): CheckResult[] => {
      const place = places[at];
      if (figure.kind !== 'date' || typeof figure.value !== 'string' || !place) return [];
      if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(figure.value)) return [];
      const day = firstDay(figure.value);
      if (day === null) return [];
      const clause = layout.clause[place.from];
      let from = Math.max(place.from - REACH, places[at - 1]?.to ?? 0, 0);
      while (from < place.from && layout.clause[from] !== clause) from += 1;
      const named = valueIn(words, checkWords.weekdays, from, place.to);
      if (!named) return [];
      const consistent = named.value === weekdayOf(day);
      return [
        checkedFigure('weekday', figure, consistent, [
          reason(consistent ? 'weekday_right' : `weekday_is.${weekdayOf(day)}`, {
            date: figure.value,
          }),
        ]),
      ];
    }),
};
