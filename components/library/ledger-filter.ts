import type { LedgerFilter } from '../../lib/ledger/filter.ts';
import { isRealDate, PARTIAL_DATE_FORM } from '../../lib/reference/real-date.ts';
import type { Metric } from '../../lib/reference/schema.ts';
import { westernDigits } from './form-values.ts';

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

/** A date as typed, with whatever digits: what it narrows to, null where it narrows nothing, and whether it can still become a date. */
export function typedDate(typed: string): {
  readonly date: string | null;
  readonly isWrong: boolean;
} {
  const text = westernDigits(typed).trim();
  const isDate = PARTIAL_DATE_FORM.test(text) && isRealDate(text);
  const isBegun = /^[0-9]{0,4}$|^[0-9]{4}-(?:0|1)?$|^[0-9]{4}-[0-9]{2}-[0-3]?$/u.test(text);
  return { date: isDate ? text : null, isWrong: !isDate && !isBegun };
}

/** The filter that a form stands for; a date that is still being typed narrows nothing yet. A topic is all of its metrics. */
export function filterOf(
  { outlet, verdict, topic, tag, from, to }: LedgerChoice,
  metrics: readonly Pick<Metric, 'id' | 'topic'>[],
): LedgerFilter {
  const [fromDate, toDate] = [typedDate(from).date, typedDate(to).date];
  const ofTopic = metrics.filter((metric) => metric.topic === topic).map(({ id }) => id);
  return {
    ...(outlet === '' ? {} : { outlets: [outlet] }),
    ...(verdict === '' ? {} : { verdicts: [verdict] }),
    ...(topic === '' ? {} : { metrics: ofTopic }),
    ...(tag === '' ? {} : { tag }),
    ...(fromDate === null ? {} : { from: fromDate }),
    ...(toDate === null ? {} : { to: toDate }),
  };
}
