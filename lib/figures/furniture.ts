import { type LexiconMatch, matchAt, matchesByEnd } from '../arabic/lexicon.ts';
import type { Token } from '../arabic/tokens.ts';
import { aloneOnLine, counters, labels } from './furniture-words.ts';
import type { Candidate, FigureContext, NumberReading } from './grammar.ts';
import { readPhones } from './phones.ts';

/** Matches of a text's words for page furniture, by the token after each. */
type MatchesTo = ReadonlyMap<number, readonly LexiconMatch<true>[]>;

/**
 * Page furniture: a counter with a colon or bracket between it and the number, or with the number on a line that holds nothing else;
 * a number after its label and a colon; telephone numbers. Never compared with anything.
 */
export function readFurniture(context: FigureContext): Candidate[] {
  const { reading } = context;
  const candidates = readPhones(reading);
  const countersTo = matchesByEnd(reading, counters);
  const labelsTo = matchesByEnd(reading, labels);
  for (const number of context.numbers) {
    if (number.form !== 'digits' || typeof number.value !== 'number') continue;
    if (!isFurniture(context, countersTo, labelsTo, number)) continue;
    const { from, to, start, end, value } = number;
    candidates.push({ kind: 'furniture', from, to, start, end, value, unit: null });
  }
  return candidates;
}

function isFurniture(
  { reading }: FigureContext,
  countersTo: MatchesTo,
  labelsTo: MatchesTo,
  { from, to }: NumberReading,
): boolean {
  const { tokens } = reading;
  let at = from;
  while (isMark(tokens[at - 1])) at -= 1;
  const colon = at < from;
  const isCounter = countersTo
    .get(at)
    ?.some((counter) => colon || isEdge(tokens[counter.from - 1]));
  const isEnd = isEdge(tokens[to]) || isMark(tokens[to]) || (colon && isDash(tokens[to]));
  if (isCounter && isEnd) return true;
  const label = labelsTo.get(at);
  if (colon && tokens[at]?.text === ':' && label !== undefined) return true;
  // «العدد 5165 - الخميس 27 أكتوبر»: the head of a newspaper's page.
  const isHead = label?.some((each) => isEdge(tokens[each.from - 1])) === true;
  if (isHead && isDash(tokens[to])) return true;
  const after = matchAt(reading, aloneOnLine, to);
  return after !== null && isEdge(tokens[after.to]) && isEdge(tokens[at - 1]);
}

function isMark(token: Token | undefined): boolean {
  return token !== undefined && (token.text === ':' || token.text === '(' || token.text === ')');
}

function isDash(token: Token | undefined): boolean {
  return token?.spaced === true && /^[-–—]$/u.test(token.text);
}

function isEdge(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'break') return true;
  return token.text === '|' || token.text === '•' || token.text === '·';
}
