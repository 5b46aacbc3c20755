import type { Reading } from '../arabic/tokens.ts';
import type { Person } from '../reference/schema.ts';

/** A name found in the text, before its office and verdict are known. */
export interface NamedSpan {
  /** Token indices, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the given text. */
  readonly start: number;
  readonly end: number;
  /** Persons of the reference set who bear the name; none for a person who is not in it. */
  readonly persons: readonly Person[];
  /** Folded words of the name as printed, particles taken off. */
  readonly words: readonly string[];
  readonly via: 'name' | 'short_name';
  readonly confidence: number;
}

/** Tokens `from` to `to` without the first `skip` folded letters. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
}

/** Offset in the given text of the first letter of a token after `skip` folded letters. */
export function startOf(reading: Reading, token: number, skip: number): number {
  return reading.starts[(reading.tokens[token]?.from ?? 0) + skip] ?? 0;
}

/** The span that tokens make: offsets in the text as given, words folded, the first without what `skip` takes off. */
export function spanFrom(
  reading: Reading,
  { from, to, skip }: TokenRange,
  persons: readonly Person[],
  via: NamedSpan['via'],
  confidence: number,
): NamedSpan {
  const start = startOf(reading, from, skip);
  const end = reading.tokens[to - 1]?.end ?? start;
  const words = reading.tokens
    .slice(from, to)
    .filter(({ kind }) => kind !== 'sign')
    .map(({ text }, place) => (place === 0 ? text.slice(skip) : text));
  return { from, to, start, end, persons, words, via, confidence };
}
