import arCoverage from '../../assets/locales/ar/coverage.json' with { type: 'json' };
import arOfficials from '../../assets/locales/ar/officials.json' with { type: 'json' };
import arPanel from '../../assets/locales/ar/panel.json' with { type: 'json' };
import arReasons from '../../assets/locales/ar/reasons.json' with { type: 'json' };
import enCoverage from '../../assets/locales/en/coverage.json' with { type: 'json' };
import enOfficials from '../../assets/locales/en/officials.json' with { type: 'json' };
import enPanel from '../../assets/locales/en/panel.json' with { type: 'json' };
import enReasons from '../../assets/locales/en/reasons.json' with { type: 'json' };
import frCoverage from '../../assets/locales/fr/coverage.json' with { type: 'json' };
import frOfficials from '../../assets/locales/fr/officials.json' with { type: 'json' };
import frPanel from '../../assets/locales/fr/panel.json' with { type: 'json' };
import frReasons from '../../assets/locales/fr/reasons.json' with { type: 'json' };
import type { Catalogue, Language } from './translate.ts';

const files: Readonly<Record<Language, readonly Catalogue[]>> = {
  ar: [arCoverage, arOfficials, arPanel, arReasons],
  en: [enCoverage, enOfficials, enPanel, enReasons],
  fr: [frCoverage, frOfficials, frPanel, frReasons],
};

/** The messages that the panel can say, in a language: less than half of them all, for a reader waits while they are read. */
export function panelCatalogueOf(language: Language): Catalogue {
  return Object.assign({}, ...files[language]);
}
