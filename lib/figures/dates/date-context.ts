import type { Token } from '../../arabic/tokens.ts';
import type { FigureContext, NumberReading } from '../grammar.ts';
import type { DateAt } from './numeric-date.ts';
import { type Anchor, anchorOf } from './partial-date.ts';
import type { Cue } from './roles.ts';
import { findTerms, hasCue, type Term } from './terms.ts';

/** What the readers of dates work on: tokens, the date words among them, the numbers, the article's date. */
export interface DateContext {
  readonly tokens: readonly Token[];
  readonly terms: readonly (Term | undefined)[];
  readonly anchor: Anchor | null;
  readonly figures: FigureContext;
  /** Dates already looked for, by the token at which they begin: ranges, lists and single dates ask for the same ones. */
  readonly looked: (DateAt | null | undefined)[];
}

/** Prepares what the readers of dates share, once for a text; no anchor where the article has no date. */
export function dateContextOf(figures: FigureContext): DateContext {
  return {
    tokens: figures.reading.tokens,
    terms: findTerms(figures.reading),
    anchor: anchorOf(figures.publishedAt),
    figures,
    looked: new Array(figures.reading.tokens.length),
  };
}

/** The number that begins at a token, or null. */
export function numberFrom(context: DateContext, at: number): NumberReading | null {
  if (at < 0 || at >= context.tokens.length) return null;
  const index = context.figures.numberAt(at);
  const number = index < 0 ? undefined : context.figures.numbers[index];
  return number !== undefined && number.from === at ? number : null;
}

/** Whether the token at a place is that cue; false outside the text. */
export function isCue(context: DateContext, at: number, cue: Cue): boolean {
  return hasCue(context.terms[at], cue);
}

/** Whether the token at a place is one of these signs; false outside the text. */
export function isSign(context: DateContext, at: number, signs: string): boolean {
  const token = context.tokens[at];
  return token !== undefined && token.kind === 'sign' && signs.includes(token.text);
}

/** Whether a line of the text, or one part of a headline («… | …»), begins at a token. */
export function isLineStart({ tokens }: DateContext, at: number): boolean {
  return at === 0 || tokens[at - 1]?.kind === 'break' || tokens[at - 1]?.text === '|';
}

const CLOSING = '.,،؛;:!؟?)]»"”…';

/** Whether nothing but closing signs stands between a token and the end of its line. */
export function isLineEnd({ tokens }: DateContext, at: number): boolean {
  for (let index = at; index < at + 4; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'break' || token.text === '|') return true;
    if (token.kind !== 'sign' || !CLOSING.includes(token.text)) return false;
  }
  return false;
}

/** Digits of a token as a number, if it is a run of digits of a length between two bounds that no decimal or group touches. */
export function digitsAt(
  { tokens }: DateContext,
  at: number,
  least: number,
  most: number,
): number | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'digits') return null;
  if (token.text.length < least || token.text.length > most) return null;
  return Number.parseInt(token.text, 10);
}

const NUMBER_JOINTS = '.,:/٫٬%،';

/** Whether digits are part of something longer: «3.5», «8:30», «22/4». */
export function isJoined({ tokens }: DateContext, at: number): boolean {
  const [before, sign] = [tokens[at - 2], tokens[at - 1]];
  const [after, next] = [tokens[at + 1], tokens[at + 2]];
  const token = tokens[at];
  const left =
    sign?.kind === 'sign' &&
    NUMBER_JOINTS.includes(sign.text) &&
    !sign.spaced &&
    token?.spaced === false &&
    before?.kind === 'digits';
  const right =
    after?.kind === 'sign' &&
    NUMBER_JOINTS.includes(after.text) &&
    !after.spaced &&
    next?.spaced === false &&
    next.kind === 'digits';
  return left || right;
}
