import type { DateContext } from './date-context.ts';

/**
 * Whether what follows a token can make it begin a date: after digits a sign that joins, a month or «من»; after a weekday or «اليوم» a
 * number, a sign, another name of a day. Most tokens are turned away here.
 */
export function mayBeginDate({ tokens, terms, figures }: DateContext, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  if (token.kind === 'digits') {
    if (next === undefined || next.kind === 'break') return false;
    const after = terms[at + 1]?.roles;
    if (next.kind === 'sign')
      return '/-.–\\'.includes(next.text) || (token.text.length === 4 && ',،'.includes(next.text));
    return (
      after?.month !== undefined ||
      after?.unit !== undefined ||
      after?.period !== undefined ||
      after?.cues?.has('of') === true
    );
  }
  const term = terms[at];
  if (term?.roles.weekday === undefined && term?.roles.relativeDay === undefined) return true;
  const follower = tokens[term.to];
  if (follower === undefined || follower.kind === 'break') return false;
  if (follower.kind !== 'word' || follower.text === 'ال') return true;
  const roles = terms[term.to]?.roles;
  if (roles === undefined) return figures.numberAt(term.to) >= 0;
  return (
    roles.weekday !== undefined ||
    roles.ordinal !== undefined ||
    roles.tens !== undefined ||
    roles.month !== undefined ||
    roles.unit !== undefined ||
    roles.period !== undefined ||
    roles.cues?.has('corresponding') === true ||
    figures.numberAt(term.to) >= 0
  );
}
