import * as v from 'valibot';
import data from '../../assets/lexicon/vague.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';
import { buildLexicon, matchLexicon } from '../arabic/lexicon.ts';
import { addToClass, newWordClass } from '../arabic/vocabulary.ts';
import { wordList as forms } from '../arabic/word-list.ts';
import type { Candidate, FigureContext, NumberReading } from './grammar.ts';
import { isOtherWord } from './numbers/words.ts';

/** Quantities without a number. */
export const vagueSchema = v.object({
  /** «عشرات», «ملايين»: alone or one after another. */
  magnitudes: forms,
  /** «بضعة» before the noun. */
  few: forms,
  /** What makes a magnitude a few of it: «عدة آلاف». */
  several: forms,
});

const words = v.parse(vagueSchema, data);
const lexicon = buildLexicon<'magnitude' | 'few' | 'several'>([
  ...words.several.map((form) => [form, 'several'] as const),
  ...words.few.map((form) => [form, 'few'] as const),
  ...words.magnitudes.map((form) => [form, 'magnitude'] as const),
]);

/** Tokens that a vague quantity may begin with. */
export const vagueClass = newWordClass();
for (const form of [...words.few, ...words.several, ...words.magnitudes])
  addToClass(vagueClass, foldWord(form));

/**
 * Vague quantities, without a value: «ملايين», «عشرات الآلاف», «بضعة», «بضع مئات», «عدة آلاف». The article of the first word is
 * part of the span («الآلاف»). A magnitude right after a number is that number's scale, not a quantity of its own.
 */
export function readVague({ reading, numbers, numberAt }: FigureContext): Candidate[] {
  const matches = new Map<number, { to: number; start: number; end: number; value: string }>();
  for (const { from, to, start, end, prefix, value } of matchLexicon(reading, lexicon)) {
    const token = reading.tokens[from];
    const article = prefix.endsWith('ال') ? 2 : prefix.endsWith('لل') ? 1 : 0;
    const begin = reading.starts[(token?.from ?? 0) + prefix.length - article] ?? start;
    if (!matches.has(from))
      matches.set(from, { to, start: article > 0 ? begin : start, end, value });
  }
  const candidates: Candidate[] = [];
  let done = 0;
  for (const [from, first] of matches) {
    if (from < done || numberAt(from) >= 0) continue;
    if (isOtherWord(reading.tokens[from]?.text ?? '')) continue;
    let { to, end } = first;
    let magnitudes = first.value === 'magnitude' ? 1 : 0;
    for (let next = matches.get(to); next?.value === 'magnitude'; next = matches.get(to)) {
      if (numberAt(to) >= 0 || reading.tokens[to]?.text.startsWith('و') === true) break;
      ({ to, end } = next);
      magnitudes += 1;
    }
    const tens = magnitudes === 0 ? tensAfterFew(reading, numbers[numberAt(to)], to) : null;
    if (tens !== null) ({ to, end } = tens);
    done = to;
    if (first.value === 'several' && magnitudes === 0 && !isFew(reading.tokens[from]?.text))
      continue;
    const { start } = first;
    candidates.push({ kind: 'vague', from, to, start, end, value: null, unit: null });
  }
  return candidates;
}

/** «بضعة عشر», «بضع وعشرون»: the tens to which a few are added. */
export function tensAfterFew(
  { tokens }: FigureContext['reading'],
  number: NumberReading | undefined,
  at: number,
): NumberReading | null {
  if (number?.from !== at || number.to !== at + 1 || number.form !== 'words') return null;
  if (!isFew(tokens[at - 1]?.text) || typeof number.value !== 'number') return null;
  const isTens = number.value % 10 === 0 && number.value >= 20 && number.value < 100;
  const joined = tokens[at]?.text.startsWith('و') === true;
  return (number.value === 10 && !joined) || (isTens && joined) ? number : null;
}

/** «بضع», whatever particles stand before it; «عدة» alone counts nothing. */
function isFew(text: string | undefined): boolean {
  return text?.includes('بضع') === true;
}
