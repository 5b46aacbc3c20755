import {
  type Catalogue,
  type DateFormat,
  type Language,
  type Numerals,
  type Translator,
  translatorOf,
} from './translate.ts';

const load: Readonly<Record<Language, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  ar: () => import('./catalogue/ar.ts'),
  en: () => import('./catalogue/en.ts'),
  fr: () => import('./catalogue/fr.ts'),
};

/** A translator whose messages alone are loaded: for pages that show one language. */
export async function loadTranslator(
  language: Language,
  numerals: Numerals,
  dateFormat: DateFormat,
): Promise<Translator> {
  const { catalogue } = await load[language]();
  return translatorOf(catalogue, language, numerals, dateFormat);
}
