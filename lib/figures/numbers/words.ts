import * as v from 'valibot';
import data from '../../../assets/lexicon/number-words.json' with { type: 'json' };
import { foldWord } from '../../arabic/fold.ts';
import { buildPhraseSet, type Lexicon } from '../../arabic/lexicon.ts';
import { addToClass, newWordClass, wordNumber, wordOf } from '../../arabic/vocabulary.ts';
import { wordList as forms } from '../../arabic/word-list.ts';

const valued = v.array(v.object({ value: v.number(), forms }));
const grammatical = { singular: forms, dual: forms, plural: forms };

/** The data file of number words: forms as printed; folding makes spellings one. */
export const numberWordsSchema = v.object({
  units: valued,
  teenHeads: valued,
  teenTails: forms,
  joinedTeens: valued,
  tens: valued,
  hundredWords: forms,
  hundredWordsAlone: forms,
  hundredDuals: forms,
  hundredStems: valued,
  scales: v.array(v.object({ value: v.number(), ...grammatical })),
  suffixes: v.array(v.object({ value: v.number(), forms, least: v.optional(v.number()) })),
  fractions: v.array(v.object({ denominator: v.number(), ...grammatical })),
  clearFractions: forms,
  /** Half in dialect, only before a scale word: «نص مليون». */
  scaledHalves: forms,
  owners: forms,
  fractionBounds: forms,
  fractionLinks: forms,
  dozens: v.array(v.object({ value: v.number(), ...grammatical })),
  minus: forms,
  decimalPoint: forms,
  over: forms,
  partsOf: forms,
  to: forms,
  between: forms,
  notCounted: forms,
  changeVerbs: forms,
  lengthHeads: forms,
  yearWords: forms,
  /** What stands right before a definite part: «منها الربع», «يشكلون الثلث». */
  beforePart: forms,
  /** «هي»: after it «واحدة من ثلاث» is one of them, and no third. */
  copulas: forms,
  otherWords: forms,
});

/** What a word may be in a number; one word may be several things («خمس» is 5 and a fifth). */
export interface NumberWord {
  /** 0 to 10. */
  unit?: number;
  /** 11 or 12, where a teen tail follows: «أحد», «اثنتا». */
  teenHead?: number;
  /** «عشر», «عشرة». */
  teenTail?: true;
  /** 11 to 19 in one word. */
  teen?: number;
  tens?: number;
  /** «مئة» after a unit or alone; `alone` where it may open a number. */
  hundred?: { alone: boolean };
  /** 200 to 900 in one word. */
  hundreds?: number;
  /** Thousand, million…: `singular`, `dual` or `plural` as written; «ألفا» is both of the first two. */
  scale?: { value: number; singular: boolean; dual: boolean; plural: boolean };
  /** Numerator 1 or 2 over a denominator; `clear` where the word is nothing else («خمسهم» is a fifth only with its vowel), `owned` with a pronoun («نصفهم»). */
  fraction?: { numerator: number; denominator: number; clear: boolean; owned: boolean };
  /** «نص»: a half before a scale word. */
  scaledHalf?: true;
  /** «أرباع»: the denominator of a fraction whose numerator stands before. */
  denominator?: number;
  minus?: true;
  point?: true;
  over?: true;
  to?: true;
  between?: true;
  changes?: true;
}

/** By the number of the word in the vocabulary. */
const table: (NumberWord | undefined)[] = [];

function entry(form: string): NumberWord {
  const number = wordNumber(foldWord(form));
  const known = table[number] ?? {};
  table[number] = known;
  return known;
}

function each(list: readonly string[], set: (word: NumberWord) => void): void {
  for (const form of list) set(entry(form));
}

