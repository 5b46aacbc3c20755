import { catalogue as ar } from './catalogue/ar.ts';
import { catalogue as en } from './catalogue/en.ts';
import { catalogue as fr } from './catalogue/fr.ts';
import type { Catalogue, Language } from './translate.ts';

/** Every message in every language; pages that show one language load theirs alone (load-translator.ts). */
export const catalogues: Readonly<Record<Language, Catalogue>> = { ar, en, fr };
