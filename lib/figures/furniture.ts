import { matchAt } from '../arabic/lexicon.ts';
import type { Token } from '../arabic/tokens.ts';
import { aloneOnLine, counters, labels } from './furniture-words.ts';
import type { Candidate, FigureContext, NumberReading } from './grammar.ts';
import { readPhones } from './phones.ts';

const LONGEST_LABEL = 4;

/**
 * Page furniture: a counter with a colon or bracket between it and the number, or with the number on a line that holds nothing else;
 * a number after its label and a colon; telephone numbers. Never compared with anything.
 */
export function readFurniture(context: FigureContext): Candidate[] {
  const candidates = readPhones(context.reading);
  for (const number of context.numbers) {
    if (number.form !== 'digits' || typeof number.value !== 'number') continue;
    if (!isFurniture(context, number)) continue;
    const { from, to, start, end, value } = number;
    candidates.push({ kind: 'furniture', from, to, start, end, value, unit: null });
  }
  return candidates;
}

function isFurniture({ reading }: FigureContext, { from, to }: NumberReading): boolean {
  const { tokens } = reading;
  let at = from;
  while (isMark(tokens[at - 1])) at -= 1;
  const colon = at < from;
  const closes = isEdge(tokens[to]) || isMark(tokens[to]);
  for (let length = 1; length <= LONGEST_LABEL; length += 1) {
    const counter = matchAt(reading, counters, at - length);
    if (counter?.to === at && closes && (colon || isEdge(tokens[counter.from - 1]))) return true;
    const label = matchAt(reading, labels, at - length);
    if (label?.to === at && colon && tokens[at]?.text === ':') return true;
  }
  const after = matchAt(reading, aloneOnLine, to);
  return after !== null && isEdge(tokens[after.to]) && isEdge(tokens[at - 1]);
}

function isMark(token: Token | undefined): boolean {
  return token !== undefined && (token.text === ':' || token.text === '(' || token.text === ')');
}

function isEdge(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'break') return true;
  return token.text === '|' || token.text === '•' || token.text === '·';
}
