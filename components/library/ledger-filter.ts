import type { LedgerFilter } from '../../lib/ledger/filter.ts';

/** What the form of the ledger holds; '' narrows nothing. */
export interface LedgerChoice {
  readonly query: string;
  readonly outlet: string;
  readonly verdict: string;
  readonly from: string;
  readonly to: string;
}

export const everything: LedgerChoice = { query: '', outlet: '', verdict: '', from: '', to: '' };

const DATE = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/u;

/** The filter that a form stands for; a date that is still being typed narrows nothing yet. */
export function filterOf({ outlet, verdict, from, to }: LedgerChoice): LedgerFilter {
  return {
    ...(outlet === '' ? {} : { outlets: [outlet] }),
    ...(verdict === '' ? {} : { verdicts: [verdict] }),
    ...(DATE.test(from) ? { from } : {}),
    ...(DATE.test(to) ? { to } : {}),
  };
}
