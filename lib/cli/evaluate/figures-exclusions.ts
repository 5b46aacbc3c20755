/** Which rows of the peers are left out of the count, each with its reason. */
import { isRecord } from './figures-values.ts';

/** What a row wants found. */
export interface Expected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: unknown;
  readonly unit: string | null;
}

const OUT: Readonly<Record<string, string>> = {
  time: 'clock time',
  timerange: 'clock time',
  relative: 'relative time, out of the peers in scope',
  temperature: 'temperature, out of the peers in scope',
  datetime: 'clock time',
  set: 'recurring set',
  holiday: 'holiday',
  boolean: 'boolean',
};

/** Why a row is left out, or null; `known` are the types that the engine is asked for. */
export function exclusion(
  row: Readonly<Record<string, unknown>>,
  expected: readonly Expected[],
  known: ReadonlySet<string>,
): string | null {
  if (row.relevant === false) return 'flagged irrelevant';
  if (Array.isArray(row.suspect) && row.suspect.length > 0) return 'flagged suspect';
  if (row.kind === 'holiday') return 'holiday';
  if (wantsGluedUnread(row, expected))
    return 'wants digits glued to letters unread, which the scope has read';
  if (expected.length === 1 && expected[0]?.text === 'ثمن' && row.input !== 'ثمن')
    return 'wants «ثمن» in a sentence as an eighth, which the scope keeps silent';
  if (isWeekAfterNext(row.expected, row.context))
    return 'takes «القادم» of a weekday for the week after the coming one, which newspapers do not';
  if (isNumberAsDate(row.expected))
    return 'a bare number or rank that only its English source makes a day';
  if (expected.length === 0) {
    const kind = String(row.kind);
    return kind.startsWith('time') ? 'clock time' : null;
  }
  for (const { type } of expected) {
    const reason = OUT[type];
    if (reason !== undefined) return reason;
    if (!known.has(type)) return `type ${type}`;
  }
  const instructive = row.suite === 'instructive';
  if (!instructive && expected.every(({ value }) => isNoValue(value))) return 'no value given';
  return null;
}

/** «١مليون», «1M», «.25مل» as no numbers. */
function wantsGluedUnread(
  { kind, input }: Readonly<Record<string, unknown>>,
  expected: readonly Expected[],
): boolean {
  if (kind !== 'number' || expected.length > 0) return false;
  return /\p{Nd}(?:\p{Script=Arabic}|[A-Za-z])/u.test(String(input));
}

/** «عدت إلى 27», «سأعود 4.22»: nothing in the Arabic says that a day is meant. */
function isNumberAsDate(expected: unknown): boolean {
  if (!Array.isArray(expected)) return false;
  return expected.filter(isRecord).some(({ type, text, timex }) => {
    if (type !== 'date' || typeof text !== 'string') return false;
    if (typeof timex === 'string' && timex.startsWith('XXXX-XX-')) return !text.startsWith('يوم');
    return /^[0-9]{1,2}\.[0-9]{1,2}$/u.test(text);
  });
}

/** A weekday with «القادم» that a suite puts more than a week ahead of its context. */
function isWeekAfterNext(expected: unknown, context: unknown): boolean {
  if (!Array.isArray(expected) || typeof context !== 'string') return false;
  const from = Date.parse(context.slice(0, 10));
  return expected.filter(isRecord).some(({ text, value }) => {
    if (typeof text !== 'string' || typeof value !== 'string') return false;
    if (!/^(?:يوم )?(?:ال\p{L}+) (?:القادم|المقبل)$/u.test(text) || /شهر|سبوع|عام/u.test(text))
      return false;
    return Date.parse(value) - from > 7 * 86_400_000;
  });
}

function isNoValue(value: unknown): boolean {
  return (
    value === undefined || value === null || (isRecord(value) && Object.keys(value).length === 0)
  );
}
