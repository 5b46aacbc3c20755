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
  readonly tag?: string;
}

type Filtered = Pick<Observation, 'outlet' | 'date' | 'verdict' | 'metric'> &
  Partial<Pick<Observation, 'type' | 'tags'>>;

/** Makes the test that a filter is. An undated article fails a filter by date. */
export function passes(filter: LedgerFilter): (observation: Filtered) => boolean {
  const { from, to, tag } = filter;
  const [outlets, verdicts, metrics, types] = [
    filter.outlets && new Set(filter.outlets),
    filter.verdicts && new Set(filter.verdicts),
    filter.metrics && new Set(filter.metrics),
    filter.types && new Set(filter.types),
  ];
  return (observation) => {
    const { outlet, date, verdict, metric, type, tags } = observation;
    if (from !== undefined && (date === '' || date < from)) return false;
    if (to !== undefined && (date === '' || date.slice(0, to.length) > to)) return false;
    if (outlets && !outlets.has(outlet)) return false;
    if (verdicts && !verdicts.has(verdict)) return false;
    if (metrics && !metrics.has(metric)) return false;
    if (types && (type === undefined || !types.has(type))) return false;
    return tag === undefined || tags?.includes(tag) === true;
  };
}
