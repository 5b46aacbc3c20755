import type { Reading, Token } from '../../arabic/tokens.ts';
import { DIGITS, knownWords, tokenReadings } from '../../arabic/vocabulary.ts';
import { mergeAscending } from './ascending.ts';
import { type DigitLiteral, readDigits } from './digits.ts';
import { fractionSignClass } from './fraction-signs.ts';
import { isOtherWord, type NumberWord, numberClass, numberWord } from './words.ts';

/** A text in which numbers are read: its tokens, its digits by token, and where numbers may begin. */
export interface NumberSource {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  /** Literals of digits, decided by the whole text, under the token that they begin at. */
  readonly literals: ReadonlyMap<number, DigitLiteral>;
  /** Tokens that a number may begin with, ascending. */
  readonly starts: readonly number[];
}

/** Which attached particles a word may carry: any at the start of a number, «و» (with the article) or none inside. */
export type Attachment = 'any' | 'none' | 'and' | 'article';

export interface FoundWord {
  readonly word: NumberWord;
  /** Folded units of attached particles. */
  readonly length: number;
  readonly prefix: string;
}

function allows(attachment: Attachment, prefix: string): boolean {
  if (attachment === 'any') return true;
  if (prefix === '') return attachment !== 'and';
  if (attachment === 'and') return prefix === 'و' || prefix === 'وال';
  return attachment === 'article' && prefix === 'ال';
}

/** The number word that a token is, with the particles that the place allows, or null. */
export function wordAt(
  source: NumberSource,
  token: number,
  attachment: Attachment,
): FoundWord | null {
  const readings = tokenReadings(source.tokens[token]);
  for (let each = 0; each < readings.length; each += 1) {
    const reading = readings[each];
    const found = reading === undefined ? undefined : numberWord(reading.word);
    if (reading === undefined || found === undefined || !allows(attachment, reading.prefix))
      continue;
    const { length, prefix } = reading;
    if (found.unit === 1 && length === 0 && isAndSomeone(source, token)) continue;
    const other = attachment === 'any' && length > 0 && isOtherWord(source.tokens[token]?.text);
    if (other && !continues(source, token + 1)) return null;
    return { word: found, length, prefix };
  }
  return null;
}

/** «وأحد الفارين» is "and one of": its hamza tells it from «واحد» where it is printed. */
function isAndSomeone({ reading, tokens }: NumberSource, at: number): boolean {
  const token = tokens[at];
  return token?.text === 'واحد' && reading.original[reading.starts[token.from + 1] ?? 0] === 'أ';
}

/** «لست» is "I am not", but «لست مئة» for six hundred and «لست وعشرين» for twenty-six. */
function continues(source: NumberSource, token: number): boolean {
  const next = wordAt(source, token, 'none')?.word;
  if (next !== undefined) return Boolean(next.hundred ?? next.teenTail ?? next.scale);
  const joint = jointAt(source, token);
  return joint !== null && wordAt(source, joint.at, joint.attachment)?.word.tens !== undefined;
}

/** Where a part of a number that is joined by «و» begins, and how its first word may be written. */
export interface Joint {
  readonly at: number;
  readonly attachment: Attachment;
}

/** «و» as a word of its own, or attached to the word that follows; null where neither stands. */
export function jointAt(source: NumberSource, token: number): Joint | null {
  const next = source.tokens[token];
  if (next === undefined || next.kind !== 'word') return null;
  if (next.text === 'و') return { at: token + 1, attachment: 'article' };
  if (next.text[0] === 'و') return { at: token, attachment: 'and' };
  return null;
}

/** Reads all literals of digits, and decides ambiguous separators by rule 4 of digits.ts. */
export function readSource(
  reading: Reading,
  isDecimalContext: (from: number, to: number, sign: string) => boolean,
): NumberSource {
  const { tokens } = reading;
  const literals = new Map<number, DigitLiteral>();
  const ambiguous: DigitLiteral[] = [];
  const decimals = new Set<string>();
  const groups = new Set<string>();
  const known = knownWords(reading);
  const starts = mergeAscending([DIGITS, numberClass, fractionSignClass].map(known.tokensOf));
  let done = 0;
  for (const index of known.tokensOf(DIGITS)) {
    const literal = index < done ? null : readDigits(tokens, index);
    if (literal === null) continue;
    literals.set(index, literal);
    if (literal.ambiguous !== null) ambiguous.push(literal);
    if (literal.decimalSign !== null) decimals.add(literal.decimalSign);
    if (literal.groupSign !== null) groups.add(literal.groupSign);
    done = literal.to;
  }
  for (const literal of ambiguous) {
    const doubt = literal.ambiguous;
    if (doubt === null) continue;
    const { sign, decimal } = doubt;
    const isDecimal =
      isDecimalContext(literal.from, literal.to, sign) ||
      (standsAlone(tokens, literal.from, literal.to) &&
        (sign === '.' ? !groups.has('.') : decimals.has(sign) && !groups.has(sign)));
    if (isDecimal) literals.set(literal.from, { ...literal, value: decimal });
  }
  return { reading, tokens, literals, starts };
}

const CURRENCY_SIGN = /^\p{Sc}$/u;

/** No word and no currency sign stands beside the number on its line. */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  for (const step of [-1, 1]) {
    const first = step < 0 ? from - 1 : to;
    for (let index = first; Math.abs(index - first) < 4; index += step) {
      const token = tokens[index];
      if (token === undefined || token.kind === 'break') break;
      if (token.kind === 'word' || token.kind === 'latin' || CURRENCY_SIGN.test(token.text))
        return false;
    }
  }
  return true;
}
