import type { LedgerFilter } from '../../../lib/ledger/filter.ts';
import type { LedgerArticle, Observation } from '../../../lib/ledger/observation.ts';

type Looked = Pick<
  Observation,
  'articleId' | 'type' | 'outlet' | 'date' | 'metric' | 'verdict' | 'personId' | 'tags'
>;

/** Whether an observation passes a filter, said in the plainest way: what queries are held against. */
export function passes(
  filter: LedgerFilter,
  tagsOfArticle: (id: string) => LedgerArticle['tags'] = () => [],
): (observation: Looked) => boolean {
  const { from, to, tag, personId } = filter;
  return (observation) => {
    const { date } = observation;
    if (from !== undefined && (date === '' || date < from)) return false;
    if (to !== undefined && (date === '' || date.slice(0, to.length) > to)) return false;
    const tags = [...observation.tags, ...tagsOfArticle(observation.articleId)];
    if (tag !== undefined && !tags.includes(tag)) return false;
    if (personId !== undefined && observation.personId !== personId) return false;
    const oneOf = (wanted: readonly string[] | undefined, text: string) =>
      wanted === undefined || wanted.includes(text);
    return (
      oneOf(filter.outlets, observation.outlet) &&
      oneOf(filter.verdicts, observation.verdict) &&
      oneOf(filter.metrics, observation.metric) &&
      oneOf(filter.types, observation.type)
    );
  };
}
