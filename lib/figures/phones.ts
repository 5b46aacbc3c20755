import { matchLexicon } from '../arabic/lexicon.ts';
import type { Reading, Token } from '../arabic/tokens.ts';
import { DIGITS, knownWords } from '../arabic/vocabulary.ts';
import { phoneLabels } from './furniture-words.ts';
import type { Candidate } from './grammar.ts';

/** Digits of a telephone number: with the country's code E.164 allows 15, and «00» may stand before it. */
const LEAST_DIGITS = 6;
const LEAST_INTERNATIONAL = 9;
const MOST_DIGITS = 17;

interface DigitRun {
  readonly to: number;
  readonly digits: string;
}

/**
 * Telephone numbers, in one run or in groups: after their label («هاتف 22451234», «تلفون: 02-2794632»), or by themselves where
 * «+» or «00» begins them («+965 2245 1234»). The value is their digits.
 */
export function readPhones(reading: Reading): Candidate[] {
  const { tokens } = reading;
  const candidates: Candidate[] = [];
  const add = (from: number, least: number): void => {
    const first = tokens[from];
    const run = readRun(tokens, from);
    const last = run === null ? undefined : tokens[run.to - 1];
    if (first === undefined || run === null || last === undefined) return;
    const { to, digits } = run;
    if (digits.length < least || digits.length > MOST_DIGITS) return;
    const [start, end] = [first.start, last.end];
    candidates.push({ kind: 'furniture', from, to, start, end, value: digits, unit: null });
  };
  for (const { to } of matchLexicon(reading, phoneLabels)) {
    let at = to;
    while (isBetween(tokens[at]) && at < to + 2) at += 1;
    add(at, LEAST_DIGITS);
  }
  for (const at of knownWords(reading).tokensOf(DIGITS)) {
    const plus = tokens[at - 1]?.text === '+' && tokens[at]?.spaced === false;
    if (plus) add(at - 1, LEAST_INTERNATIONAL);
    else if (tokens[at]?.text.startsWith('00')) add(at, LEAST_INTERNATIONAL + 2);
  }
  return candidates;
}

function isBetween(token: Token | undefined): boolean {
  return token?.text === ':' || token?.text === '/' || token?.text === 'رقم';
}

/** Digits in groups that a hyphen, a bracket or one space parts, «+» before the first. */
function readRun(tokens: readonly Token[], from: number): DigitRun | null {
  let digits = '';
  let to = from;
  for (let at = from; at < from + MOST_DIGITS; at += 1) {
    const token = tokens[at];
    if (token === undefined || digits.length > MOST_DIGITS) break;
    if (token.kind === 'digits') {
      digits += token.text;
      to = at + 1;
    } else if (token.text === '+' ? at > from : !JOINTS.has(token.text)) break;
  }
  return to === from ? null : { to, digits };
}

const JOINTS = new Set(['-', '–', '(', ')', '+']);
