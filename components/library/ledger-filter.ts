import type { LedgerFilter } from '../../lib/ledger/filter.ts';
import type { Metric } from '../../lib/reference/schema.ts';

/** What the form of the ledger holds; '' narrows nothing. */
export interface LedgerChoice {
  readonly query: string;
  readonly outlet: string;
  readonly verdict: string;
  readonly topic: string;
  readonly tag: string;
  readonly from: string;
  readonly to: string;
}

export const everything: LedgerChoice = {
  query: '',
  outlet: '',
  verdict: '',
  topic: '',
  tag: '',
  from: '',
  to: '',
};

const DATE = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/u;

/** The filter that a form stands for; a date that is still being typed narrows nothing yet. A topic is all of its metrics. */
export function filterOf(
  { outlet, verdict, topic, tag, from, to }: LedgerChoice,
  metrics: readonly Pick<Metric, 'id' | 'topic'>[],
): LedgerFilter {
  const ofTopic = metrics.filter((metric) => metric.topic === topic).map(({ id }) => id);
  return {
    ...(outlet === '' ? {} : { outlets: [outlet] }),
    ...(verdict === '' ? {} : { verdicts: [verdict] }),
    ...(topic === '' ? {} : { metrics: ofTopic }),
    ...(tag === '' ? {} : { tag }),
    ...(DATE.test(from) ? { from } : {}),
    ...(DATE.test(to) ? { to } : {}),
  };
}
