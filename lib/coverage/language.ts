import languages from '../../assets/lexicon/coverage-languages.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';
import type { Reading } from '../arabic/tokens.ts';

const arabicWords = new Set(languages.arabic.map(foldWord));
const others = languages.others.map(({ code, letters, words }) => ({
  code,
  letters: new Set(letters),
  words: new Set(words.map(foldWord).filter((word) => !arabicWords.has(word))),
}));

/** A longer text is judged by its beginning. */
const READ_TOKENS = 4000;
/** A letter that Arabic lacks tells more than a frequent word does: Arabic prints it in foreign names alone. */
const LETTER_WEIGHT = 2;
/** Share of Arabic letters among all letters below which a text is in another script. */
const LEAST_SCRIPT_SHARE = 0.4;

/**
 * The language of a text in Arabic letters: `ar`, `fa`, `ur`, `ckb`, `ps`, `ug`, `sd`, or null where the text is
 * mostly in another script or has no letters. Counts words and letters that only one of the languages has.
 */
export function detectLanguage(reading: Reading): string | null {
  let arabic = 0;
  let arabicLetters = 0;
  let latinLetters = 0;
  const evidence = others.map(() => 0);
  for (const token of reading.tokens.slice(0, READ_TOKENS)) {
    if (token.kind === 'latin') latinLetters += token.text.length;
    if (token.kind !== 'word') continue;
    arabicLetters += token.text.length;
    if (arabicWords.has(token.text)) arabic += 1;
    else if (token.text.startsWith('ال') && token.text.length > 4) arabic += 1;
    others.forEach(({ letters, words }, index) => {
      let found = words.has(token.text) ? 1 : 0;
      for (const letter of token.text) if (letters.has(letter)) found = LETTER_WEIGHT;
      evidence[index] = (evidence[index] ?? 0) + found;
    });
  }
  if (arabicLetters === 0) return null;
  if (arabicLetters / (arabicLetters + latinLetters) < LEAST_SCRIPT_SHARE) return null;
  const strongest = Math.max(...evidence);
  return strongest > arabic ? (others[evidence.indexOf(strongest)]?.code ?? null) : 'ar';
}
