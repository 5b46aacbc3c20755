import { type DateContext, isCue } from './date-context.ts';
import type { UnitRole } from './roles.ts';

/** A unit of time where it stands, and what stands on it in its word. */
export interface UnitAt {
  readonly role: UnitRole;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly definite: boolean;
  /** A particle stands before it in its word: «بالأسبوع». */
  readonly attached: boolean;
}

/** The unit of time at a token, or null. */
export function unitAt({ terms, tokens }: DateContext, at: number): UnitAt | null {
  const term = terms[at];
  const role = term?.roles.unit;
  if (term === undefined || role === undefined) return null;
  const { to, start, end, definite } = term;
  return { role, to, start, end, definite, attached: start !== tokens[at]?.start };
}

/** «عقود» are contracts unless something speaks of time within the few words before, or «من الزمن» follows. */
export function isTimeMeant(context: DateContext, at: number, after: number): boolean {
  if (context.terms[after]?.roles.period !== undefined) return true;
  if (
    context.tokens[after]?.text === 'من' &&
    context.tokens[after + 1]?.text.startsWith('الزم') === true
  )
    return true;
  for (let index = at - 1; index >= at - 4; index -= 1) {
    if (context.tokens[index]?.kind !== 'word' && context.tokens[index]?.kind !== 'digits')
      return false;
    if (
      isCue(context, index, 'oneAfter') ||
      (isCue(context, index, 'durationBefore') && context.tokens[index]?.text !== 'من')
    )
      return true;
  }
  return false;
}

/** «العامين» is also an adjective («الأمناء العامين»): a word of time stands before it, or «الماضيين» and the like after it. */
export function isTimeSaid(context: DateContext, at: number, after: number): boolean {
  if (context.terms[after]?.roles.period !== undefined) return true;
  if (context.terms[at]?.start !== context.tokens[at]?.start) return true;
  return (
    isCue(context, at - 1, 'durationBefore') ||
    isCue(context, at - 1, 'oneAfter') ||
    isCue(context, at - 1, 'at') ||
    isCue(context, at - 1, 'demonstrative')
  );
}

/** «عقد» alone is a decade only in «بعد عقد من …» or at the end of its clause. */
export function isWeakUnitMeant(context: DateContext, after: number): boolean {
  const next = context.tokens[after];
  return next === undefined || next.kind !== 'word' || next.text === 'من' || next.text === 'على';
}

/** «ضربتين جويتين دقيقتين»: precise ones, and no two minutes. */
export function isAdjectiveOfTwo(
  { tokens }: DateContext,
  at: number,
  { role, start }: UnitAt,
): boolean {
  const before = tokens[at - 1];
  if (role.unit !== 'minute' || before?.kind !== 'word' || start !== tokens[at]?.start)
    return false;
  return /ت(?:ين|ان)$/u.test(before.text);
}
