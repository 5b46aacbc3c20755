import { readBareDay, readWeekdayAndDay } from './bare-day.ts';
import { readCalendarDate } from './calendar-date.ts';
import { readClockTime } from './clock-time.ts';
import { type DateContext, isCue } from './date-context.ts';
import { readDateRange } from './date-range.ts';
import { readDayOfNamedMonth } from './day-of-named-month.ts';
import { readDistance, readNow } from './distance.ts';
import { readDuration } from './duration.ts';
import { readEdge } from './edge.ts';
import { readFourDigitTime } from './four-digit-time.ts';
import { readListedDay, withYearOfNext } from './listed-day.ts';
import { readCentury, readDecade, readDecadeOfCentury } from './long-span.ts';
import { readNthWeekday } from './nth-weekday.ts';
import { readNumberedPeriod } from './numbered-period.ts';
import { isoValue } from './partial-date.ts';
import { readPlainYear } from './plain-year.ts';
import type { ReadingAt } from './reading-at.ts';
import { readRelativeDay, readWeekday, readWeekThenDay } from './relative-day.ts';
import { readRelativePeriod } from './relative-period.ts';
import type { Cue, Roles } from './roles.ts';
import { readSeason } from './season.ts';
import { classOfPhrases } from './terms.ts';
import { readVagueDuration } from './vague-duration.ts';
import { readFractionOfYear, readWeekOf } from './year-part.ts';

export type Reader = (context: DateContext, at: number) => ReadingAt | null;

/** A range of dates or a date; whether a range goes on is asked first. */
function readDates(context: DateContext, at: number): ReadingAt | null {
  const range = readDateRange(context, at);
  if (range !== null) return { ...range, kind: 'date_range', unit: null };
  const found = readCalendarDate(context, at);
  if (found === null) return null;
  const value = isoValue(withYearOfNext(context, found).date);
  const kind = found.relative && found.date.day === null ? 'relative_date' : 'date';
  return { kind, value, unit: null, from: at, to: found.to, start: found.start, end: found.end };
}

const hasCue =
  (...cues: readonly Cue[]) =>
  (roles: Roles): boolean =>
    cues.some((cue) => roles.cues?.has(cue));
const isDayNumber = ({ ordinal, tens }: Roles): boolean =>
  ordinal !== undefined || tens !== undefined;
const isDateHead = (roles: Roles): boolean =>
  isDayNumber(roles) ||
  roles.month !== undefined ||
  roles.weekday !== undefined ||
  roles.relativeDay !== undefined ||
  (roles.unit?.unit === 'month' && roles.unit.number === 'one');
const isUnit = ({ unit }: Roles): boolean => unit !== undefined;

/** Every reader with the words that may open what it reads, in the order in which they are asked: what says more comes first. */
const readers: readonly (readonly [reader: Reader, opens: (roles: Roles) => boolean])[] = [
  [readClockTime, ({ ordinal }) => ordinal !== undefined],
  [readDates, isDateHead],
  [readListedDay, (roles) => isDayNumber(roles) || roles.weekday !== undefined],
  [readDayOfNamedMonth, isDayNumber],
  [readWeekdayAndDay, ({ weekday }) => weekday !== undefined],
  [readEdge, hasCue('edge')],
  [
    readSeason,
    (roles) => roles.season !== undefined || hasCue('seasonWord', 'demonstrative')(roles),
  ],
  [readFractionOfYear, hasCue('quarter', 'half', 'third')],
  [readWeekOf, ({ unit }) => unit?.unit === 'week'],
  [readWeekThenDay, (roles) => roles.unit?.unit === 'week' || hasCue('demonstrative')(roles)],
  [readNthWeekday, ({ weekday, ordinal }) => weekday !== undefined || ordinal !== undefined],
  [readDecade, ({ decade }) => decade !== undefined],
  [readDecadeOfCentury, ({ unit }) => unit?.unit === 'decade'],
  [readCentury, ({ unit }) => unit?.unit === 'century'],
  [
    readRelativeDay,
    (roles) => roles.relativeDay !== undefined || hasCue('laterDay', 'dayPart')(roles),
  ],
  [
    readWeekday,
    (roles) =>
      roles.weekday !== undefined ||
      roles.unit?.unit === 'day' ||
      hasCue('dayPart', 'demonstrative')(roles),
  ],
  [readNumberedPeriod, ({ unit }) => unit?.number === 'many'],
  [readRelativePeriod, (roles) => isUnit(roles) || hasCue('demonstrative')(roles)],
  [readPlainYear, isDayNumber],
  [readDistance, (roles) => isUnit(roles) || hasCue('ago', 'ahead')(roles)],
  [readNow, hasCue('now')],
  [readVagueDuration, (roles) => roles.unit?.number === 'many' || hasCue('few')(roles)],
  [readDuration, (roles) => isUnit(roles) || roles.fraction !== undefined || hasCue('all')(roles)],
];

