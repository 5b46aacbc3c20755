import arCoverage from '../../assets/locales/ar/coverage.json?raw';
import arOfficials from '../../assets/locales/ar/officials.json?raw';
import arPanel from '../../assets/locales/ar/panel.json?raw';
import arReasons from '../../assets/locales/ar/reasons.json?raw';
import enCoverage from '../../assets/locales/en/coverage.json?raw';
import enOfficials from '../../assets/locales/en/officials.json?raw';
import enPanel from '../../assets/locales/en/panel.json?raw';
import enReasons from '../../assets/locales/en/reasons.json?raw';
import frCoverage from '../../assets/locales/fr/coverage.json?raw';
import frOfficials from '../../assets/locales/fr/officials.json?raw';
import frPanel from '../../assets/locales/fr/panel.json?raw';
import frReasons from '../../assets/locales/fr/reasons.json?raw';
import type { Catalogue, Language } from './translate.ts';

/** As text, for an object that is written in a script costs as much again to read, and nobody reads three languages. */
const files: Readonly<Record<Language, readonly string[]>> = {
  ar: [arCoverage, arOfficials, arPanel, arReasons],
  en: [enCoverage, enOfficials, enPanel, enReasons],
  fr: [frCoverage, frOfficials, frPanel, frReasons],
};

/** The messages that the panel can say, in a language: less than half of them all, for a reader waits while they are read. */
export function panelCatalogueOf(language: Language): Catalogue {
  return Object.assign({}, ...files[language].map((text) => JSON.parse(text)));
}
