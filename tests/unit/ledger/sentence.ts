import type { EntrySentence } from '../../../lib/analysis/session.ts';

/** The sentence of a text that a span stands in. */
export function sentenceAround(text: string, start: number, end: number): EntrySentence {
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf('. ') + 1, before.lastIndexOf('\n') + 1);
  const first = text[from] === ' ' ? from + 1 : from;
  const stop = text.indexOf('.', end);
  const sentence = text.slice(first, stop < 0 ? text.length : stop + 1);
  return { text: sentence, start: start - first, end: end - first };
}
