import arCard from '../../assets/locales/ar/card.json' with { type: 'json' };
import arCoverage from '../../assets/locales/ar/coverage.json' with { type: 'json' };
import arExchange from '../../assets/locales/ar/exchange.json' with { type: 'json' };
import arLibrary from '../../assets/locales/ar/library.json' with { type: 'json' };
import arOfficials from '../../assets/locales/ar/officials.json' with { type: 'json' };
import arPanel from '../../assets/locales/ar/panel.json' with { type: 'json' };
import arReasons from '../../assets/locales/ar/reasons.json' with { type: 'json' };
import enCard from '../../assets/locales/en/card.json' with { type: 'json' };
import enCoverage from '../../assets/locales/en/coverage.json' with { type: 'json' };
import enExchange from '../../assets/locales/en/exchange.json' with { type: 'json' };
import enLibrary from '../../assets/locales/en/library.json' with { type: 'json' };
import enOfficials from '../../assets/locales/en/officials.json' with { type: 'json' };
import enPanel from '../../assets/locales/en/panel.json' with { type: 'json' };
import enReasons from '../../assets/locales/en/reasons.json' with { type: 'json' };
import frCard from '../../assets/locales/fr/card.json' with { type: 'json' };
import frCoverage from '../../assets/locales/fr/coverage.json' with { type: 'json' };
import frExchange from '../../assets/locales/fr/exchange.json' with { type: 'json' };
import frLibrary from '../../assets/locales/fr/library.json' with { type: 'json' };
import frOfficials from '../../assets/locales/fr/officials.json' with { type: 'json' };
import frPanel from '../../assets/locales/fr/panel.json' with { type: 'json' };
import frReasons from '../../assets/locales/fr/reasons.json' with { type: 'json' };
import type { Catalogue, Language } from './translator.ts';

/** Every message file, by language; a new file is one import and one place here. */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
  ar: {
    ...arCard,
    ...arCoverage,
    ...arExchange,
    ...arOfficials,
    ...arPanel,
    ...arLibrary,
    ...arReasons,
  },
  en: {
    ...enCard,
    ...enCoverage,
    ...enExchange,
    ...enOfficials,
    ...enPanel,
    ...enLibrary,
    ...enReasons,
  },
  fr: {
    ...frCard,
    ...frCoverage,
    ...frExchange,
    ...frOfficials,
    ...frPanel,
    ...frLibrary,
    ...frReasons,
  },
};