const opened = new Map<Roles, readonly Reader[]>();

/** The readers of what a word with these roles may open; none for words that only stand beside dates. */
export function readersOpenedBy(roles: Roles): readonly Reader[] {
  const known = opened.get(roles);
  if (known !== undefined) return known;
  const found = readers.filter(([, opens]) => opens(roles)).map(([reader]) => reader);
  opened.set(roles, found);
  return found;
}

/** Words that are a date or a length of time by themselves, or nearly: no «عام», which is one with a number alone. */
export const dateHeadClass = classOfPhrases(
  ({ roles, rest }) =>
    rest.length === 0 &&
    (roles.month !== undefined ||
      roles.weekday !== undefined ||
      roles.relativeDay !== undefined ||
      isDayNumber(roles) ||
      (roles.unit !== undefined && roles.unit.number !== 'one')),
);

/** Tokens that some reader may be opened by. */
export const dateOpeningClass = classOfPhrases(({ roles }) => readersOpenedBy(roles).length > 0);

const dayDigits: readonly Reader[] = [
  readClockTime,
  readDates,
  readListedDay,
  readDayOfNamedMonth,
  readBareDay,
];
const yearDigits: readonly Reader[] = [readFourDigitTime, readDates, readPlainYear];
const lengths: readonly Reader[] = [readDistance, readDuration];
const none: readonly Reader[] = [];

/**
 * The readers of what digits may open, by their length and by what follows them: a plain word after one or two digits is what they
 * count, unless they are an hour or a year.
 */
export function readersOfDigits(context: DateContext, at: number): readonly Reader[] {
  const { tokens, terms } = context;
  const length = tokens[at]?.text.length ?? 0;
  if (length === 4) return yearDigits;
  if (length > 2) return namedYear(context, at);
  const next = tokens[at + 1];
  if (next?.kind === 'word' && terms[at + 1] === undefined && next.text !== 'و') {
    return isCue(context, at - 1, 'oclock') ? dayDigits : namedYear(context, at);
  }
  return next?.kind === 'digits' ? none : namedDay(context, at);
}

function namedYear({ terms }: DateContext, at: number): readonly Reader[] {
  return terms[at - 1]?.roles.unit?.unit === 'year' ? [readPlainYear] : none;
}

function namedDay(context: DateContext, at: number): readonly Reader[] {
  const years = namedYear(context, at);
  return years.length === 0 ? dayDigits : [...dayDigits, ...years];
}

/** The readers of what a number in words may open. */
const numberWords: readonly Reader[] = [readDates, readPlainYear];

/** The readers of what a number may open: a duration where a unit follows, a date or year where date words stand around it. */
export function readersOfNumber(context: DateContext, at: number, to: number): readonly Reader[] {
  const { terms } = context;
  if (terms[to]?.roles.unit !== undefined) return lengths;
  if (context.tokens[at]?.kind === 'digits') return none;
  return terms[to] !== undefined || terms[at - 1] !== undefined ? numberWords : none;
}
