import type { Reading } from '../../arabic/tokens.ts';
import type { Place } from '../linking/places.ts';

/** A dateline is this many tokens long at most. */
const LENGTH = 12;
const ENDS = new Set(['-', '–', '—', '−', ':', '(', ')', '/', '|', '_', 'ـ']);

/** «واشنطن، 7 فبراير – …»: a date that opens a paragraph and is parted from it by a sign says when it was written. */
export function isDateline({ tokens }: Reading, { from, to }: Place): boolean {
  if (!ENDS.has(tokens[to]?.text ?? '')) return false;
  for (let at = from - 1; at >= Math.max(0, from - LENGTH); at -= 1) {
    if (tokens[at]?.kind === 'break') return true;
  }
  return from < LENGTH;
}
