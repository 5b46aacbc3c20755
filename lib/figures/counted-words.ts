import * as v from 'valibot';
import data from '../../assets/lexicon/counted-nouns.json' with { type: 'json' };
import { isDefinite } from '../arabic/definite.ts';
import { foldWord } from '../arabic/fold.ts';
import { wordList as forms } from '../arabic/word-list.ts';

export { isDefinite };

/** Words that tell where a counted noun phrase begins and ends. */
export const countedNounsSchema = v.object({
  /** Prepositions, pronouns, particles and frequent verbs: never a counted noun. */
  functionWords: forms,
  /** Nouns that begin with a و of their own. */
  waw: forms,
  /** Nouns of three letters that begin with a ب or ل of their own. */
  shortNouns: forms,
  /** Adjectives that no ending tells, in the masculine. */
  adjectives: forms,
  /** Stems of relative adjectives whose first letter is their own and no particle: «كويتي», «بريطاني». */
  relativeStems: forms,
  /** Nouns in construct after «من» that are what is counted: «7 من عناصر داعش». */
  members: forms,
  /** Second nouns of a common pair: «مجموعات عمل». */
  complements: forms,
  /** «عدد»: the noun may stand before the number. */
  countNouns: forms,
  /** What may stand between «عدد» and its noun. */
  afterCount: forms,
  /** What may stand between «من» and the whole that a number is part of: «7 من هذه الدول». */
  beforeWhole: forms,
  /** Plurals that name what is counted before a definite noun: «دول مجلس الأمن الخمس». */
  constructPlurals: forms,
});

const words = v.parse(countedNounsSchema, data);
const fold = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(foldWord));
const functionWords = fold(words.functionWords);
const waw = fold(words.waw);
const shortNouns = fold(words.shortNouns);
const members = fold(words.members);
const complements = fold(words.complements);
const beforeWhole = fold(words.beforeWhole);
const relativeStems = words.relativeStems.map(foldWord);
const countNouns = withParticles(fold(words.countNouns), 'وبل');
const afterCount = fold(words.afterCount);
const constructPlurals = withParticles(fold(words.constructPlurals), 'وبلف');
const adjectives = fold(
  words.adjectives.flatMap((adjective) => [
    adjective,
    `${adjective}ا`,
    `${adjective}ة`,
    `${adjective}ات`,
    `${adjective}ين`,
    `${adjective}ون`,
    `${adjective}تين`,
    `${adjective}تان`,
  ]),
);

/** The words, and each with every one of the particles before it. */
function withParticles(words: ReadonlySet<string>, particles: string): ReadonlySet<string> {
  return new Set(['', ...particles].flatMap((each) => [...words].map((word) => each + word)));
}

/** «ينتمون»: a verb of the present; «يمنيون» are people. */
const THEY = /^ي.{2,}[^ي]ون$/u;

/** Whether a folded word may be a counted noun: no function word, and no «و» of conjunction in front. */
export function isNoun(text: string): boolean {
  if (text.length < 2 || functionWords.has(text)) return false;
  if (text[0] === 'ي' && THEY.test(text)) return false;
  if (text[0] === 'و') return waw.has(text);
  if (text.length <= 3 && /^[بل]/u.test(text)) return shortNouns.has(text);
  return !/^(?:لل|بال|فال|كال)/u.test(text);
}

/** A preposition, pronoun, particle or frequent verb, which no number counts. */
export function isFunctionWord(text: string): boolean {
  return functionWords.has(text);
}

/** «جوية», «عسكري», «أميركيين», «متطرفا», «حصينة»: a relative adjective by its ending, others by the data file. */
export function isAdjective(text: string): boolean {
  const bare = isDefinite(text) ? text.slice(2) : text;
  if (adjectives.has(bare)) return true;
  if (bare.length < 4 || functionWords.has(bare) || /^[وبلفكيتن]?م[نتس]/u.test(bare)) return false;
  const mayBeParticle = bare === text && /^[وفبلكي]/u.test(bare);
  if (mayBeParticle && !relativeStems.some((stem) => bare.startsWith(stem))) return false;
  return /(?:يه|يا|يين|يون|[^ا]ي|يات)$/u.test(bare);
}

/** «هذه», «بين», «أصل» after «من». */
export function isBeforeWhole(text: string): boolean {
  return beforeWhole.has(text);
}

/** A noun in construct that tells after «من» who is counted: «عناصر» of «7 من عناصر داعش». */
export function isMember(text: string): boolean {
  return members.has(text);
}

/** «عمل» of «مجموعات عمل»: the second noun of a common pair. */
export function isComplement(text: string): boolean {
  return complements.has(text);
}

/** «عدد», with or without an attached particle. */
export function isCountNoun(text: string): boolean {
  return countNouns.has(text);
}

/** A plural in construct that a number after its definite noun counts, with or without an attached particle. */
export function isConstructPlural(text: string): boolean {
  return constructPlurals.has(text);
}

/** «الإجمالي» and its like, between «عدد» and the noun. */
export function isAfterCount(text: string): boolean {
  return afterCount.has(text);
}
