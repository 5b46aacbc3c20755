import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createTranslator, type Translator } from '../../lib/language/translator.ts';

/** The translator of the reader's language, for every component below its provider. */
export const Language = createContext<Translator>(createTranslator('ar'));

export function useLanguage(): Translator {
  return useContext(Language);
}
