import type { Figure } from '../figures/figure.ts';
import { type Reason, reason } from '../reason.ts';
import { areDigitsExchanged, judge, type Question } from './judge.ts';
import { type Judgement, rankOf } from './judgement.ts';
import { isOfAnother } from './linking/another-number.ts';
import { type Candidate, candidatesFor } from './linking/candidates.ts';
import type { LinkContext } from './linking/context.ts';
import type { Subject } from './linking/cue-sets.ts';
import { hasSizeOf } from './linking/kinds.ts';
import type { Place } from './linking/places.ts';
import type { ComparedFigure } from './verdict.ts';

/** A link weaker than this is no link. */
const LEAST_SCORE = 2;
/** Candidates this close to the best are as likely; between them the words do not decide. */
const MARGIN = 0.8;

/** Everything that is asked but the metric or event. */
export type Asked = Omit<Question, 'candidate'>;

/** Compares one figure with what its words tie it to, and says how closely they do. */
export function linkedByWords(context: LinkContext, place: Place, asked: Asked): Linked {
  const { figure } = asked;
  const found = candidatesFor(context, figure, place);
  const candidates = found.filter(({ subject }) => hasSizeOf(figure, subject));
  const best = found[0];
  const unlinked = (judgement: Judgement): Linked => ({
    compared: compared(figure, null, judgement),
    tie: 0,
    candidates,
  });
  if (!best || best.score < LEAST_SCORE) return unlinked(NO_METRIC);
  const judged = withoutOffScale(
    found
      .filter(({ score }) => score >= LEAST_SCORE)
      .map((candidate) => ({
        candidate,
        judgement: judge({ ...asked, candidate }),
      })),
    figure,
  );
  const firm = withoutTold(
    judged.filter((one) => !isLoose(one.judgement) && !isStale(one) && !isIdleEvent(one)),
  );
  const likely = (firm.length > 0 ? firm : judged)
    .filter(({ candidate }, _, all) => candidate.score > bestScore(all) - MARGIN)
    .sort((one, other) => rankOf(one.judgement) - rankOf(other.judgement));
  const meant = firm.filter((one) => isMisprint(one, figure));
  const first = (likely[0]?.judgement.verdict === 'differs' ? meant[0] : null) ?? likely[0];
  if (!first) return unlinked(NO_METRIC);
  const isBeside = meant.includes(first) || judged.every((one) => !isOutdoneBy(first, one));
  const isOutdone = judged.some(
    ({ candidate, judgement }) =>
      candidate.score > first.candidate.score - MARGIN && judgement.reasons.some(isOfNoTime),
  );
  const isOpen =
    !meant.includes(first) && likely.some((one) => one !== first && !areOfOneDay(one, first));
  const isDifference = first.judgement.verdict === 'differs';
  if (isDifference && (isOpen || !isBeside)) return unlinked(AMBIGUOUS);
  if (isOutdone && (isDifference || first.judgement.verdict === 'premature')) {
    return unlinked(AMBIGUOUS);
  }
  if (LOUD.has(first.judgement.verdict ?? '') && isOfAnother(context, first.candidate)) {
    return unlinked(NO_METRIC);
  }
  const { about } = first.candidate.subject;
  const isWeak = about.type === 'event' || !first.candidate.firm;
  if (first.judgement.verdict === 'unreferenced' && isWeak) {
    return unlinked(NO_METRIC);
  }
  const told = compared(figure, first.candidate.subject, {
    ...first.judgement,
    reasons: [...linkReasons(context, first.candidate), ...first.judgement.reasons],
  });
  return { compared: told, tie: first.candidate.tie, candidates };
}

/** Verdicts that find fault with a figure, and so must be of what the metric is about. */
const LOUD: ReadonlySet<string> = new Set([
  'differs',
  'disputed',
  'outdated',
  'premature',
  'counts_differently',
  'qualifier_differs',
]);

/** A comparison, and how closely the words tie the figure to what it is compared with. */
export interface Linked {
  readonly compared: ComparedFigure;
  readonly tie: number;
  /** All that its words and its size may tie it to. */
  readonly candidates: readonly Candidate[];
}

export const AGREES: ReadonlySet<string> = new Set(['agrees', 'agrees_within_qualifier']);

/** Agreements that a value not tied by its words may not lean on. */
export const LEANING = new Set(['between_readings', 'was_before', 'as_of_sentence']);

/** Whether the words speak more for another candidate; of two events the one that more cues name may still be named less closely. */
function isOutdoneBy({ candidate }: Judged, { candidate: other }: Judged): boolean {
  if (candidate.score > other.score - MARGIN) return false;
  // What leans on the headline speaks no louder than what the sentence says whole.
  if (candidate.firm && !other.firm) return false;
  const areEvents = [candidate, other].every(({ subject }) => subject.about.type === 'event');
  return !areEvents || other.tie >= candidate.tie;
}

