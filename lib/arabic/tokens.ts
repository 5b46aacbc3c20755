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

/**
 * What later steps work out once for a reading; each adds its field to this interface where it works it out. Not kept in a WeakMap:
 * what that holds outlives its key until all memory is cleared, which over many texts is what makes clearing necessary.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled where things are worked out.
export interface ReadingMemory {}

/** A text read once: what every later step works on. Other tokens make another reading: see `withTokens`. */
export interface Reading extends FoldedUnits {
  readonly tokens: readonly Token[];
  readonly memory: ReadingMemory;
}

const KINDS: readonly TokenKind[] = ['word', 'digits', 'latin', 'sign', 'break'];
const [WORD, DIGITS, LATIN, SIGN, BREAK, SPACE] = [0, 1, 2, 3, 4, 5] as const;
const LINE = 0x0a;

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
  const folded = foldUnits(text);
  return withTokens(folded, tokenise(folded.units, folded.starts, folded.ends));
}

/** A reading of a text with tokens of its own, or with others than another reading of it. */
export function withTokens(folded: FoldedUnits, tokens: readonly Token[]): Reading {
  const { original, units, starts, ends } = folded;
  // Plain values and no getters, of one shape: a reading is looked at very many times.
  return { original, units, starts, ends, tokens, memory: {} };
}

/**
 * A reading in pieces of `length` to twice as many folded units, one after another: each has its own tokens, with the offsets that they
 * have in the whole. A piece ends with a line, in a line longer than that with a sentence, in want of both with a word. A text that is
 * no longer is its own piece.
 */
export function* piecesOf(reading: Reading, length: number): Generator<Reading> {
  const { tokens } = reading;
  let from = 0;
  do {
    const to = endOfPiece(tokens, from, length);
    const isWhole = from === 0 && to === tokens.length;
    yield isWhole ? reading : withTokens(reading, tokens.slice(from, to));
    from = to;
  } while (from < tokens.length);
}

/** The token after the last of the piece that begins with a token. */
function endOfPiece(tokens: readonly Token[], from: number, length: number): number {
  const least = (tokens[from]?.from ?? 0) + length;
  let most = least + length;
  let word = -1;
  let sentence = -1;
  for (let at = from + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.to <= least) continue;
    if (token.kind === 'break') return at + 1;
    while (token.from >= most) {
      if (sentence >= 0) return sentence;
      if (word >= 0) return word;
      most += length;
    }
    if (!token.spaced || sentence >= 0) continue;
    if (word < 0) word = at;
    if (tokens[at - 1]?.text === '.') sentence = at;
  }
  return tokens.length;
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
