import type { Entry, EntryId } from './session.ts';

/** Span of an entry in the article's text. */
export function spanOf(entry: Entry): { readonly start: number; readonly end: number } {
  if (entry.type === 'figure') return entry.figure;
  return entry.type === 'mention' ? entry.mention : entry.check;
}

/**
 * The entry whose mark shows where another one stands: a check bears no mark of its own where a figure or an official on the
 * same words has one. Every other entry is its own.
 */
export function markedEntry(entries: readonly Entry[], id: EntryId): EntryId {
  const entry = entries.find((each) => each.id === id);
  if (entry?.type !== 'check') return id;
  const { start, end } = entry.check;
  const others = entries.filter(({ type }) => type !== 'check');
  const same = others.find((other) => spanOf(other).start === start && spanOf(other).end === end);
  const touching = others.find((other) => spanOf(other).start < end && spanOf(other).end > start);
  return (same ?? (entry.check.result === 'consistent' ? touching : undefined))?.id ?? id;
}
