import * as v from 'valibot';
import data from '../../assets/lexicon/percents.json' with { type: 'json' };
import { buildPhraseSet, matchAt } from '../arabic/lexicon.ts';
import type { Candidate, FigureContext, NumberReading } from './grammar.ts';

/** Signs, which may stand on either side of the number, and words, which follow it and at times go before. */
export const percentsSchema = v.object({
  signs: v.array(v.string()),
  words: v.array(v.string()),
});

const { signs, words } = v.parse(percentsSchema, data);
const percents = buildPhraseSet([...signs, ...words]);
const percentSigns = new Set(signs);

/** Percentages: «30%», «٪٣٠», «30 بالمئة», «ثلاثون في المئة», «بالمائة 10». */
export function readPercents(context: FigureContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const number of context.numbers) {
    const { from, to, start, end } = number;
    const after = matchAt(context.reading, percents, to);
    if (after !== null && after.prefix === '') {
      candidates.push(percent(number, from, after.to, start, after.end));
      continue;
    }
    const before = percentBefore(context, from);
    if (before !== null) candidates.push(percent(number, before.from, to, before.start, end));
  }
  return candidates;
}

function percent(
  { value }: NumberReading,
  from: number,
  to: number,
  start: number,
  end: number,
): Candidate {
  return { kind: 'percent', from, to, start, end, value, unit: '%' };
}

/** A sign glued in front, or a word in front, that no number before it has taken. */
function percentBefore(
  { reading, numberAt }: FigureContext,
  from: number,
): { readonly from: number; readonly start: number } | null {
  const sign = reading.tokens[from - 1];
  if (sign === undefined || numberAt(from - 2) >= 0) return null;
  if (percentSigns.has(sign.text) && reading.tokens[from]?.spaced === false)
    return { from: from - 1, start: sign.start };
  for (const length of [1, 2]) {
    const word = matchAt(reading, percents, from - length);
    const free = word !== null && word.to === from && word.prefix === '';
    if (free && numberAt(word.from - 1) < 0 && !percentSigns.has(sign.text))
      return { from: word.from, start: word.start };
  }
  return null;
}
