import * as v from 'valibot';
import data from '../../assets/lexicon/figure-furniture.json' with { type: 'json' };
import { buildLexicon } from '../arabic/lexicon.ts';

const forms = v.array(v.pipe(v.string(), v.minLength(1)));

/** Numbers of the page, not of the news. */
export const figureFurnitureSchema = v.object({
  /** Counters of readers: «القراءات: 458». */
  counters: forms,
  /** Labels of telephone numbers and the like: only with a colon. */
  labels: forms,
  /** Labels of telephone numbers, with a colon or without. */
  phones: forms,
  /** Words that make a line of their own with the number before them: «12 تعليق». */
  aloneOnLine: forms,
});

const words = v.parse(figureFurnitureSchema, data);
export const counters = buildLexicon(words.counters.map((form) => [form, true] as const));
export const labels = buildLexicon(words.labels.map((form) => [form, true] as const));
export const aloneOnLine = buildLexicon(words.aloneOnLine.map((form) => [form, true] as const));

export const phoneLabels = buildLexicon(words.phones.map((form) => [form, true] as const));
