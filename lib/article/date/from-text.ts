import type { Reading } from '../../arabic/tokens.ts';
import type { PublicationDate } from '../article.ts';
import { type Dateline, readDateline } from './dateline.ts';

/** Lines at the beginning and at the end of a plain text that may date it. */
const FIRST_LINES = 8;
const LAST_LINES = 3;
const LONGEST_LINE = 400;

/** The first line of a list that dates the page; one that dates a change only where no other does. */
export function firstDateline(lines: readonly string[]): Dateline | null {
  let changed: Dateline | null = null;
  for (const line of lines) {
    const found = readDateline(line.slice(0, LONGEST_LINE));
    if (found && !found.isModified) return found;
    changed ??= found;
  }
  return changed;
}

/**
 * The date that a plain text gives itself: a dateline of its own («الثلاثاء 13/2/2018») or an agency's at the beginning of a
 * paragraph. A date inside a sentence tells of an event and is not taken.
 */
export function dateFromText(reading: Pick<Reading, 'original'>): PublicationDate | null {
  const lines = linesOf(reading.original);
  const found = firstDateline(lines);
  return found ? { date: found.date, precision: found.precision, evidence: 'text' } : null;
}

function linesOf(text: string): string[] {
  const lines: string[] = [];
  let from = 0;
  while (from < text.length && lines.length < FIRST_LINES) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, Math.min(to, from + LONGEST_LINE)).trim();
    if (line !== '') lines.push(line);
    from = to + 1;
  }
  if (from >= text.length) return lines;
  const last = text.slice(Math.max(from, text.length - LAST_LINES * LONGEST_LINE)).split('\n');
  return [...lines, ...last.slice(-LAST_LINES).map((line) => line.trim())];
}
