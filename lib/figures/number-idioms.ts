import * as v from 'valibot';
import data from '../../assets/lexicon/number-idioms.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';
import { wordList as forms } from '../arabic/word-list.ts';

/** Where a number word counts nothing. */
export const numberIdiomsSchema = v.object({
  /** Set phrases and names: «في آن واحد», «مجموعة العشرين». */
  phrases: forms,
  /** The word for one, which is mostly an article or part of an idiom. */
  one: forms,
  /** What follows «واحدة» in "one of the…". */
  partitive: forms,
});

/** The data file. */
export const numberIdioms = v.parse(numberIdiomsSchema, data);

const ones = new Set(numberIdioms.one.map(foldWord));

/** Whether a folded word is «واحد», in any gender or case. */
export function isOne(word: string | undefined): boolean {
  return word !== undefined && ones.has(word);
}
