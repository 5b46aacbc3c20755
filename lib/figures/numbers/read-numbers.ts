import type { Reading } from '../../arabic/tokens.ts';
import type { NumberReading } from '../grammar.ts';
import { signFraction } from './fraction-signs.ts';
import {
  digitFraction,
  fractionAt,
  joinedFraction,
  overDenominator,
  overNumber,
} from './fractions.ts';
import { joinRanges } from './ranges.ts';
import { type Attachment, type NumberSource, wordAt } from './source.ts';
import { sourceOf } from './source-of.ts';
import { readSpelled } from './spelled.ts';

/** A number with the scale of its last term, which a range may share. */
export interface ScaledNumber extends NumberReading {
  readonly value: number;
  readonly scale: number;
}

/** Every number of a text in order, none overlapping another; ranges are one number. */
export function readNumbers(reading: Reading): NumberReading[] {
  const source = sourceOf(reading);
  const numbers: ScaledNumber[] = [];
  let done = 0;
  for (const at of source.starts) {
    if (at < done) continue;
    const chain = reading.tokens[at]?.kind === 'digits' ? endOfChain(source, at) : at;
    if (chain > at) {
      done = chain;
      continue;
    }
    const number = numberAt(source, at);
    if (number !== null) numbers.push(number);
    done = number?.to ?? source.literals.get(at)?.to ?? at + 1;
  }
  return joinRanges(source, numbers);
}

/** The token after a chain that is a clock time, a date in digits or a sum that is a name («10:30», «13/2/2018», «5+1»); else `at`. */
function endOfChain({ tokens }: NumberSource, at: number): number {
  let to = at + 1;
  let links = 0;
  let colon = false;
  let slash = false;
  for (;;) {
    const link = tokens[to];
    const next = tokens[to + 1];
    if (link === undefined || next === undefined || link.spaced || next.spaced) break;
    if (next.kind !== 'digits') break;
    if (link.text === ':' || link.text === '+') colon = true;
    else if (link.text === '/') slash = true;
    else if (link.text !== '-') break;
    links += 1;
    to += 2;
  }
  if (links === 0) return at;
  if (colon || links > 1) return to;
  return slash && !isFraction(tokens[at]?.text, tokens[at + 2]?.text) ? to : at;
}

/** Small parts of a whole; «14/2» is a day and «24/7» a habit. */
function isFraction(above = '', below = ''): boolean {
  const [numerator, denominator] = [Number(above), Number(below)];
  return denominator > 1 && denominator <= 10 && numerator > 0 && numerator <= 3 * denominator;
}

function numberAt(source: NumberSource, at: number): ScaledNumber | null {
  const token = source.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'sign') {
    const sign = signFraction(token.text);
    if (sign === undefined) return null;
    return {
      from: at,
      to: at + 1,
      start: token.start,
      end: token.end,
      value: sign,
      scale: 1,
      form: 'digits',
    };
  }
  if (token.kind === 'digits') {
    const unsigned = unsignedAt(source, at, 'none');
    if (unsigned === null) return null;
    const minus = minusBefore(source, at);
    if (minus === null) return unsigned;
    return { ...unsigned, from: at - 1, start: minus, value: -unsigned.value };
  }
  const found = wordAt(source, at, 'any');
  if (found === null) return null;
  if (found.word.minus === true) {
    const number = unsignedAt(source, at + 1, 'none');
    if (number === null) return null;
    return { ...number, from: at, start: startOf(source, at, found.length), value: -number.value };
  }
  return unsignedAt(source, at, 'any');
}

/** What a minus sign may be glued to: «(-3)», «و-3». */
const FREE = new Set(['(', '$', 'و', 'ب', 'ل']);

/** Where a minus sign that belongs to the digits begins, or null. */
function minusBefore({ tokens }: NumberSource, at: number): number | null {
  const sign = tokens[at - 1];
  const digits = tokens[at];
  if (sign === undefined || digits?.spaced === true) return null;
  if (sign.text !== '-' && sign.text !== '−' && sign.text !== '‐') return null;
  const before = tokens[at - 2];
  const free = before === undefined || sign.spaced || FREE.has(before.text);
  return free ? sign.start : null;
}

function startOf({ reading, tokens }: NumberSource, at: number, length: number): number {
  return reading.starts[(tokens[at]?.from ?? 0) + length] ?? 0;
}

