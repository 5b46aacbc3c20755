import * as v from 'valibot';
import data from '../../assets/lexicon/figure-furniture.json' with { type: 'json' };
import { buildPhraseSet } from '../arabic/lexicon.ts';
import { wordList as forms } from '../arabic/word-list.ts';

/** Numbers of the page, not of the news. */
export const figureFurnitureSchema = v.object({
  /** Counters of readers: «القراءات: 458». */
  counters: forms,
  /** Labels of an issue and the like: with a colon, or between the head of a line and a dash. */
  labels: forms,
  /** Labels of telephone numbers, with a colon or without. */
  phones: forms,
  /** Words that make a line of their own with the number before them: «12 تعليق». */
  aloneOnLine: forms,
});

const words = v.parse(figureFurnitureSchema, data);
export const counters = buildPhraseSet(words.counters);
export const labels = buildPhraseSet(words.labels);
export const aloneOnLine = buildPhraseSet(words.aloneOnLine);

export const phoneLabels = buildPhraseSet(words.phones);
