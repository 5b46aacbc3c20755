import type { Language, Translator } from './translate.ts';

/** A name as the reference set gives it, in some of the languages; always in English. */
export type LabelTexts = { readonly en: string } & {
  readonly [language in Language]?: string | undefined;
};

/** A label in the reader's language; where it is not given in that, in English. */
export function labelOf(labels: LabelTexts, { language }: Pick<Translator, 'language'>): string {
  return labels[language] ?? labels.en;
}
