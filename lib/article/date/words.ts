import dateline from '../../../assets/lexicon/dateline.json' with { type: 'json' };
import { oneSpelling } from '../normalise.ts';
import { dateOf, type FoundDate } from './found-date.ts';
import { fromHijri } from './hijri.ts';

/** A date written for readers, with the place that it takes in the plain text it was found in. */
export interface WrittenDate extends FoundDate {
  readonly from: number;
  readonly to: number;
}

/** A text in one spelling, digits in ASCII: what dates are looked for in. */
export function plain(text: string): string {
  return oneSpelling(text)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\s+/g, ' ');
}

interface NamedMonth {
  readonly month: number;
  readonly isHijri: boolean;
}

const months = new Map<string, NamedMonth>();
dateline.gregorian.forEach((names, index) => {
  for (const name of names) months.set(plain(name), { month: index + 1, isHijri: false });
});
dateline.hijri.forEach((names, index) => {
  for (const name of names) months.set(plain(name), { month: index + 1, isHijri: true });
});
dateline.english.forEach((name, index) => {
  months.set(name, { month: index + 1, isHijri: false });
});

const longestFirst = [...months.keys()].sort((one, other) => other.length - one.length);
const MONTH = longestFirst
  .map((name) => (/^[a-z]/.test(name) ? `${name}[a-z]{0,7}` : name))
  .join('|');

/** «13 فبراير/شباط 2018», «13 من جمادى الأولى 1439 هـ», «13-Feb-2018»; the second name repeats the first. */
const NAMED = new RegExp(
  `(?<![0-9])([0-3]?[0-9])[\\s\\-.,/،]{1,3}(?:من )?(?:شهر )?(${MONTH})(?:\\s?[/(-]\\s?(?:${MONTH})\\)?)?[\\s\\-.,/،]{1,3}(?:سنه |عام )?([0-9]{4})(?![0-9])`,
  'gu',
);
/** «مارس 11, 2019», «February 13, 2018»: the order of many templates. */
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(${MONTH})\\.? ([0-3]?[0-9])(?:st|nd|rd|th)?[,،]? ([0-9]{4})(?![0-9])`,
  'gu',
);
/** «13/2/2018», «13-02-2018», «2018/2/13». */
const NUMERIC =
  /(?<![0-9/.-])([0-9]{1,4})\s?([/.-])\s?([0-9]{1,2})\s?\2\s?([0-9]{1,4})(?![0-9/-])/gu;

function numeric(first: number, second: number, third: number): FoundDate | null {
  if (first > 1900) return dateOf(first, second, third);
  if (first >= 1410) return fromHijri(first, second, third);
  if (third >= 1410 && third < 1530) return fromHijri(third, second, first);
  // Arabic newspapers put the day first; the other order is read where only it is possible.
  return dateOf(third, second, first) ?? dateOf(third, first, second);
}

/** Every full date in a plain text, in text order. */
export function findWrittenDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  const add = (date: FoundDate | null, match: RegExpExecArray): void => {
    if (date) found.push({ ...date, from: match.index, to: match.index + match[0].length });
  };
  const addNamed = (match: RegExpExecArray, day = '', name = '', year = ''): void => {
    const named = months.get(name) ?? months.get(name.slice(0, 3));
    const read = named?.isHijri ? fromHijri : dateOf;
    if (named) add(read(Number(year), named.month, Number(day)), match);
  };
  for (const match of text.matchAll(NAMED)) addNamed(match, match[1], match[2], match[3]);
  for (const match of text.matchAll(MONTH_FIRST)) addNamed(match, match[2], match[1], match[3]);
  for (const match of text.matchAll(NUMERIC)) {
    add(numeric(Number(match[1]), Number(match[3]), Number(match[4])), match);
  }
  return found.sort((one, other) => one.from - other.from);
}
