import { readCalendarDate } from './calendar-date.ts';
import { type DateContext, isSign } from './date-context.ts';
import { type NumberAt, readDayNumber } from './day-number.ts';
import type { DateAt } from './numeric-date.ts';
import { isoValue, isPossible } from './partial-date.ts';
import type { ReadingAt } from './reading-at.ts';

const mostDays = 8;

/** Token after «و», «أو» or a comma between two days of a list; -1 where none stands. */
function afterJoint(context: DateContext, at: number): number {
  const token = context.tokens[at];
  if (isSign(context, at, ',،')) return context.tokens[at + 1]?.text === 'و' ? at + 2 : at + 1;
  if (token?.text === 'و' || token?.text === 'او' || token?.text === 'وال') return at + 1;
  return context.terms[at]?.conjunction === true ? at : -1;
}

/** A day of a list, with the weekday before it: «12», «الاثنين 12». */
function readOwnDay(context: DateContext, at: number): NumberAt | null {
  const head = context.terms[at];
  if (head?.roles.weekday === undefined) return readDayNumber(context, at);
  const day = readDayNumber(context, head.to);
  return day === null || day.form !== 'digits' ? null : { ...day, start: head.start };
}

/** One of several days of which the last says the month: the «9» of «9 و10 جوان», the «12» of «12، 13 و14 فبراير 2018». */
export function readListedDay(context: DateContext, at: number): ReadingAt | null {
  const day = readOwnDay(context, at);
  if (day === null) return null;
  let next = day.to;
  let before = day.value;
  for (let days = 1; days < mostDays; days += 1) {
    next = afterJoint(context, next);
    if (next < 0) return null;
    const date = readCalendarDate(context, next);
    if (date !== null) {
      // «في الثالث والعاشر من الشهر نفسه»: of a month that the story says.
      const isOfMonth = date.date.month !== null || date.relative;
      if (date.date.day === null || date.date.day <= before || !isOfMonth) return null;
      const own = { ...date.date, day: day.value };
      if (!isPossible(own)) return null;
      return {
        kind: 'date',
        value: isoValue(own),
        unit: null,
        from: at,
        to: day.to,
        start: day.start,
        end: day.end,
      };
    }
    const other = readOwnDay(context, next);
    if (other === null || other.value <= before) return null;
    before = other.value;
    next = other.to;
  }
  return null;
}

/** A date without its year takes the year of the one that «و» joins to it: «يناير وفبراير 2018», «3 مارس و5 نيسان 2019». */
export function withYearOfNext(context: DateContext, found: DateAt): DateAt {
  const { date } = found;
  if (date.year !== null || date.month === null || found.relative) return found;
  if (isSign(context, found.to, ',،')) return found;
  const next = afterJoint(context, found.to);
  const other = next < 0 ? null : readCalendarDate(context, next);
  if (other === null || other.relative || other.date.year === null) return found;
  if (other.date.calendar !== date.calendar || (other.date.day === null) !== (date.day === null))
    return found;
  if (other.date.month === null || other.date.month < date.month) return found;
  return { ...found, date: { ...date, year: other.date.year } };
}
