import { type DateContext, digitsAt, isJoined, numberFrom } from './date-context.ts';
import { hasCue } from './terms.ts';

/** A number read at a token. */
export interface NumberAt {
  readonly value: number;
  /** Token after it. */
  readonly to: number;
  /** Offset of its first letter or digit. */
  readonly start: number;
  readonly end: number;
  readonly form: 'digits' | 'words';
}

/** «الثالث عشر», «الحادي والعشرين», «العاشر», «الثلاثين»: an ordinal from 1 to 39, feminine or masculine. */
export function readOrdinalWords(context: DateContext, at: number): NumberAt | null {
  const { terms, tokens } = context;
  const term = terms[at];
  if (term === undefined) return null;
  const { ordinal, tens } = term.roles;
  if (tens !== undefined)
    return { value: tens, to: term.to, start: term.start, end: term.end, form: 'words' };
  if (ordinal === undefined) return null;
  let next = term.to;
  if (hasCue(terms[next], 'teen')) {
    return {
      value: 10 + ordinal,
      to: next + 1,
      start: term.start,
      end: terms[next]?.end ?? term.end,
      form: 'words',
    };
  }
  const spaced = tokens[next]?.text === 'و';
  if (spaced) next += 1;
  const decade = terms[next];
  if (decade?.roles.tens !== undefined && (spaced || decade.conjunction)) {
    return {
      value: decade.roles.tens + ordinal,
      to: decade.to,
      start: term.start,
      end: decade.end,
      form: 'words',
    };
  }
  return { value: ordinal, to: term.to, start: term.start, end: term.end, form: 'words' };
}

/** A day of the month: «13», «الثالث عشر», «الخمسة عشر». */
export function readDayNumber(context: DateContext, at: number): NumberAt | null {
  const digits = digitsAt(context, at, 1, 2);
  const token = context.tokens[at];
  if (digits !== null && token !== undefined) {
    if (digits < 1 || digits > 31 || isJoined(context, at)) return null;
    return { value: digits, to: at + 1, start: token.start, end: token.end, form: 'digits' };
  }
  const ordinal = readOrdinalWords(context, at);
  if (ordinal !== null) return ordinal.value <= 31 ? ordinal : null;
  const number = numberFrom(context, at);
  if (number === null || number.form !== 'words' || typeof number.value !== 'number') return null;
  if (!Number.isInteger(number.value) || number.value < 1 || number.value > 31) return null;
  return {
    value: number.value,
    to: number.to,
    start: number.start,
    end: number.end,
    form: 'words',
  };
}
