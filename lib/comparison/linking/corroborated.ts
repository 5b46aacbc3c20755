import type { Figure } from '../../figures/figure.ts';
import { digitsOf } from '../numbers/digits.ts';
import { type Candidate, type Link, ofItsKind } from './candidates.ts';
import type { LinkContext } from './context.ts';
import type { CueSet, Subject } from './cue-sets.ts';
import { evidenceOf } from './evidence.ts';
import type { Place } from './places.ts';
import { triggeredAround } from './triggered.ts';

/** Words that speak for a metric, each beside the figure; and those that speak somewhere near it. */
const RIGHT_BESIDE = 1.8;
const BESIDE = 1.5;
const CLOSE = 1.1;
const AROUND = 0.6;
/** A counted noun this near is the figure's own. */
const OWN_NOUN = 0.8;

/** Length of an ISO date that names the day, and the month at least. */
const DAY = 10;
const MONTH = 7;

/** How much a number says by itself: the more digits, the fewer words it asks for. */
function asksFor(figure: Figure, { about }: Subject, ownNoun: boolean): number {
  if (about.type === 'event') {
    const length = typeof figure.value === 'string' ? figure.value.length : 0;
    const isTold = figure.kind === 'date' && length >= (about.event.recurring ? DAY : MONTH);
    return isTold ? BESIDE : Number.POSITIVE_INFINITY;
  }
  const digits = digitsOf(figure);
  switch (about.metric.kind) {
    case 'count':
      if (!ownNoun) return Number.POSITIVE_INFINITY;
      return digits >= 3 ? AROUND : digits === 2 ? CLOSE : BESIDE;
    case 'percent':
      return digits >= 2 ? CLOSE : RIGHT_BESIDE;
    case 'money':
    case 'measure':
      return digits >= 3 ? AROUND : digits === 2 ? CLOSE : Number.POSITIVE_INFINITY;
    default:
      return Number.POSITIVE_INFINITY;
  }
}

/** How closely the words tie a figure where one group of cues is missing, or an excluding word stands near; not both. */
interface HalfLink {
  readonly link: Link;
  readonly ownNoun: boolean;
  readonly excluded: boolean;
  /** No cue is missing and nothing speaks against it. */
  readonly isWhole: boolean;
}

function weighLoosely(
  context: LinkContext,
  figure: Figure,
  place: Place,
  cueSet: CueSet,
): HalfLink | null {
  if (cueSet.required.length < 2) return null;
  const evidence = evidenceOf(context, figure, place, cueSet);
  if (!evidence) return null;
  const { noun, groups, missing, excluded } = evidence;
  if (missing + (excluded ? 1 : 0) > 1) return null;
  const present = groups.filter(({ weight }) => weight > 0);
  if (cueSet.kind === 'event' && present.length < 2) return null;
  const sum = present.reduce((total, { weight }) => total + weight, 0);
  const link: Link = {
    cueSet,
    score: sum,
    tie: sum / present.length,
    firm: false,
    whole: false,
    told: false,
    counted: false,
    bare: false,
    topical: false,
    place,
    noun: noun?.noun ?? null,
    cues: present.flatMap(({ hit }) => (hit ? [hit] : [])),
  };
  const ownNoun = noun?.noun.role === 'counted' && noun.weight >= OWN_NOUN;
  return { link, ownNoun, excluded, isWhole: missing === 0 && !excluded };
}

/** Whether the words say enough for what the value itself leaves open. */
function suffices(
  { link, ownNoun, excluded, isWhole }: HalfLink,
  figure: Figure,
  subject: Subject,
): boolean {
  const asked = asksFor(figure, subject, ownNoun);
  if (asked === Number.POSITIVE_INFINITY) return false;
  const least = isWhole ? Math.min(asked, AROUND) : asked;
  return link.tie >= (excluded ? Math.max(asked, BESIDE) : least);
}

/**
 * Metrics and events for which the words alone do not quite speak, and for which the value may: most of their cues stand
 * near a figure. Only an agreement may be said of them, and `mayAgree` is asked before the words are weighed, which
 * takes longer. Likeliest first.
 */
export function corroboratedFor(
  context: LinkContext,
  figure: Figure,
  place: Place,
  mayAgree: (subject: Subject) => boolean,
): Candidate[] {
  if (figure.kind === 'relative_date' || figure.kind === 'date_range') return [];
  const isOfItsKind = ofItsKind(context, figure, place);
  const accepts = (subject: Subject) => isOfItsKind(subject) && mayAgree(subject);
  const candidates: Candidate[] = [];
  for (const cueSet of triggeredAround(context, place, figure.kind, true)) {
    const accepted = cueSet.subjects.filter(accepts);
    const half = accepted.length === 0 ? null : weighLoosely(context, figure, place, cueSet);
    if (!half) continue;
    for (const subject of accepted) {
      if (suffices(half, figure, subject))
        candidates.push({ ...half.link, subject, misprint: 'hardly' });
    }
  }
  return candidates.sort((one, other) => other.score - one.score);
}
