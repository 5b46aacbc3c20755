import { catalogueOf } from './catalogues.ts';
import {
  type DateFormat,
  type Language,
  type Numerals,
  type Translator,
  translatorOf,
} from './translate.ts';

export * from './translate.ts';

/** A translator of any language, with the messages of all of them at hand. */
export function createTranslator(
  language: Language,
  numerals: Numerals = 'latn',
  dateFormat: DateFormat = 'long',
): Translator {
  return translatorOf(catalogueOf(language), language, numerals, dateFormat);
}
