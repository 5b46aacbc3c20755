import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '../../lib/language/translate.ts';

/** The translator of the reader's language, for every component below its provider. */
export const Language = createContext<Translator | null>(null);

/** Throws where no provider stands above. */
export function useLanguage(): Translator {
  const translator = useContext(Language);
  if (!translator) throw new Error('no language is provided');
  return translator;
}
