import { type FoldedUnits, foldUnits } from './fold.ts';
import { EMPTY_HASH, hashUnit, internUnits, type Word } from './words.ts';

/** `break` is one or more line breaks; spaces are no tokens, they are told by `spaced`. */
export type TokenKind = 'word' | 'digits' | 'latin' | 'sign' | 'break';

export interface Token {
  readonly kind: TokenKind;
  /** Folded text: «ﺃمريكا» gives «امريكا», «٧٤» gives «74». */
  readonly text: string;
  /** Offsets in the folded text. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the given text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** A space or a line break stands before it; false where it is glued to the token before («بـ|74»). */
  readonly spaced: boolean;
  /** The distinct word that it is a place of, where the tokeniser has it. */
  readonly word?: Word;
}

/** A text read once: what every later step works on. */
export interface Reading extends FoldedUnits {
  readonly tokens: readonly Token[];
}

const KINDS: readonly TokenKind[] = ['word', 'digits', 'latin', 'sign', 'break'];
const [WORD, DIGITS, LATIN, SIGN, BREAK, SPACE] = [0, 1, 2, 3, 4, 5] as const;
const LINE = 0x0a;
const SPACE_UNIT = 0x20;
const STOP = 0x2e;

function kindOf(unit: number): number {
  if (unit === 0x20) return SPACE;
  if (unit === LINE) return BREAK;
  if (unit >= 0x30 && unit <= 0x39) return DIGITS;
  if (unit >= 0x61 && unit <= 0x7a) return LATIN;
  if (unit < 0xc0) return SIGN;
  if (unit < 0x0250) return unit === 0xd7 || unit === 0xf7 ? SIGN : LATIN;
  if (unit >= 0x0620 && unit <= 0x064a) return WORD;
  if (unit === 0x066e || unit === 0x066f || (unit >= 0x0671 && unit <= 0x06d3)) return WORD;
  if (unit === 0x06d5 || (unit >= 0x06ee && unit <= 0x06ef) || (unit >= 0x06fa && unit <= 0x06ff))
    return WORD;
  if ((unit >= 0x0750 && unit <= 0x077f) || (unit >= 0x08a0 && unit <= 0x08c9)) return WORD;
  return SIGN;
}

const kinds = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit += 1) kinds[unit] = kindOf(unit);

/**
 * Folds and splits a text into runs of Arabic letters, digits, Latin letters, line breaks, and single signs.
 * «وبـ74 دولة» → «وب» «74» «دوله».
 */
export function readText(text: string): Reading {
  return readUnits(foldUnits(text));
}

/** A reading of folded units: plain values and no getters, which would cost at each of the very many times that a reading is looked at. */
function readUnits({ original, units, starts, ends }: FoldedUnits): Reading {
  return { original, units, starts, ends, tokens: tokenise(units, starts, ends) };
}

/**
 * A reading in pieces of `length` to twice as many folded units, one after another: each is a reading of its own, whose tokens have
 * their offsets in the given text. A piece ends with a line, in a line longer than that with a sentence, in want of both with a
 * word. A text that is no longer is its own piece.
 */
export function* piecesOf(reading: Reading, length: number): Generator<Reading> {
  const { original, units, starts, ends } = reading;
  for (let from = 0; from < units.length || from === 0; ) {
    const to = endOfPiece(units, from + length, length);
    if (from === 0 && to === units.length) yield reading;
    else
      yield readUnits({
        original,
        units: units.subarray(from, to),
        starts: starts.subarray(from, to),
        ends: ends.subarray(from, to),
      });
    if (to === 0) return;
    from = to;
  }
}

function endOfPiece(units: Uint16Array, least: number, length: number): number {
  if (least >= units.length) return units.length;
  const most = Math.min(units.length, least + length);
  let word = -1;
  let sentence = -1;
  for (let at = least; at < most; at += 1) {
    const unit = units[at];
    if (unit === LINE) return at + 1;
    if (unit !== SPACE_UNIT || sentence >= 0) continue;
    if (word < 0) word = at + 1;
    if (units[at - 1] === STOP) sentence = at + 1;
  }
  if (sentence >= 0) return sentence;
  if (word >= 0) return word;
  return most === units.length ? most : endOfPiece(units, most, length);
}

/** Splits folded units, each with the offsets that it stands for in the given text. */
function tokenise(units: Uint16Array, starts: Uint32Array, ends: Uint32Array): Token[] {
  const tokens: Token[] = [];
  const { length } = units;
  let spaced = true;
  let from = 0;
  while (from < length) {
    const first = units[from] ?? 0;
    const kind = kinds[first] ?? SIGN;
    if (kind === SPACE) {
      spaced = true;
      from += 1;
      continue;
    }
    let to = from + 1;
    let hash = hashUnit(EMPTY_HASH, first);
    if (kind === SIGN) {
      if (first >= 0xd800 && first <= 0xdbff && to < length) {
        hash = hashUnit(hash, units[to] ?? 0);
        to += 1;
      }
    } else {
      while (to < length) {
        const unit = units[to] ?? 0;
        if (kinds[unit] !== kind) break;
        hash = hashUnit(hash, unit);
        to += 1;
      }
    }
    const word = internUnits(units, from, to, hash);
    tokens.push({
      kind: KINDS[kind] ?? 'sign',
      text: word.text,
      from,
      to,
      start: starts[from] ?? 0,
      end: ends[to - 1] ?? 0,
      spaced: spaced || kind === BREAK,
      word,
    });
    spaced = kind === BREAK;
    from = to;
  }
  return tokens;
}
