import { type Reason, reason } from '../../reason.ts';
import type { Judgement } from '../judgement.ts';
import type { CountedNoun } from '../linking/cue-sets.ts';
import type { Verdict } from '../verdict.ts';
import type { NumberQuestion } from './judge-number.ts';
import type { Fit } from './match.ts';
import { referenceReason } from './reference-reasons.ts';
import type { IndexedStatement } from './statements.ts';

/** Reasons of a miscounted noun that the message files can say; any other id is said in general words. */
const COUNTING_REASONS = new Set([
  'members_not_states',
  'participants_not_states',
  'people_of_both_countries',
]);

const VERDICT_OF: Readonly<Record<Exclude<Fit, 'apart'>, Verdict>> = {
  equal: 'agrees',
  within: 'agrees_within_qualifier',
  qualifier: 'qualifier_differs',
};

/** The number fits: what the noun and the qualifier then say. The noun is told before the qualifier. */
export function agreement(
  question: NumberQuestion,
  indexed: IndexedStatement,
  fit: Fit,
  part: string | null,
): Judgement {
  const { figure, noun } = question;
  const { statement } = indexed;
  const told: Reason[] = [referenceReason(indexed)];
  const statements = [statement.id];
  if (part !== null) {
    const value = statement.parts?.[part] ?? 0;
    return {
      verdict: fit === 'equal' ? 'agrees' : 'agrees_within_qualifier',
      difference: null,
      statements,
      reasons: [reason('part_matches', { value, noun: figure.counted?.text ?? '' }), ...told],
    };
  }
  if (noun?.role === 'miscounted' && isKnownToDiffer(noun, indexed)) {
    return {
      verdict: 'counts_differently',
      difference: null,
      statements,
      reasons: [countingReason(noun.reason, figure.counted?.text ?? '', indexed), ...told],
    };
  }
  const said = fit === 'apart' ? 'differs' : VERDICT_OF[fit];
  const isOpen = statement.doubtful || mayHaveGrown(question, indexed);
  const verdict = said === 'qualifier_differs' && isOpen ? 'agrees_within_qualifier' : said;
  const qualifier =
    verdict === 'qualifier_differs' ? [reason(`text_says.${figure.qualifier}`)] : [];
  return { verdict, difference: null, statements, reasons: [...qualifier, ...told] };
}

/** Days after a reading in which a total that only grows has hardly passed the next round number. */
const RECENT = 120;

/** «أكثر من 35 ألف ضربة» years after 34,573 were counted. */
function mayHaveGrown({ metric, figure, days }: NumberQuestion, { days: read }: IndexedStatement) {
  const { qualifier } = figure;
  if (metric.nature !== 'cumulative' || days === null || days.from - read.to <= RECENT)
    return false;
  return qualifier === 'more_than' || qualifier === 'at_least';
}

/** A noun is said to be wrong only where the reference knows the part that it counts rightly. */
function isKnownToDiffer({ part }: CountedNoun, { statement }: IndexedStatement): boolean {
  return part === null || statement.parts?.[part] !== undefined;
}

function countingReason(id: string | null, noun: string, { statement }: IndexedStatement): Reason {
  const { states, organisations } = statement.parts ?? {};
  if (id !== null && COUNTING_REASONS.has(id)) {
    return states !== undefined && organisations !== undefined
      ? reason(`${id}.split`, { noun, states, organisations })
      : reason(id, { noun });
  }
  return reason('noun_differs', { noun });
}
