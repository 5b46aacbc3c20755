import { readClitics } from '../../arabic/clitics.ts';
import { foldWord } from '../../arabic/fold.ts';

/** Attached pronouns, longest first, folded. Source: Ryding 2005, § 12.2. */
const PRONOUNS = ['هما', 'هم', 'ها', 'هن', 'نا', 'ه'];
/** Endings of the construct plural («ممثلو», «ممثلي» of «ممثلين») and of the plural verb («نشروا» of «نشر»). */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['وا', ''],
  ['و', 'ين'],
  ['ي', 'ين'],
];
const LEAST_STEM = 3;

/** Whether the article tells words apart: «اليوم» (today) from «يوم» (a day). */
export type Article = 'kept' | 'dropped';

/** One form for endings that only tell case or number apart: «مدنيون» and «مدنيين», and the article «ال» gone if asked. */
function settle(word: string, article: Article): string {
  const bare =
    article === 'dropped' && word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
  return bare.length > 4 && bare.endsWith('ون') ? `${bare.slice(0, -2)}ين` : bare;
}

/** The key under which a dictionary holds a word as it is written in a data file. */
export function dictionaryKey(written: string, article: Article = 'dropped'): string {
  return settle(foldWord(written), article);
}

/** Whether a printed word ends in ة, which folding makes one with the pronoun ه: «سيطرة» is not «سيطر» and a pronoun. */
export function endsFeminine(printed: string): boolean {
  for (let at = printed.length - 1; at >= 0; at -= 1) {
    const folded = foldWord(printed[at] ?? '');
    if (folded !== '') return printed[at] === 'ة' || printed[at] === 'ﺓ' || printed[at] === 'ﺔ';
  }
  return false;
}

/**
 * Every key under which a printed (folded) word may be in a dictionary: without attached particles, without the
 * article, without an attached pronoun («عضويته» → «عضويه», «أعضائه» → «أعضاء»), without the alef of the accusative («عضوا» → «عضو»).
 */
export function printedKeys(
  word: string,
  article: Article = 'dropped',
  feminine = false,
): readonly string[] {
  const keys = new Set<string>();
  for (const { prefix, rest } of readClitics(word)) {
    if (article === 'kept' && prefix.endsWith('ال')) continue;
    keys.add(settle(rest, article));
    if (rest.length > LEAST_STEM && rest.endsWith('ا'))
      keys.add(settle(rest.slice(0, -1), article));
    for (const [ending, settled] of ENDINGS) {
      if (rest.endsWith(ending) && rest.length - ending.length >= LEAST_STEM) {
        keys.add(settle(rest.slice(0, -ending.length) + settled, article));
      }
    }
    for (const pronoun of feminine ? [] : PRONOUNS) {
      if (!rest.endsWith(pronoun) || rest.length - pronoun.length < LEAST_STEM) continue;
      const stem = settle(rest.slice(0, -pronoun.length), article);
      keys.add(stem);
      if (stem.endsWith('اي') || stem.endsWith('او')) keys.add(`${stem.slice(0, -1)}ء`);
      if (stem.endsWith('ت')) keys.add(`${stem.slice(0, -1)}ه`);
    }
  }
  return [...keys];
}
