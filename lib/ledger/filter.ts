import type { Observation } from './observation.ts';

/** What a query is narrowed to; a field that is left out narrows nothing. */
export interface LedgerFilter {
  /** Dates of the articles, both included: `2018-02-01`, or `2018-02` for all of the month. */
  readonly from?: string;
  readonly to?: string;
  readonly outlets?: readonly string[];
  readonly verdicts?: readonly string[];
  /** Ids of metrics; those of a topic, for a topic. */
  readonly metrics?: readonly string[];
  readonly types?: readonly Observation['type'][];
  /** Of the observation or of its article. */
  readonly tag?: string;
}

/** A filter without what only the observations themselves can tell. */
export type CountedFilter = Omit<LedgerFilter, 'types' | 'tag'>;

type Filtered = Pick<Observation, 'outlet' | 'date' | 'verdict' | 'metric'> &
  Partial<Pick<Observation, 'type'>>;

/** Makes the test of dates that a filter is. An undated article fails a filter by date. */
function datePasses({ from, to }: Pick<LedgerFilter, 'from' | 'to'>) {
  return (date: string): boolean => {
    if (from !== undefined && (date === '' || date < from)) return false;
    return to === undefined || (date !== '' && date.slice(0, to.length) <= to);
  };
}

/** Makes the test that a filter is, but for the tag, which is also looked for at the article (lib/ledger/tagged.ts). */
export function passes(filter: Omit<LedgerFilter, 'tag'>): (observation: Filtered) => boolean {
  const dateFits = datePasses(filter);
  const [outlets, verdicts, metrics, types] = [
    filter.outlets && new Set(filter.outlets),
    filter.verdicts && new Set(filter.verdicts),
    filter.metrics && new Set(filter.metrics),
    filter.types && new Set(filter.types),
  ];
  return ({ outlet, date, verdict, metric, type }) => {
    if (!dateFits(date)) return false;
    if (outlets && !outlets.has(outlet)) return false;
    if (verdicts && !verdicts.has(verdict)) return false;
    if (metrics && !metrics.has(metric)) return false;
    return !types || (type !== undefined && types.has(type));
  };
}
