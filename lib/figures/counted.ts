import { type Span, spanOf } from '../arabic/span.ts';
import type { Reading } from '../arabic/tokens.ts';
import type { Candidate } from './grammar.ts';

/** The noun phrase that a figure counts, with the token after it. */
export interface Counted {
  readonly span: Span | null;
  readonly to: number;
}

/** The noun after the number: one word that begins on the same line with nothing but a space between. */
export function readCounted(reading: Reading, figure: Candidate): Counted {
  const noun = reading.tokens[figure.to];
  const counts = figure.kind === 'cardinal' || figure.kind === 'vague';
  if (!counts || noun?.kind !== 'word') return { span: null, to: figure.to };
  return { span: spanOf(reading.original, noun.start, noun.end), to: figure.to + 1 };
}
