import languages from '../../assets/lexicon/coverage-languages.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';
import type { Reading } from '../arabic/tokens.ts';

const arabicWords = new Set(languages.arabic.map(foldWord));
const codes = languages.others.map(({ code }) => code);
/** Places in `codes` of the languages that a word, or a letter by its code unit, speaks for. */
const byWord = new Map<string, number[]>();
const byLetter = new Map<number, number[]>();
for (const [place, { letters, words }] of languages.others.entries()) {
  for (const letter of new Set(letters)) addTo(byLetter, letter.charCodeAt(0), place);
  for (const word of new Set(words.map(foldWord)))
    if (!arabicWords.has(word)) addTo(byWord, word, place);
}

/** The letters of Arabic itself come before those of its neighbours. */
const firstLetter = Math.min(...byLetter.keys());

function addTo<K>(places: Map<K, number[]>, key: K, place: number): void {
  const known = places.get(key);
  if (known) known.push(place);
  else places.set(key, [place]);
}

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
  const evidence = codes.map(() => 0);
  const add = (place: number, weight: number): void => {
    evidence[place] = (evidence[place] ?? 0) + weight;
  };
  for (const { kind, text } of reading.tokens.slice(0, READ_TOKENS)) {
    if (kind === 'latin') latinLetters += text.length;
    if (kind !== 'word') continue;
    arabicLetters += text.length;
    if (arabicWords.has(text) || (text.startsWith('ال') && text.length > 4)) arabic += 1;
    const byLetters = languagesByLetter(text);
    for (const place of byLetters) add(place, LETTER_WEIGHT);
    for (const place of byWord.get(text) ?? []) if (!byLetters.has(place)) add(place, 1);
  }
  if (arabicLetters === 0) return null;
  if (arabicLetters / (arabicLetters + latinLetters) < LEAST_SCRIPT_SHARE) return null;
  const strongest = Math.max(...evidence);
  return strongest > arabic ? (codes[evidence.indexOf(strongest)] ?? null) : 'ar';
}

const NONE: ReadonlySet<number> = new Set();

/** The languages that a letter of a word speaks for. */
function languagesByLetter(word: string): ReadonlySet<number> {
  let found: Set<number> | null = null;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at);
    const places = letter < firstLetter ? undefined : byLetter.get(letter);
    if (places === undefined) continue;
    found ??= new Set();
    for (const place of places) found.add(place);
  }
  return found ?? NONE;
}