/** «وأحد عشر» is «و» and eleven, though «واحد» is a word as well. */
function attachedLength(source: NumberSource, at: number, attachment: Attachment): number {
  const found = wordAt(source, at, attachment);
  if (found?.word.unit !== 1 || attachment !== 'any') return found?.length ?? 0;
  const joined = wordAt(source, at, 'and');
  const isTeen = wordAt(source, at + 1, 'none')?.word.teenTail === true;
  return isTeen && joined?.word.teenHead !== undefined ? joined.length : found.length;
}

function unsignedAt(source: NumberSource, at: number, attachment: Attachment): ScaledNumber | null {
  const token = source.tokens[at];
  if (token === undefined) return null;
  const prefix = token.kind === 'digits' ? 0 : attachedLength(source, at, attachment);
  const done = (
    value: number,
    to: number,
    scale: number,
    form: NumberReading['form'],
  ): ScaledNumber => ({
    from: at,
    to,
    start: startOf(source, at, prefix),
    end: source.tokens[to - 1]?.end ?? token.end,
    value,
    scale,
    form,
  });
  if (token.kind === 'digits') {
    const fraction = digitFraction(source, at);
    if (fraction !== null) return done(fraction.value, fraction.to, 1, 'digits');
  } else {
    const fraction = fractionAt(source, at, attachment);
    const isFraction =
      fraction !== null && (fraction.clear || isPartOfNoun(source, at, fraction.to));
    if (isFraction && !opensTens(source, at, attachment, fraction.to))
      return done(fraction.value, fraction.to, 1, 'words');
  }
  const spelled = readSpelled(source, at, attachment);
  if (spelled === null) return null;
  const form = spelled.digits ? (spelled.words ? 'mixed' : 'digits') : 'words';
  const part = overDenominator(source, spelled) ?? overNumber(source, spelled);
  if (part !== null) return done(part.value, part.to, 1, form);
  if (wordAt(source, spelled.to, 'none')?.word.point === true) {
    const decimals = readDecimals(source, spelled.to + 1);
    if (decimals !== null)
      return done(Number(`${spelled.value}.${decimals.text}`), decimals.to, 1, form);
  }
  if (form === 'digits') {
    const glued = signFraction(source.tokens[spelled.to]?.text);
    if (glued !== undefined) return done(spelled.value + glued, spelled.to + 1, 1, form);
    const fraction = digitFraction(source, spelled.to);
    if (fraction !== null && Number.isInteger(spelled.value))
      return done(spelled.value + fraction.value, fraction.to, 1, form);
  }
  const joined = joinedFraction(source, spelled.to);
  if (joined !== null) {
    const unit = joined.scaled ? 1 : spelled.scale;
    const mixed = form === 'digits' ? 'mixed' : form;
    return done(spelled.value + joined.value * unit, joined.to, spelled.scale, mixed);
  }
  return done(spelled.value, spelled.to, spelled.scale, form);
}

/** «خمس الفطيرة»: a definite noun follows, which no five takes; or the word makes its line alone, and is read as a fraction. */
function isPartOfNoun(source: NumberSource, at: number, to: number): boolean {
  const found = wordAt(source, at, 'any')?.word;
  const before = source.tokens[at - 1];
  const next = source.tokens[to];
  if (found?.unit === undefined) {
    const opens = before === undefined || before.kind === 'break';
    return opens && (next === undefined || next.kind === 'break');
  }
  if (wordAt(source, to, 'none')?.word.scale !== undefined) return false;
  return next !== undefined && next.kind === 'word' && next.text.startsWith('ال');
}

/** «صفر سبعة», «اثنان وأربعون» after the point: zeros stand first, the rest is one number. */
function readDecimals(source: NumberSource, at: number): { text: string; to: number } | null {
  let zeros = '';
  let to = at;
  while (wordAt(source, to, 'none')?.word.unit === 0) {
    zeros += '0';
    to += 1;
  }
  const rest = readSpelled(source, to, 'none');
  if (rest !== null) return { text: zeros + rest.value, to: rest.to };
  return zeros === '' ? null : { text: zeros, to };
}

/** «خمسا وثمانين» is eighty-five, though «خمسا» alone may be two fifths. */
function opensTens(
  source: NumberSource,
  at: number,
  attachment: Attachment,
  fractionTo: number,
): boolean {
  if (wordAt(source, at, attachment)?.word.unit === undefined) return false;
  const spelled = readSpelled(source, at, attachment);
  return spelled !== null && spelled.to > fractionTo && spelled.scale === 1 && spelled.value < 100;
}
