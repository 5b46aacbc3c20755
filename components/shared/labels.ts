import { type LabelTexts, labelOf } from '../../lib/language/labels.ts';
import type { Language, Translator } from '../../lib/language/translate.ts';
import type { Note, OfficeTerm, ReferenceEvent, Statement } from '../../lib/reference/schema.ts';

/** A label of the reference set in the reader's language. */
export function label(translator: Translator, labels: LabelTexts): string {
  return labelOf(labels, translator);
}

/** A note in the reader's language where it is written in it, else in the nearest that it is written in. */
export function noteText({ language }: Translator, note: Note | null): string | null {
  if (note === null || typeof note === 'string') return note;
  const texts: { readonly [language in Language]?: string | undefined } = note;
  return texts[language] ?? note.en ?? note.ar ?? note.fr ?? null;
}

/** When a statement held or was said, in words; null where it bears no date. */
export function periodOf(
  translator: Translator,
  { validFrom, validTo, asOf }: Pick<Statement, 'validFrom' | 'validTo' | 'asOf'>,
): string | null {
  if (validFrom && validTo) {
    return validFrom === validTo
      ? translator.text('period.asOf', { date: validFrom })
      : translator.text('period.between', { from: validFrom, to: validTo });
  }
  if (validFrom) return translator.text('period.from', { from: validFrom });
  if (asOf) return translator.text('period.asOf', { date: asOf });
  return validTo ? translator.text('period.until', { to: validTo }) : null;
}

/** The accepted days of an event: all of them, or the first and the last. */
export function eventDays(
  { text, list, date }: Translator,
  { dates, until }: Pick<ReferenceEvent, 'dates' | 'until'>,
): string {
  const [first] = dates;
  return until && first
    ? text('period.between', { from: first, to: until })
    : list(dates.map(date));
}

/** «من 1 فبراير 2017 إلى 31 مارس 2018». */
export function termPeriod(translator: Translator, { start, end }: OfficeTerm): string {
  const unknown = translator.text('official.unknownDate');
  return translator.text('period.between', {
    from: start === null ? unknown : translator.date(start),
    to: end === null ? translator.text('official.now') : translator.date(end),
  });
}
