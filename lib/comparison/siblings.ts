import type { Figure } from '../figures/figure.ts';
import { isOfAnother } from './linking/another-number.ts';
import { type Candidate, candidatesFor } from './linking/candidates.ts';
import type { LinkContext } from './linking/context.ts';
import type { Subject } from './linking/cue-sets.ts';
import { bestOf } from './linking/evidence.ts';
import type { Place } from './linking/places.ts';
import { digitsOf } from './numbers/digits.ts';
import type { ComparedFigure } from './verdict.ts';

/** Figures to each side among which the others of a list are looked for. */
const REACH = 6;
/** So many figures of one topic make a list. */
const LEAST = 2;
/** A cue at least this near tells one member of the list from the others. */
const BESIDE = 1.7;

const AGREES = new Set(['agrees', 'agrees_within_qualifier']);

function topicOf({ about }: Subject): string | null {
  return about.type === 'metric' ? about.metric.topic : null;
}

/** The topics of which at least two figures of the same kind in the sentence and those beside it agree with the reference. */
function topicsAround(
  context: LinkContext,
  compared: readonly ComparedFigure[],
  at: number,
  topics: ReadonlyMap<string, string>,
): Set<string> {
  const { layout, places } = context;
  const place = places[at];
  const counts = new Map<string, number>();
  for (let other = Math.max(0, at - REACH); other <= at + REACH; other += 1) {
    const [figure, where] = [compared[other], places[other]];
    if (other === at || !figure || !where || !place || !AGREES.has(figure.verdict ?? '')) continue;
    if (!isInList(layout, where, place)) continue;
    if (figure.kind !== compared[at]?.kind && !isSum(figure)) continue;
    const topic = topics.get(figure.metric ?? '');
    // «168 مليونا لكذا و184 مليونا لكذا»: a sum of so many digits is hardly the very one by chance, and speaks for the whole list.
    const isTelling = figure.verdict === 'agrees' && digitsOf(figure) > 2;
    if (topic) counts.set(topic, (counts.get(topic) ?? 0) + (isTelling ? LEAST : 1));
  }
  return new Set([...counts].flatMap(([topic, count]) => (count >= LEAST ? [topic] : [])));
}

/** In one sentence, or in the one before or after it in the paragraph. */
function isInList({ sentence, block }: LinkContext['layout'], one: Place, other: Place): boolean {
  const apart = (sentence[one.from] ?? 0) - (sentence[other.from] ?? 0);
  return Math.abs(apart) <= 1 && block[one.from] === block[other.from];
}

function isSum({ kind }: ComparedFigure): boolean {
  return kind === 'money';
}

/** Whether what a subject shares with the fewest others stands beside the figure: «والإمارات 700 مليون». */
function isNamedBeside(context: LinkContext, place: Place, { cueSet }: Candidate): boolean {
  return cueSet.required.some(
    (group) =>
      group.some((phrase) => context.index.triggers.get(phrase)?.includes(cueSet)) &&
      bestOf(context, place, group).weight >= BESIDE,
  );
}

/**
 * Candidates for a figure in a list of figures of one topic, the others of which were linked: their head, said once, ties this
 * one too, so that a difference may be said where nothing beside it makes it another's. None where the list speaks of no topic.
 */
export function siblingsOf(
  context: LinkContext,
  figure: Figure,
  compared: readonly ComparedFigure[],
  at: number,
  topics: ReadonlyMap<string, string>,
): Candidate[] {
  const place = context.places[at];
  if (!place) return [];
  const around = topicsAround(context, compared, at, topics);
  if (around.size === 0) return [];
  return candidatesFor(context, figure, place)
    .filter(({ subject }) => around.has(topicOf(subject) ?? ''))
    .filter((candidate) => isNamedBeside(context, place, candidate))
    .map((candidate) => ({
      ...candidate,
      firm: !isOfAnother(context, candidate),
      topical: false,
      // The head of a list stands in a clause of its own, and others that agree say what it is a list of.
      misprint: candidate.misprint === 'hardly' ? 'hardly' : 'surely',
    }));
}
