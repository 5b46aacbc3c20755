import { describe } from 'vitest';
import { browserNames } from './harness/start-browser.ts';
import { testLedgerExchange } from './ledger-exchange.ts';
import { present } from './ledger-seeds.ts';
import { ledgerSession } from './ledger-session.ts';
import { testLedgerTags } from './ledger-tags.ts';
import { testLedgerViews } from './ledger-views.ts';

/** One browser for all of them, which build on one another. */
describe.skipIf(!present).each(browserNames)('five outlets in the ledger of %s', (name) => {
  const session = ledgerSession(name);
  testLedgerViews(session);
  testLedgerExchange(session);
  testLedgerTags(session);
});
