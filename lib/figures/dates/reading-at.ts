import type { FigureKind, FigureValue } from '../figure.ts';
import type { Candidate } from '../grammar.ts';

/** What a reader found at a token. */
export interface ReadingAt {
  readonly kind: FigureKind;
  readonly value: FigureValue;
  readonly unit: string | null;
  /** Tokens, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the given text. */
  readonly start: number;
  readonly end: number;
}

/** What was read, as a figure that other grammars may yet dispute. */
export function candidateOf(found: ReadingAt): Candidate {
  const { kind, value, unit, from, to, start, end } = found;
  return { kind, from, to, start, end, value, unit };
}
