import { tensAfterFew } from '../vague.ts';
import { type DateContext, isCue, isLineEnd, numberFrom } from './date-context.ts';
import type { ReadingAt } from './reading-at.ts';

/**
 * A length of time without a number: «بضعة أيام», «شهور قليلة», «أشهر عدة», and the bare plural after a word of time («منذ سنوات»).
 * It is `vague`.
 */
export function readVagueDuration(context: DateContext, at: number): ReadingAt | null {
  const { terms, tokens } = context;
  const { reading } = context.figures;
  const first = terms[at];
  if (first === undefined) return null;
  const few = isCue(context, at, 'few');
  const tens = few
    ? tensAfterFew(reading, numberFrom(context, first.to) ?? undefined, first.to)
    : null;
  const term = few ? terms[tens?.to ?? first.to] : first;
  const unit = term?.roles.unit;
  if (term === undefined || unit === undefined || unit.short) return null;
  if (unit.number !== (tens === null ? 'many' : 'one')) return null;
  if (term.definite) return null;
  const isAsked = first.start !== tokens[at]?.start && tokens[at]?.text.startsWith('ل') === true;
  const found = (to: number, end: number): ReadingAt => ({
    kind: 'vague',
    value: null,
    unit: unit.unit,
    from: at,
    to,
    start: first.start,
    end,
  });
  if (few) return found(term.to, term.end);
  if (isCue(context, term.to, 'fewAfter')) {
    return found(term.to + 1, tokens[term.to]?.end ?? term.end);
  }
  const next = tokens[term.to];
  const isNamed = next?.kind === 'word' && next.text.startsWith('ال') && next.text !== 'الان';
  const isTimed = isCue(context, at - 1, 'oneAfter') || isAsked;
  if (!isTimed || isNamed || next?.kind === 'digits' || context.figures.numberAt(term.to) >= 0)
    return null;
  if (unit.weak && !isLineEnd(context, term.to) && next?.text !== 'من') return null;
  return found(term.to, term.end);
}
