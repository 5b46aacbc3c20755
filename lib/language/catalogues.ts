import { files as ar } from './catalogue/ar.ts';
import { files as en } from './catalogue/en.ts';
import { files as fr } from './catalogue/fr.ts';
import type { Catalogue, Language } from './translate.ts';

const files: Readonly<Record<Language, readonly Catalogue[]>> = { ar, en, fr };
const catalogues = new Map<Language, Catalogue>();

/**
 * Every message in a language. All languages are at hand in each part of the extension, for another file to be looked for costs a
 * reader more than they do; those that nobody asks for are not put together. The panel has its own, `panelCatalogueOf`.
 */
export function catalogueOf(language: Language): Catalogue {
  const known = catalogues.get(language);
  if (known) return known;
  const catalogue: Catalogue = Object.assign({}, ...files[language]);
  catalogues.set(language, catalogue);
  return catalogue;
}
