import { firstOf, type Meta } from './meta.ts';

const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i;
/** Languages in Arabic letters. */
const OF_THE_SCRIPT = /^(?:ar|fa|ur|ku|ckb|ps|ug|sd)(?:-|$)/;
const ARABIC_LETTERS = /[\u0621-\u064a]/g;
/** Letters of the other languages of the script. */
const FOREIGN_LETTERS = /[پچژگٹڈڑںےڵێۆەټډړښڼېۇۈ]/g;
const READ = 1000;
/** Arabic prints a few of them in foreign names. */
const MOST_FOREIGN = 6;

/**
 * The language that a page declares, as a BCP 47 tag in lower case, or null. Templates left in English declare Arabic pages
 * English: where the text's letters say otherwise, they are believed.
 */
export function findLanguage(
  declared: readonly string[],
  linked: string | null,
  meta: Meta,
  text: string,
): string | null {
  const named =
    declared[0] ??
    linked ??
    firstOf(meta, [
      'content-language',
      'inlanguage',
      'itemprop:inlanguage',
      'og:locale',
      'language',
    ]);
  const language = named && TAG.test(named) ? named.toLowerCase().replace('_', '-') : null;
  if (language && OF_THE_SCRIPT.test(language)) return language;
  const begin = text.slice(0, READ);
  const isArabicScript = (begin.match(ARABIC_LETTERS)?.length ?? 0) * 2 > begin.length;
  if (!isArabicScript) return language;
  return (begin.match(FOREIGN_LETTERS)?.length ?? 0) > MOST_FOREIGN ? null : 'ar';
}
