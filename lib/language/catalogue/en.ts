import card from '../../../assets/locales/en/card.json' with { type: 'json' };
import coverage from '../../../assets/locales/en/coverage.json' with { type: 'json' };
import exchange from '../../../assets/locales/en/exchange.json' with { type: 'json' };
import ledger from '../../../assets/locales/en/ledger.json' with { type: 'json' };
import library from '../../../assets/locales/en/library.json' with { type: 'json' };
import officials from '../../../assets/locales/en/officials.json' with { type: 'json' };
import panel from '../../../assets/locales/en/panel.json' with { type: 'json' };
import reasons from '../../../assets/locales/en/reasons.json' with { type: 'json' };
import type { Catalogue } from '../translate.ts';

/** The files of messages in English; a new message file is one import and one place here, and in the other languages. */
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
