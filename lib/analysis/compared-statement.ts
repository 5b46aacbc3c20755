import type { ComparedFigure } from '../comparison/verdict.ts';
import type { Statement } from '../reference/schema.ts';
import { type Held, heldOn } from './held-on.ts';

/** The reason that a sentence is compared as of its own date. */
const AS_OF_SENTENCE = 'as_of_sentence';

/** Statements by their ids. */
export interface Statements {
  readonly get: (id: string) => Statement | undefined;
}

/**
 * What a figure is set beside: the decisive statement; for a number of another time, what held at the time that it was compared as of.
 *
 * @param day the day that it was compared as of, as `comparedOn` gives it
 */
export function comparedStatement(
  { verdict, statements }: Pick<ComparedFigure, 'verdict' | 'statements'>,
  day: string | null,
  known: Statements,
): Statement | undefined {
  const [first, ...others] = statements.flatMap((id) => known.get(id) ?? []);
  if (verdict !== 'outdated' && verdict !== 'premature') return first;
  const then = others.find((other) => day !== null && heldOn(timeOf(other), day));
  return then ?? others[0] ?? first;
}

/** When a statement held, or the one day as of which it was said. */
export function timeOf({ validFrom, validTo, asOf }: Statement): Held {
  return validFrom === null ? { start: asOf, end: asOf } : { start: validFrom, end: validTo };
}

/** The day as of which a figure was compared: its sentence's own, else the article's; null where neither is known. */
export function comparedOn(
  { reasons }: Pick<ComparedFigure, 'reasons'>,
  publishedOn: string | null,
): string | null {
  const own = reasons.find(({ code }) => code === AS_OF_SENTENCE)?.parameters.date;
  return typeof own === 'string' ? own : publishedOn;
}
