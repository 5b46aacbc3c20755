import * as v from 'valibot';
import data from '../../assets/lexicon/ordinals.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';
import { buildPhraseSet } from '../arabic/lexicon.ts';
import { addToClass, newWordClass, wordReadings } from '../arabic/vocabulary.ts';
import { wordList as forms } from '../arabic/word-list.ts';

const valued = v.array(v.object({ value: v.number(), forms }));

/** Ordinal words, and where such a word is none. */
export const ordinalsSchema = v.object({
  /** 1 to 10, both genders. */
  units: valued,
  /** Words that are ordinals in compounds only: «الحادي عشر», «الواحد والعشرون». */
  compoundOnly: valued,
  /** Joins a hundred or thousand: «الحادي والعشرون بعد المئة». */
  after: forms,
  /** Nouns whose digits with «الـ» are an ordinal: «الدورة الـ74». */
  numberedNouns: forms,
  /** Words before an ordinal that make it a name, a rank, a month or an hour: «محمد السادس», «ملازم أول». */
  silentBefore: forms,
  silentPhrases: forms,
  /** What a bare ordinal of any gender may rank: «ثانية كبريات المدن». */
  superlatives: forms,
  /** «أولا», «ثانيا» to the tenth, in order: they number points, not things. */
  adverbs: forms,
});

const words = v.parse(ordinalsSchema, data);

interface OrdinalWord {
  readonly value: number;
  readonly compoundOnly: boolean;
  /** «خامسا»: numbers a point, and a thing only before its tens («عضوا خامسا وثمانين»). */
  readonly adverb?: boolean;
}

/** Tokens that may be ordinals. */
export const ordinalClass = newWordClass();
const table = new Map<number, OrdinalWord>();
/** «أولها», «ثانيهما»: what is numbered stands as a pronoun; ه alone would be the feminine. */
const OWNERS = ['ها', 'هم', 'هما', 'هن'];
const owned = new Set<number>();
for (const { value, forms: list } of words.units)
  for (const form of list) {
    const stem = foldWord(form).replace(/ه$/u, 'ت').replace(/ولي$/u, 'ولا');
    for (const owner of OWNERS) {
      const number = addToClass(ordinalClass, stem + owner);
      table.set(number, { value, compoundOnly: false });
      owned.add(number);
    }
  }
for (const { value, forms: list } of words.compoundOnly)
  for (const form of list)
    table.set(addToClass(ordinalClass, foldWord(form)), { value, compoundOnly: true });
for (const { value, forms: list } of words.units)
  for (const form of list)
    table.set(addToClass(ordinalClass, foldWord(form)), { value, compoundOnly: false });
for (const [at, form] of words.adverbs.entries())
  table.set(addToClass(ordinalClass, foldWord(form)), {
    value: at + 1,
    compoundOnly: true,
    adverb: true,
  });

export interface FoundOrdinal extends OrdinalWord {
  readonly prefix: string;
  readonly length: number;
  /** With the article. */
  readonly definite: boolean;
  /** With a pronoun: «أولها». */
  readonly owned: boolean;
}

/** The ordinal word that a folded token is, or null. */
export function ordinalWord(text: string): FoundOrdinal | null {
  for (const { prefix, word, length } of wordReadings(text)) {
    const found = table.get(word);
    if (found === undefined) continue;
    const definite = prefix.endsWith('ال') || prefix.endsWith('لل');
    return { ...found, prefix, length, definite, owned: owned.has(word) };
  }
  return null;
}

const silentBefore = new Set(words.silentBefore.map(foldWord));
const numberedNouns = new Set(words.numberedNouns.map(foldWord));
/** «دورته», «دورتها», «اجتماعهم». */
const ownedNouns = new Set(
  [...numberedNouns].flatMap((noun) => {
    const stem = noun.slice(2).replace(/ه$/u, 'ت');
    return ['ه', 'ها', 'هم'].map((owner) => stem + owner);
  }),
);
const after = new Set(words.after.map(foldWord));
/** «كبرى», «أكبر», folded. */
export const superlatives: ReadonlySet<string> = new Set(words.superlatives.map(foldWord));

export const silentPhrases = buildPhraseSet([...words.silentPhrases, ...words.adverbs]);

/** Whether a word before an ordinal makes it a name, a rank or an hour; with the article only before a bare one («العريف أول»). */
export function silences(text: string, definite: boolean): boolean {
  if (silentBefore.has(text)) return true;
  const bare = /^[ولبفك]/u.test(text) ? text.slice(1) : text;
  if (silentBefore.has(bare)) return true;
  return !definite && bare.startsWith('ال') && silentBefore.has(bare.slice(2));
}

/** A numbered noun with its article, or with what owns it («دورته»), whatever particles stand before it. */
export function isNumberedNoun(text: string): boolean {
  if (numberedNouns.has(text) || ownedNouns.has(text)) return true;
  if (text.startsWith('لل')) return numberedNouns.has(`ال${text.slice(2)}`);
  if (!/^[وبفلك]/u.test(text)) return false;
  const bare = text.slice(1);
  return numberedNouns.has(bare) || ownedNouns.has(bare) || numberedNouns.has(`ا${bare}`);
}

/** «بعد» of «الخامس بعد المئة». */
export function isAfter(text: string | undefined): boolean {
  return text !== undefined && after.has(text);
}
