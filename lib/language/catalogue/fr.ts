import card from '../../../assets/locales/fr/card.json' with { type: 'json' };
import coverage from '../../../assets/locales/fr/coverage.json' with { type: 'json' };
import exchange from '../../../assets/locales/fr/exchange.json' with { type: 'json' };
import ledger from '../../../assets/locales/fr/ledger.json' with { type: 'json' };
import library from '../../../assets/locales/fr/library.json' with { type: 'json' };
import officials from '../../../assets/locales/fr/officials.json' with { type: 'json' };
import panel from '../../../assets/locales/fr/panel.json' with { type: 'json' };
import reasons from '../../../assets/locales/fr/reasons.json' with { type: 'json' };
import type { Catalogue } from '../translate.ts';

/** The files of messages in French; a new message file is one import and one place here, and in the other languages. */
export const files: readonly Catalogue[] = [
  card,
  coverage,
  exchange,
  ledger,
  library,
  officials,
  panel,
  reasons,
];
