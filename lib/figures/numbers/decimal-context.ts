import type { Reading } from '../../arabic/tokens.ts';
import { wordReadings } from '../../arabic/vocabulary.ts';
import { numberWord } from './words.ts';

const CURRENCY_SIGN = /^\p{Sc}$/u;
const PERCENT_SIGNS = new Set(['%', '٪']);
const HUNDREDTHS = new Set(['بالميه', 'بالمايه', 'بالمييه']);
const HUNDRED = new Set(['الميه', 'المايه']);

/** A scale word or percent stands beside digits, or a currency sign before them and their separator is a dot: it is decimal. */
export function isDecimalContext(
  { tokens }: Reading,
  from: number,
  to: number,
  sign: string,
): boolean {
  const before = tokens[from - 1]?.text ?? '';
  const after = tokens[to]?.text ?? '';
  if (PERCENT_SIGNS.has(before) || PERCENT_SIGNS.has(after)) return true;
  if (sign === '.' && CURRENCY_SIGN.test(before)) return true;
  if (HUNDREDTHS.has(after) || (after === 'في' && HUNDRED.has(tokens[to + 1]?.text ?? '')))
    return true;
  return wordReadings(after).some(
    ({ prefix, word }) => prefix === '' && numberWord(word)?.scale !== undefined,
  );
}