function build(words: v.InferOutput<typeof numberWordsSchema>): void {
  /** «نصفهم», «أرباعها»; a word that is a number already stays so («ثلثه»). */
  const owned = (form: string, part: NumberWord): void => {
    for (const owner of words.owners) {
      const word = entry(form + owner);
      if (Object.keys(word).length === 0) Object.assign(word, part);
    }
  };
  for (const { value, forms } of words.units) each(forms, (word) => (word.unit = value));
  for (const { value, forms } of words.teenHeads) each(forms, (word) => (word.teenHead = value));
  each(words.teenTails, (word) => (word.teenTail = true));
  for (const { value, forms } of words.joinedTeens) each(forms, (word) => (word.teen = value));
  for (const { value, forms } of words.tens) each(forms, (word) => (word.tens = value));
  each(words.hundredWords, (word) => (word.hundred = { alone: false }));
  each(words.hundredWordsAlone, (word) => (word.hundred = { alone: true }));
  each(words.hundredDuals, (word) => (word.hundreds = 200));
  for (const { value, forms } of words.hundredStems)
    for (const stem of forms)
      for (const hundred of words.hundredWords) entry(stem + hundred).hundreds = value * 100;
  for (const { value, singular, dual, plural } of words.scales) {
    const scaleOf = (word: NumberWord) =>
      (word.scale ??= { value, singular: false, dual: false, plural: false });
    each(singular, (word) => (scaleOf(word).singular = true));
    each(dual, (word) => (scaleOf(word).dual = true));
    each(plural, (word) => (scaleOf(word).plural = true));
  }
  for (const { denominator, singular, dual, plural } of words.fractions) {
    for (const form of singular) {
      const clear = words.clearFractions.includes(form);
      entry(form).fraction = { numerator: 1, denominator, clear, owned: false };
      owned(form, { fraction: { numerator: 1, denominator, clear, owned: true } });
    }
    for (const form of dual) {
      const fraction = { numerator: 2, denominator, clear: true };
      entry(form).fraction = { ...fraction, owned: false };
      if (/[^ن]$/u.test(form)) owned(form, { fraction: { ...fraction, owned: true } });
    }
    for (const form of plural) {
      entry(form).denominator = denominator;
      owned(form, { denominator });
    }
  }
  each(words.scaledHalves, (word) => (word.scaledHalf = true));
  for (const { value, singular, dual, plural } of words.dozens) {
    const scale = { value, singular: true, dual: false, plural: false };
    each(singular, (word) => (word.scale = scale));
    each(dual, (word) => (word.scale = { ...scale, singular: false, dual: true }));
    each(plural, (word) => (word.scale = { ...scale, singular: false, plural: true }));
  }
  each(words.minus, (word) => (word.minus = true));
  each(words.decimalPoint, (word) => (word.point = true));
  each(words.over, (word) => (word.over = true));
  each(words.to, (word) => (word.to = true));
  each(words.between, (word) => (word.between = true));
  each(words.changeVerbs, (word) => (word.changes = true));
}

const words = v.parse(numberWordsSchema, data);
build(words);
/** What «واحد من ثلاثة» is no third after, folded. */
export const copulas: ReadonlySet<string> = new Set(words.copulas.map(foldWord));
/** What stands right before a definite part, folded: one word, or two. */
export const beforePart: ReadonlySet<string> = new Set(words.beforePart.map(foldWord));

/** Tokens that a number may begin with. */
export const numberClass = newWordClass();
table.forEach((word, number) => {
  if (word !== undefined && opensNumber(word)) addToClass(numberClass, wordOf(number));
});

function opensNumber(word: NumberWord): boolean {
  return (
    word.unit !== undefined ||
    word.teenHead !== undefined ||
    word.teen !== undefined ||
    word.tens !== undefined ||
    word.hundreds !== undefined ||
    word.hundred?.alone === true ||
    word.scale?.singular === true ||
    word.scale?.dual === true ||
    word.fraction !== undefined ||
    word.scaledHalf === true ||
    word.minus === true
  );
}

/** «جزء من»: stands between numerator and denominator. */
export const partsOf: Lexicon<true> = buildPhraseSet(words.partsOf);

/** Letters glued to digits that scale them, beside a currency; `least` is the smallest number that one makes without. */
export const suffixes: ReadonlyMap<string, { readonly value: number; readonly least: number }> =
  new Map(
    words.suffixes.flatMap(({ value, forms, least = Infinity }) =>
      forms.map((form) => [form, { value, least }] as const),
    ),
  );

/** Before a definite fraction that is a number: «فوق الربع». */
export const fractionBounds: ReadonlySet<string> = new Set(words.fractionBounds.map(foldWord));

/** What may stand between a verb of change and a fraction: «إلى النصف», «بمقدار الثلث». */
export const fractionLinks: ReadonlySet<string> = new Set(words.fractionLinks.map(foldWord));

/** Before a length of time whose range may do without «من»: «في غضون أسبوع إلى ثمانية أسابيع». */
export const lengthHeads: ReadonlySet<string> = new Set(words.lengthHeads.map(foldWord));

/** «سنة», «عام», after which a number is a year. */
export const yearWords: ReadonlySet<string> = new Set(words.yearWords.map(foldWord));

/** Words that no number counts. */
export const notCounted: ReadonlySet<string> = new Set(words.notCounted.map(foldWord));

const otherWords = new Set(
  words.otherWords.map(foldWord).flatMap((word) => [word, `و${word}`, `ف${word}`]),
);

/** Words that only look like a particle and a number: «لست», «كميات». */
export function isOtherWord(folded: string | undefined): boolean {
  return folded !== undefined && otherWords.has(folded);
}

/** What the word of a number in the vocabulary may be in a number, or undefined. */
export function numberWord(word: number): NumberWord | undefined {
  return table[word];
}
