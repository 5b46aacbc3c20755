import { type FoldedText, fold } from './fold.ts';

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
}

/** A text read once: what every later step works on. */
export interface Reading extends FoldedText {
  readonly tokens: readonly Token[];
}

const SPACE = 0x20;
const LINE = 0x0a;
const KINDS: readonly TokenKind[] = ['word', 'digits', 'latin', 'sign', 'break'];
/** Of a space: no token. */
const NONE = 255;
const SIGN = KINDS.indexOf('sign');
const BREAK = KINDS.indexOf('break');

function kindOf(unit: number): TokenKind | null {
  if (unit === SPACE) return null;
  if (unit === LINE) return 'break';
  if (unit >= 0x30 && unit <= 0x39) return 'digits';
  if (unit >= 0x61 && unit <= 0x7a) return 'latin';
  if (unit < 0xc0) return 'sign';
  if (unit < 0x0250) return unit === 0xd7 || unit === 0xf7 ? 'sign' : 'latin';
  if (unit >= 0x0620 && unit <= 0x064a) return 'word';
  if (unit === 0x066e || unit === 0x066f || (unit >= 0x0671 && unit <= 0x06d3)) return 'word';
  if (unit === 0x06d5 || (unit >= 0x06ee && unit <= 0x06ef) || (unit >= 0x06fa && unit <= 0x06ff))
    return 'word';
  if ((unit >= 0x0750 && unit <= 0x077f) || (unit >= 0x08a0 && unit <= 0x08c9)) return 'word';
  return 'sign';
}

/** Index into KINDS for every unit, looked up where a chain of comparisons would be slower. */
const kindIndex = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const kind = kindOf(unit);
  return kind === null ? NONE : KINDS.indexOf(kind);
});

/**
 * Folds and splits a text into runs of Arabic letters, digits, Latin letters, line breaks, and single signs.
 * «وبـ74 دولة» → «وب» «74» «دوله».
 */
export function readText(text: string): Reading {
  const { original, folded, starts, ends } = fold(text);
  return { original, folded, starts, ends, tokens: tokenise({ original, folded, starts, ends }) };
}

export function tokenise({ folded, starts, ends }: FoldedText): Token[] {
  const tokens: Token[] = [];
  const size = folded.length;
  let spaced = true;
  let from = 0;
  while (from < size) {
    const unit = folded.charCodeAt(from);
    const kind = kindIndex[unit] ?? NONE;
    if (kind === NONE) {
      spaced = true;
      from += 1;
      continue;
    }
    let to = from + 1;
    if (kind === SIGN) {
      if (unit >= 0xd800 && unit <= 0xdbff && to < size) to += 1;
    } else {
      while (to < size && kindIndex[folded.charCodeAt(to)] === kind) to += 1;
    }
    tokens.push({
      kind: KINDS[kind] ?? 'sign',
      text: folded.slice(from, to),
      from,
      to,
      start: starts[from] ?? 0,
      end: ends[to - 1] ?? 0,
      spaced: spaced || kind === BREAK,
    });
    spaced = kind === BREAK;
    from = to;
  }
  return tokens;
}
