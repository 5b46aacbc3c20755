import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { loadTranslator } from '../../lib/language/load-translator.ts';
import type { Translator } from '../../lib/language/translate.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { Language } from './Language.tsx';

interface AppearanceProps {
  readonly settings: Settings;
  /** Key of the message that names the document. */
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Whether the system asks for dark pages, kept up to date. */
function useSystemDark(): boolean {
  const query = useMemo(() => matchMedia('(prefers-color-scheme: dark)'), []);
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const look = () => setDark(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, [query]);
  return dark;
}

/** Puts the reader's language, direction, theme and colours on the document and hands the translator down. */
export function Appearance({ settings, title, children }: AppearanceProps) {
  const { language, numerals, dateFormat, theme, palette } = settings;
  const systemDark = useSystemDark();
  const [translator, setTranslator] = useState<Translator | null>(null);
  useLayoutEffect(() => {
    let wanted = true;
    loadTranslator(language, numerals, dateFormat).then(
      (loaded) => wanted && setTranslator(loaded),
      (error: unknown) => console.error(error),
    );
    return () => {
      wanted = false;
    };
  }, [language, numerals, dateFormat]);
  const dark = theme === 'dark' || (theme === 'auto' && systemDark);
  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.dataset.theme = dark ? 'dark' : 'light';
    documentElement.dataset.palette = palette;
    if (!translator) return;
    documentElement.lang = translator.language;
    documentElement.dir = translator.direction;
    document.title = translator.text(title);
  }, [translator, dark, palette, title]);
  if (!translator) return null;
  return <Language.Provider value={translator}>{children}</Language.Provider>;
}
