import * as v from 'valibot';
import data from '../../assets/lexicon/dual-nouns.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';

const words = v.array(v.pipe(v.string(), v.minLength(2)));

/** Nouns in the singular whose dual is a count, and dual-like words that are none. */
export const dualNounsSchema = v.object({
  /** Masculine nouns whose plural is not in ـين, so that both ـان and ـين are duals. */
  nouns: words,
  /** Nouns in ة. */
  feminine: words,
  /** People with a plural in ـين: only ـان is surely a dual. */
  people: words,
  /** Names and pairs that count nothing: «الحرمين», «البحرين». */
  lexical: words,
  /** Nouns that own a pair of things: «جوازي سفر», «رقمي هاتف», with the article or without. */
  owners: words,
  /** Words that only end like a dual: «بوتين», «بلدان» (countries). */
  notDual: words,
  /** «هذين», «كلا»: only a dual follows. */
  heralds: words,
  /** «اثنان» after the noun. */
  two: words,
  /** What joins a second adjective to a noun: «نفسي أو اجتماعي». */
  joining: words,
});

/** The data file. */
export const nouns = v.parse(dualNounsSchema, data);
/** Nouns in the singular that are counted, folded. */
export const countNouns: ReadonlySet<string> = new Set(
  [...nouns.nouns, ...nouns.feminine, ...nouns.people].map(foldWord),
);
/** What only ends like a dual, folded. */
export const notDual: ReadonlySet<string> = new Set(nouns.notDual.map(foldWord));

/** What a folded noun in the singular is before the ending of the dual; several where spellings differ. */
export function dualForms(singular: string): string[] {
  const folded = foldWord(singular);
  const stems = [folded];
  if (singular.endsWith('ة')) stems[0] = `${folded.slice(0, -1)}ت`;
  if (singular.endsWith('ء')) stems.push(`${folded.slice(0, -1)}ي`, `${folded.slice(0, -1)}و`);
  if (singular.endsWith('أ')) stems.push(`${folded.slice(0, -1)}ي`);
  if (singular === 'ناد') stems[0] = 'نادي';
  return stems;
}
