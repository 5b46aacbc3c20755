import { inReaderDigits } from './prose-digits.ts';
import type { Language, Translator } from './translate.ts';

/** A name as the reference set gives it, in some of the languages; always in English. */
export type LabelTexts = { readonly en: string } & {
  readonly [language in Language]?: string | undefined;
};

/** A label in the reader's language; where it is not given in that, in English. */
export function labelOf(
  labels: LabelTexts,
  translator: Pick<Translator, 'language' | 'number'>,
): string {
  return inReaderDigits(labels[translator.language] ?? labels.en, translator);
}
