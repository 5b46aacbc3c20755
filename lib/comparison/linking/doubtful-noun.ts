import type { Figure } from '../../figures/figure.ts';

/** A particle before a hamza («لأمن»), or an attached pronoun («يجمعها»): no noun that a number counts. */
const NO_NOUN = /^[بلفك][أإآ]|(?:ها|هم|هما)$/u;
/** A verb of the plural («3.8 مليون عادوا»); shorter words are nouns of the accusative («عضوا»). */
const PLURAL_VERB = /^\p{L}{3,}وا$/u;
/** After 11 to 99 the noun is accusative: it ends in alef, or in a letter that takes none. */
const ACCUSATIVE = /[اةىءﺓﺔ]$/u;

/** Whether a word is a verb of the plural by its ending. */
export function isPluralVerb(word: string): boolean {
  return PLURAL_VERB.test(word);
}

/** Whether the word after a number that was taken for its noun is more likely something else («75 بانضمام الفلبين»). */
export function isDoubtfulNoun({ counted, start, value }: Figure): boolean {
  if (!counted || counted.start < start) return false;
  const [word = ''] = counted.text.split(/\s/u);
  if (NO_NOUN.test(word) || isPluralVerb(word)) return true;
  if (word === 'من' || typeof value !== 'number' || !Number.isInteger(value)) return false;
  const last = value % 100;
  return last > 10 && !ACCUSATIVE.test(word);
}
