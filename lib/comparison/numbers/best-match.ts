import type { CountedNoun } from '../linking/cue-sets.ts';
import { type Fit, fitOf, type Quantity } from './match.ts';
import { isRounded } from './rounding.ts';
import type { IndexedStatement } from './statements.ts';

/** The number that a statement gives with its qualifier; null where its value is none. */
export function quantityOf({ statement }: IndexedStatement): Quantity | null {
  const { value, qualifier } = statement;
  if (typeof value === 'number') return { value, qualifier };
  return typeof value === 'object' && 'min' in value ? { value, qualifier } : null;
}

/** How a printed number fits a statement. */
export interface Matched {
  readonly statement: IndexedStatement;
  readonly fit: Fit;
  /** The part of the value that was matched instead of the whole. */
  readonly part: string | null;
}

function matchOf(
  printed: Quantity,
  statement: IndexedStatement,
  noun: CountedNoun | null,
): Matched | null {
  const reference = quantityOf(statement);
  if (!reference) return null;
  const part = noun?.part ?? null;
  const partValue = part === null ? undefined : statement.statement.parts?.[part];
  if (partValue !== undefined) {
    const fit = fitOf(printed, { value: partValue, qualifier: 'exact' });
    const qualified = printed.qualifier !== 'exact';
    if (fit === 'equal' || (fit === 'within' && qualified)) return { statement, fit, part };
  }
  if (noun?.role === 'part') return null;
  return { statement, fit: fitOf(printed, reference), part: null };
}

/** Equal; the same number within its qualifier; the same number qualified otherwise; another number within a qualifier. */
function rankOfFit({ statement, fit }: Matched, { value }: Quantity): number {
  if (fit === 'equal') return 0;
  if (fit === 'qualifier') return 2;
  if (fit === 'apart') return 4;
  const base = statement.statement.value;
  const isNear =
    typeof base === 'number' && typeof value === 'number' ? isRounded(value, base) : true;
  return isNear ? 1 : 3;
}

/** The best fit among statements; of equals the first. */
export function bestMatch(
  printed: Quantity,
  statements: readonly IndexedStatement[],
  noun: CountedNoun | null,
): Matched | null {
  let best: Matched | null = null;
  let rank = Infinity;
  for (const statement of statements) {
    const one = matchOf(printed, statement, noun);
    const rankOfOne = one ? rankOfFit(one, printed) : Infinity;
    if (rankOfOne >= rank) continue;
    best = one;
    rank = rankOfOne;
    if (rank === 0) break;
  }
  return best;
}

/** Whether a match says that the number fits at all. */
export function fits(matched: Matched | null): matched is Matched {
  return matched !== null && matched.fit !== 'apart';
}

/** The same number, however qualified. */
export function isSame(matched: Matched | null, printed: Quantity): matched is Matched {
  return matched !== null && rankOfFit(matched, printed) <= 2;
}
