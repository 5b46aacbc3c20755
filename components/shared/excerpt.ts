import type { EntrySentence } from '../../lib/analysis/session.ts';

/** Units of text kept on either side of the entry, up to a word's edge. */
const BEFORE = 48;
const AFTER = 72;

/** Shortens a sentence to the words round its entry; what is cut is shown by an ellipsis. */
export function excerpt(sentence: EntrySentence): EntrySentence {
  const { text, start, end } = sentence;
  let from = Math.max(0, start - BEFORE);
  if (from > 0) {
    const space = text.indexOf(' ', from);
    from = space === -1 || space >= start ? start : space + 1;
  }
  let to = Math.min(text.length, end + AFTER);
  if (to < text.length) {
    const space = text.lastIndexOf(' ', to);
    to = Math.max(space, end);
  }
  const lead = from > 0 ? '… ' : '';
  const tail = to < text.length ? ' …' : '';
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to)}${tail}`,
    start: start + shift,
    end: end + shift,
  };
}
