import type { Reading } from '../arabic/tokens.ts';

/** Tokens of a piece, at least: more than any article has. */
const LEAST_TOKENS = 20_000;

/**
 * A text longer than any article in pieces of whole lines, each a reading with the offsets of the whole, so that memory stays that of
 * one piece. What a text decides as a whole (how it writes decimals, which dinar is meant) each piece decides for itself.
 */
export function* piecesOf(reading: Reading): Generator<Reading> {
  const { tokens } = reading;
  let from = 0;
  while (tokens.length - from > LEAST_TOKENS) {
    let to = from + LEAST_TOKENS;
    while (to < tokens.length && tokens[to - 1]?.kind !== 'break') to += 1;
    if (from === 0 && to === tokens.length) break;
    yield pieceOf(reading, from, to);
    from = to;
  }
  yield from === 0 ? reading : pieceOf(reading, from, tokens.length);
}

function pieceOf(reading: Reading, from: number, to: number): Reading {
  const { original, starts, ends, tokens } = reading;
  return {
    original,
    starts,
    ends,
    tokens: tokens.slice(from, to),
    get folded() {
      return reading.folded;
    },
  };
}
