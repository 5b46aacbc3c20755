import card from '../../../assets/locales/ar/card.json' with { type: 'json' };
import coverage from '../../../assets/locales/ar/coverage.json' with { type: 'json' };
import exchange from '../../../assets/locales/ar/exchange.json' with { type: 'json' };
import ledger from '../../../assets/locales/ar/ledger.json' with { type: 'json' };
import library from '../../../assets/locales/ar/library.json' with { type: 'json' };
import officials from '../../../assets/locales/ar/officials.json' with { type: 'json' };
import panel from '../../../assets/locales/ar/panel.json' with { type: 'json' };
import reasons from '../../../assets/locales/ar/reasons.json' with { type: 'json' };
import type { Catalogue } from '../translate.ts';

/** The files of messages in Arabic; a new message file is one import and one place here, and in the other languages. */
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
