import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type Catalogue, translatorOf } from '../../lib/language/translate.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { Language } from './Language.tsx';

interface AppearanceProps {
  readonly settings: Settings;
  /** The messages of the page, by language. */
  readonly catalogueOf: (language: Settings['language']) => Catalogue;
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
export function Appearance({ settings, catalogueOf, children }: AppearanceProps) {
  const { language, numerals, dateFormat, theme, palette } = settings;
  const translator = useMemo(
    () => translatorOf(catalogueOf(language), language, numerals, dateFormat),
    [catalogueOf, language, numerals, dateFormat],
  );
  const systemDark = useSystemDark();
  const dark = theme === 'dark' || (theme === 'auto' && systemDark);
  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.dataset.theme = dark ? 'dark' : 'light';
    documentElement.dataset.palette = palette;
    documentElement.lang = translator.language;
    documentElement.dir = translator.direction;
  }, [translator, dark, palette]);
  return <Language.Provider value={translator}>{children}</Language.Provider>;
}
