import type { Span } from '../arabic/span.ts';
import type { Block } from '../article/article.ts';
import type { EntrySentence } from './session.ts';

/** Characters of a sentence on either side of the entry; a longer one is cut and the cut is marked by an ellipsis. */
const REACH = 240;
const ELLIPSIS = '…';
const SENTENCE_END = /[.!?؟۔؛\n]/u;
const SPACE = /\s/u;

type Offsets = Pick<Span, 'start' | 'end'>;

/** A full stop ends a sentence only before a space or the end: not in «7.7». */
function endsSentence(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '\n') return true;
  return SENTENCE_END.test(character) && (at + 1 >= text.length || SPACE.test(text.charAt(at + 1)));
}

/** The sentence round a span, within its block, and where the span is in it. Linear in the sentence's length. */
export function sentenceAround(text: string, span: Offsets, block: Block | null): EntrySentence {
  const lowest = Math.max(block?.start ?? 0, span.start - REACH);
  const highest = Math.min(block?.end ?? text.length, span.end + REACH);
  let from = span.start;
  while (from > lowest && !endsSentence(text, from - 1)) from -= 1;
  let to = span.end;
  while (to < highest && !endsSentence(text, to)) to += 1;
  if (to < highest && text.charAt(to) !== '\n') to += 1;
  while (from < span.start && SPACE.test(text.charAt(from))) from += 1;
  while (to > span.end && SPACE.test(text.charAt(to - 1))) to -= 1;
  const isCutBefore =
    from === lowest && from > (block?.start ?? 0) && !endsSentence(text, from - 1);
  const isCutAfter = to === highest && to < (block?.end ?? text.length);
  const lead = isCutBefore ? ELLIPSIS : '';
  const start = lead.length + span.start - from;
  return {
    text: `${lead}${text.slice(from, to)}${isCutAfter ? ELLIPSIS : ''}`,
    start,
    end: start + span.end - span.start,
  };
}

/** Finds the block of an offset among blocks in order of their starts; null where none covers it. */
export function blockAt(blocks: readonly Block[], offset: number): Block | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  return block && offset <= block.end ? block : null;
}
