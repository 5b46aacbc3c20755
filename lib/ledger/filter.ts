import type { Observation } from './observation.ts';

/** What a query is narrowed to; a field that is left out narrows nothing. */
export interface LedgerFilter {
  /** Dates of the articles, both included: `2018-02-01`, or `2018-02` for all of the month. An undated one passes neither. */
  readonly from?: string;
  readonly to?: string;
  readonly outlets?: readonly string[];
  readonly verdicts?: readonly string[];
  /** Ids of metrics; those of a topic, for a topic. */
  readonly metrics?: readonly string[];
  readonly types?: readonly Observation['type'][];
  /** Of the observation or of its article. */
  readonly tag?: string;
  readonly personId?: string;
}