/** «303.13 مليون» for 330.13: of several that it differs from, the one that it is misprinted. */
function isMisprint({ candidate, judgement }: Judged, figure: Figure): boolean {
  return (
    !candidate.topical && judgement.verdict === 'differs' && areDigitsExchanged(figure, judgement)
  );
}

/** Two events of one day: whichever is meant, the same is said. */
function areOfOneDay(one: Judged, other: Judged): boolean {
  const areEvents = [one, other].every(({ candidate }) => candidate.subject.about.type === 'event');
  const [{ judgement: mine }, { judgement: its }] = [one, other];
  return (
    areEvents &&
    mine.verdict === its.verdict &&
    mine.difference?.reference === its.difference?.reference
  );
}

interface Judged {
  readonly candidate: Candidate;
  readonly judgement: Judgement;
}

/**
 * Where the words of the sentence tie a figure to something, what is only told beside it says nothing, and what is tied more
 * loosely speaks only where its value is the very one.
 */
function withoutTold(judged: readonly Judged[]): readonly Judged[] {
  const firm = judged.filter(({ candidate }) => candidate.firm);
  if (firm.length === 0) return judged;
  return judged.filter(({ candidate, judgement }) => {
    if (candidate.firm) return true;
    return !candidate.told && !judgement.reasons.some(({ code }) => LEANING.has(code));
  });
}

/**
 * What a figure's size cannot be a value of is no reading of it, but where it is the very value misprinted; and that only where
 * nothing that its size may be agrees. Nor does a number with nothing that it counts differ where it agrees with something.
 */
function withoutOffScale(judged: readonly Judged[], figure: Figure): readonly Judged[] {
  const isOff = ({ candidate }: Judged): boolean => !hasSizeOf(figure, candidate.subject);
  const agrees = judged.some((one) => !isOff(one) && AGREES.has(one.judgement.verdict ?? ''));
  return judged.filter((one) => {
    if (one.judgement.verdict !== 'differs') return !isOff(one);
    if (one.candidate.bare && isOutscored(one, judged)) return false;
    return !agrees || !(isOff(one) || one.candidate.bare);
  });
}

/** Of metrics that their nouns alone tell apart, a number without one is of that for which the other words speak more. */
function isOutscored({ candidate }: Judged, judged: readonly Judged[]): boolean {
  const { required } = candidate.cueSet;
  return judged.some(
    ({ candidate: { cueSet, score } }) =>
      score > candidate.score &&
      cueSet.required.length === required.length &&
      cueSet.required.every((group, at) => group === required[at]),
  );
}

function bestScore(judged: readonly Judged[]): number {
  return Math.max(...judged.map(({ candidate }) => candidate.score));
}

const LOOSE = new Set([
  'of_another_time',
  'doubtful_reference',
  'another_number',
  'loosely_linked',
  'no_statement_then',
]);

/** The words speak best for a metric of which nothing is known at the time. */
function isOfNoTime({ code }: Reason): boolean {
  return code === 'no_statement_then';
}

/** The reference has a value, but of another time or a doubtful one: any other reading comes first. */
export function isLoose({ reasons }: Judgement): boolean {
  return reasons.some(({ code }) => LOOSE.has(code));
}

/** Words that tie only loosely, to something of which nothing is known any more. */
function isStale({ candidate, judgement }: Judged): boolean {
  return !candidate.firm && judgement.reasons.some(({ code }) => code === 'reference_older');
}

/** An event of whose date nothing is said does not compete with one of whose date something is. */
function isIdleEvent({ candidate, judgement }: Judged): boolean {
  return candidate.subject.about.type === 'event' && judgement.verdict === 'unreferenced';
}

export const NO_METRIC: Judgement = {
  verdict: 'unreferenced',
  difference: null,
  statements: [],
  reasons: [],
};
const AMBIGUOUS: Judgement = { ...NO_METRIC, reasons: [reason('several_metrics')] };

/** A figure with what was judged of it, under the metric or event it was linked to. */
export function compared(
  figure: Figure,
  subject: Subject | null,
  judgement: Judgement,
): ComparedFigure {
  return { ...figure, metric: subject === null ? null : idOf(subject), ...judgement };
}

function idOf({ about }: Subject): string {
  return about.type === 'metric' ? about.metric.id : about.event.id;
}

/** The words that tied the figure to its metric, as printed. */
export function linkReasons({ reading }: LinkContext, { cues }: Candidate): Reason[] {
  const words = cues.map(({ from, to }) =>
    reading.original.slice(reading.tokens[from]?.start, reading.tokens[to - 1]?.end),
  );
  return words.length === 0 ? [] : [reason('linked_by', { cues: [...new Set(words)].join('، ') })];
}
