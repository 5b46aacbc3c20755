import dateline from '../../../assets/lexicon/dateline.json' with { type: 'json' };
import type { FoundDate } from './found-date.ts';
import { findWrittenDates, plain } from './words.ts';

const words = new Set([...dateline.words, ...dateline.published, ...dateline.modified].map(plain));
const modified = dateline.modified.map(plain);
const published = dateline.published.map(plain);
const agencies = dateline.agencies.map(plain);

/** A dateline is a short line; what is longer is a sentence with a date in it. */
const LONGEST = 120;
/** Words in a dateline beside the date that are no dateline's words: an author, a city. */
const STRANGERS = 4;
/** The same where nothing but the month's name speaks of a date: «ذكرى 11 سبتمبر 2001» may be a headline. */
const STRANGERS_TO_A_NAME = 1;
/** «10:30», «13/2/2018», «2018-02-13». */
const HOUR_OR_FIGURES = /[0-9]:[0-9]{2}|[0-9][/.-][0-9]{1,2}[/.-][0-9]/;
/** How far into a paragraph an agency's dateline reaches («الكويت في 13 فبراير 2018 (كونا) --»). */
const AGENCY_REACH = 90;

export interface Dateline extends FoundDate {
  /** The line says that this is when the page was changed. */
  readonly isModified: boolean;
}

/**
 * The date of a line that does little else than date the page: «الثلاثاء 13/2/2018», «نشر في 13 فبراير 2018 - 10:30»,
 * or of the agency's dateline that a paragraph begins with. Null for a sentence that mentions a date.
 */
export function readDateline(line: string): Dateline | null {
  const text = plain(line).trim();
  const dates = findWrittenDates(text.slice(0, 300));
  const first = dates[0];
  if (!first) return null;
  // Of a Hijri and a Gregorian date side by side the Gregorian one needs no tables.
  const date =
    dates.find(({ from, to }) => /(?:19|20)[0-9]{2}/.test(text.slice(from, to))) ?? first;
  if (text.length <= LONGEST) {
    const others = text
      .replace(/[0-9]+/g, ' ')
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 1 && !isOfDate(word, text, dates));
    const strangers = others.filter((word) => !words.has(word)).length;
    const isPlain =
      HOUR_OR_FIGURES.test(text) || others.some((word) => word.length > 3 && words.has(word));
    if (strangers <= (isPlain ? STRANGERS : STRANGERS_TO_A_NAME))
      return toDateline(date, text, dates.length);
  }
  if (first.from > AGENCY_REACH) return null;
  const after = text.slice(first.to, first.to + 40);
  const before = text.slice(0, first.from);
  const isAgency = agencies.some((name) => hasWord(after, name) || hasWord(before, name));
  const isDashed = /^\s*(?:[مه]\s*)?(?:--|–|—|\/|-)/u.test(after) && first.from < 45;
  return isAgency && (isDashed || /[()/:–—-]/u.test(after)) ? toDateline(date, '', 1) : null;
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text);
}

function isOfDate(
  word: string,
  text: string,
  dates: readonly { from: number; to: number }[],
): boolean {
  return dates.some(({ from, to }) => text.slice(from, to).includes(word));
}

function toDateline({ date, precision }: FoundDate, text: string, count: number): Dateline {
  const isModified =
    count === 1 &&
    modified.some((word) => text.includes(word)) &&
    !published.some((word) => text.includes(word));
  return { date, precision, isModified };
}
