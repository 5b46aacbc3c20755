import { type CardWriting, figureCard, reasonsText } from './figure-card.ts';
import { checkCard, mentionCard } from './mention-card.ts';
import type { CardContent, CheckEntry, Entry } from './session.ts';

/** Characters of the printed words that a card repeats. */
const PRINTED_LENGTH = 160;
/** Controls that reorder what stands round them; a page could use them to make a card say something else. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The words of an entry as printed, with what is counted where that stands beside the number. */
export function printedText(entry: Entry): string {
  const { sentence } = entry;
  let { start, end } = sentence;
  if (entry.type === 'figure' && entry.figure.counted) {
    const shift = sentence.start - entry.figure.start;
    const from = entry.figure.counted.start + shift;
    const to = entry.figure.counted.end + shift;
    if (from >= 0 && to <= sentence.text.length) {
      start = Math.min(start, from);
      end = Math.max(end, to);
    }
  }
  const printed = sentence.text.slice(start, end).replaceAll(BIDI_CONTROLS, '');
  return printed.length > PRINTED_LENGTH ? `${printed.slice(0, PRINTED_LENGTH)}…` : printed;
}

/** The card of an entry as text in the reader's language; `checks` are those that stand on the same words. */
export function cardContent(
  entry: Entry,
  writing: CardWriting,
  checks: readonly CheckEntry[] = [],
): CardContent {
  const { translator } = writing;
  const body =
    entry.type === 'figure'
      ? figureCard(entry, writing)
      : entry.type === 'mention'
        ? mentionCard(entry, writing)
        : checkCard(entry, writing);
  const doubts = checks.filter(({ check }) => check.result === 'inconsistent');
  const notes = doubts.flatMap(({ check }) => reasonsText(check.reasons, translator));
  // A figure that has no reference, or that agrees with it, may still contradict the text that it stands in.
  const isDoubted =
    doubts.length > 0 && (entry.category === 'unreferenced' || entry.category === 'agreement');
  return {
    language: translator.language,
    direction: translator.direction,
    printed: printedText(entry),
    ...body,
    category: isDoubted ? 'difference' : entry.category,
    verdict: isDoubted ? translator.text('verdict.inconsistent') : body.verdict,
    historyLabel: translator.text('card.history'),
    notes: [...new Set([...notes, ...body.notes])],
  };
}
