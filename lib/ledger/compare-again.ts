import type { Entry, FigureEntry, MentionEntry } from '../analysis/session.ts';
import { readText } from '../arabic/tokens.ts';
import type { PublicationDate } from '../article/article.ts';
import { compareFigures } from '../comparison/compare.ts';
import { findMentions } from '../officials/find.ts';
import type { ReferenceIndex } from '../reference/index.ts';

/** Compares one saved entry with a reference set; what needs more than its sentence stays as it is. */
export type CompareEntry = (entry: Entry, publishedAt: PublicationDate | null) => Entry;

/**
 * The engine over a saved sentence, since the article's text is not kept. A figure gets another verdict where its sentence alone
 * still leads to the metric it was linked to, or where it had none; a mention where the same words are found again. Checks look at
 * the article alone, not at the reference, and stay.
 */
export function compareAgainWith(reference: ReferenceIndex): CompareEntry {
  return (entry, articlesDate) => {
    const { publishedAt = articlesDate } = entry;
    if (entry.type === 'figure') return figureAgain(entry, publishedAt, reference);
    return entry.type === 'mention' ? mentionAgain(entry, publishedAt, reference) : entry;
  };
}

function figureAgain(
  entry: FigureEntry,
  publishedAt: PublicationDate | null,
  reference: ReferenceIndex,
): Entry {
  const { figure, sentence } = entry;
  const shift = sentence.start - figure.start;
  const counted = figure.counted && {
    ...figure.counted,
    start: figure.counted.start + shift,
    end: figure.counted.end + shift,
  };
  const inSentence = { ...figure, start: sentence.start, end: sentence.end, counted };
  const [compared] = compareFigures(
    readText(sentence.text),
    [inSentence],
    reference.metrics,
    publishedAt,
  );
  if (!compared || (figure.metric !== null && compared.metric !== figure.metric)) return entry;
  const { metric, verdict, difference, statements, reasons } = compared;
  return { ...entry, figure: { ...figure, metric, verdict, difference, statements, reasons } };
}

function mentionAgain(
  entry: MentionEntry,
  publishedAt: PublicationDate | null,
  reference: ReferenceIndex,
): Entry {
  const { mention, sentence } = entry;
  const found = findMentions(readText(sentence.text), reference.officials, publishedAt).find(
    ({ start, end }) => start === sentence.start && end === sentence.end,
  );
  if (!found) return entry;
  const shift = mention.start - sentence.start;
  const office = found.office && {
    ...found.office,
    start: found.office.start + shift,
    end: found.office.end + shift,
  };
  // A name that stands alone in its sentence may have been introduced before it.
  if (found.office === null && mention.office !== null) return entry;
  return { ...entry, mention: { ...found, start: mention.start, end: mention.end, office } };
}
