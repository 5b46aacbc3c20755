import { type LabelTexts, labelOf } from '../../lib/language/labels.ts';
import { inReaderDigits } from '../../lib/language/prose-digits.ts';
import { termWords } from '../../lib/language/term-words.ts';
import { isolate, type Language, type Translator } from '../../lib/language/translate.ts';
import { formatQuantity } from '../../lib/language/value.ts';
import type { Note, OfficeTerm, ReferenceEvent, Statement } from '../../lib/reference/schema.ts';

/** A label of the reference set in the reader's language. */
export function label(translator: Translator, labels: LabelTexts): string {
  return labelOf(labels, translator);
}

/** The words of a note, and the language (BCP 47) that they are in; '' where whoever wrote it did not say. */
interface ShownNote {
  readonly text: string;
  readonly language: Language | '';
}

/** A note in the reader's language where it is written in it, else in the nearest that it is written in. */
export function shownNote(translator: Translator, note: Note | null): ShownNote | null {
  if (note === null) return null;
  // What a reader wrote stands as it was written.
  if (typeof note === 'string') return { text: note, language: '' };
  const texts: { readonly [language in Language]?: string | undefined } = note;
  const own = texts[translator.language];
  if (own) return { text: inReaderDigits(own, translator), language: translator.language };
  for (const language of ['en', 'ar', 'fr'] as const) {
    const text = texts[language];
    if (text) return { text, language };
  }
  return null;
}

/** The words of a note alone, to be set into other words. */
export function noteText(translator: Translator, note: Note | null): string | null {
  return shownNote(translator, note)?.text ?? null;
}

/** A place of the reference set in the reader's language, where there is a word for it. */
export function placeName({ text, has }: Translator, place: string): string {
  const key = `place.${place}`;
  return has(key) ? text(key) : place;
}

/** When a statement held or was said, in words; null where it bears no date. */
export function periodOf(
  { text }: Translator,
  { validFrom, validTo, asOf }: Pick<Statement, 'validFrom' | 'validTo' | 'asOf'>,
): string | null {
  if (validFrom && validTo) {
    return validFrom === validTo
      ? text('period.asOf', { date: validFrom })
      : text('period.between', { from: validFrom, to: validTo });
  }
  if (validFrom) return text('period.from', { from: validFrom });
  if (asOf) return text('period.asOf', { date: asOf });
  return validTo ? text('period.until', { to: validTo }) : null;
}

/** The accepted days of an event: all of them, or the first and the last. */
export function eventDays(
  { text, list, date }: Translator,
  { dates, until }: Pick<ReferenceEvent, 'dates' | 'until'>,
): string {
  const [first] = dates;
  return until && first
    ? text('period.between', { from: first, to: until })
    : list(dates.map(date), 'disjunction');
}

/** When an office was held; of a term that has not ended, or whose beginning nobody knows, the one day that is known. */
export function termPeriod({ text }: Translator, { start, end }: OfficeTerm): string {
  return termWords(text, start, end);
}

/** What other sources print in the place of a statement's value, each with its source. */
export function otherValues(
  translator: Translator,
  { conflicting }: Pick<Statement, 'conflicting'>,
  unit: string | null,
): string {
  const values = conflicting.map(
    ({ value, source }) =>
      `${formatQuantity(translator, value, unit)} (${isolate(noteText(translator, source) ?? '')})`,
  );
  return translator.text('statement.conflicting', { values: translator.list(values) });
}
