import type { Figure } from '../../figures/figure.ts';
import { isToldByVerb } from './bare-number.ts';
import type { LinkContext } from './context.ts';
import { isPartOfOthers } from './counted-noun.ts';
import type { CountedNoun, CueSet, Subject } from './cue-sets.ts';
import { type Best, bestOf, bestOfPhrase, evidenceOf } from './evidence.ts';
import { compatibleWith, hasSizeOf } from './kinds.ts';
import { type Misprint, mayBeMisprinted, misprintOf } from './misprinted.ts';
import { numberingOf } from './numbering.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import type { Place } from './places.ts';
import { isShadowed } from './shadowed.ts';
import { isNamedLater } from './topic.ts';
import { type AskedKind, triggeredAround } from './triggered.ts';

/** How closely the words round a figure tie it to a set of cues. */
export interface Link {
  readonly cueSet: CueSet;
  readonly score: number;
  /** Mean nearness of the required cues: 2 beside the figure, 1.1 far off in its sentence, less beyond. */
  readonly tie: number;
  /** Enough of the cues stand in the figure's own sentence for a difference to be said. */
  readonly firm: boolean;
  /** Every cue stands in the figure's own sentence. */
  readonly whole: boolean;
  /** All but the topic stand beside the figure: a difference may be said where nothing firm speaks otherwise. */
  readonly told: boolean;
  /** One group of cues stands in the headline or first sentence alone: only an agreement may be said. */
  readonly topical: boolean;
  /** A noun of the metric's own stands with the figure, or is what «عددهم» right before it speaks of. */
  readonly counted: boolean;
  /** Nothing stands with the figure that says what is counted: a difference is said only where nothing else agrees. */
  readonly bare: boolean;
  readonly place: Place;
  readonly noun: CountedNoun | null;
  /** The cues that were found, as token ranges, in the order of their groups. */
  readonly cues: readonly PhraseHit[];
}

/** A metric or event that a figure may be about. */
export interface Candidate extends Link {
  readonly subject: Subject;
  /** How surely a figure of a size that the metric cannot have is its value misprinted. */
  readonly misprint: Misprint;
}

const COUNTED_BESIDE = 2;
const SUPPORT = 0.35;
const MOST_SUPPORT = 1.4;
const LEAST_MEAN = 0.75;

/** Weight of a counted noun that stands with its number. */
const BESIDE = 0.8;

/** Weight of one that a pronoun stands for. */
const SPOKEN_OF = 0.7;

/** Words this near on the whole tell of what a figure is, though the topic was named a sentence before. */
const TOLD = 1.8;

/** Mean nearness that the other cues have where one is left to the topic. */
const BESIDE_TOPIC = 1.3;

function inSentence({ layout }: LinkContext, place: Place, { from }: PhraseHit): boolean {
  return layout.sentence[from] === layout.sentence[place.from];
}

function inBlock({ layout }: LinkContext, place: Place, { from }: PhraseHit): boolean {
  return layout.block[from] === layout.block[place.from];
}

/** Whether the headline or the first sentence names a cue of a group: what was said in another paragraph may then still be meant. */
function isOfTopic({ topic }: LinkContext, group: readonly number[] = []): boolean {
  return group.some((phrase) => topic.phrases.has(phrase));
}

/** «495 غارة» under a headline that names Sirte: one group of cues is what the article is about, the others stand beside the figure. */
function isTopical(
  context: LinkContext,
  place: Place,
  { required }: CueSet,
  groups: readonly Best[],
): boolean {
  if (groups.length < 2) return false;
  const missing = groups.findIndex(({ weight }) => weight === 0);
  if (!required[missing]?.some((phrase) => context.topic.phrases.has(phrase))) return false;
  const others = groups.filter((_, at) => at !== missing);
  const sum = others.reduce((total, { weight }) => total + weight, 0);
  return (
    sum / others.length >= BESIDE_TOPIC &&
    others.every(({ hit }) => hit && inSentence(context, place, hit))
  );
}

/** A cue that ties only loosely stands in the sentence, and none of its group that ties firmly. */
function isLoose(context: LinkContext, place: Place, { required, firm }: CueSet): boolean {
  return firm.some((group, at) => {
    if (group === required[at]) return false;
    const { hit } = bestOf(context, place, group);
    return !hit || !inSentence(context, place, hit);
  });
}

/** «11 ألف مقاتل، بينهم ألفا أجنبي»: a cue that is what is counted, and that another figure after this one counts. */
function areOfNext(
  { owners }: LinkContext,
  place: Place,
  { counted }: CueSet,
  groups: readonly Best[],
): boolean {
  return groups.some(
    ({ hit }) => hit && counted.has(hit.phrase) && (owners[hit.from] ?? -1) > place.from,
  );
}

function weigh(context: LinkContext, figure: Figure, place: Place, cueSet: CueSet): Link | null {
  const evidence = evidenceOf(context, figure, place, cueSet);
  if (!evidence || evidence.excluded) return null;
  const { groups, noun } = evidence;
  const topical = evidence.missing > 0;
  if (topical && !isTopical(context, place, cueSet, groups)) return null;
  const sum = groups.reduce((total, { weight }) => total + weight, 0);
  const tie = groups.length === 0 ? 0 : sum / groups.length;
  if (groups.length > 0 && tie < LEAST_MEAN) return null;
  const support = cueSet.supporting.reduce(
    (total, phrase) => total + bestOfPhrase(context, place, phrase).weight * SUPPORT,
    0,
  );
  const score = sum + Math.min(MOST_SUPPORT, support) + (noun ? COUNTED_BESIDE * noun.weight : 0);
  const outside = groups.filter(({ hit }) => hit && !inSentence(context, place, hit)).length;
  const isInReach = groups.every(
    ({ hit }, at) =>
      !hit ||
      inBlock(context, place, hit) ||
      (groups.length - outside > 1 && isOfTopic(context, cueSet.required[at])),
  );
  const inside = groups.reduce(
    (total, { weight, hit }) => total + (hit && inSentence(context, place, hit) ? weight : 0),
    0,
  );
  const isTied = noun?.noun ? noun.weight >= BESIDE : false;
  const isTold = groups.length > 2 && inside / (groups.length - 1) >= TOLD;
  // A number without a noun may be that of something else, but millions right after a cue are its own: «حرر 7.7 مليون».
  const bare = cueSet.kind === 'count' && noun?.weight === 0;
  const mayDiffer =
    !topical &&
    (!bare || isToldByVerb(context, figure, place, groups)) &&
    !isLoose(context, place, cueSet) &&
    !groups.some(({ hit }, at) => hit && isNamedLater(context, place, hit, cueSet.required[at])) &&
    !areOfNext(context, place, cueSet, groups) &&
    !(outside > 0 && isPartOfOthers(context, place));
  return {
    cueSet,
    score,
    tie,
    firm: mayDiffer && (outside === 0 || (outside === 1 && isTied && isInReach)),
    whole: outside === 0 && !topical,
    told: mayDiffer && outside === 1 && isTold,
    topical,
    counted:
      noun !== null && noun.weight >= SPOKEN_OF && !areOfNext(context, place, cueSet, groups),
    bare,
    place,
    noun: noun?.noun ?? null,
    cues: groups.flatMap(({ hit }) => (hit ? [hit] : [])),
  };
}

/** Every metric and event that the words round a figure speak for, likeliest first. */
export function candidatesFor(context: LinkContext, figure: Figure, place: Place): Candidate[] {
  return linked(context, figure, place, figure.kind, ofItsKind(context, figure, place));
}

/** Whether a figure may be a value of a subject, by its kind and by whether it numbers things. */
export function ofItsKind(
  { reading, index }: LinkContext,
  figure: Figure,
  place: Place,
): (subject: Subject) => boolean {
  const fitsOrder = numberingOf(reading, figure, place);
  const isCompatible = compatibleWith(figure);
  const isMisprintOf = mayBeMisprinted(index, figure);
  return (subject) =>
    fitsOrder(subject) &&
    isCompatible(subject) &&
    (hasSizeOf(figure, subject) || isMisprintOf(subject));
}

/** The same whatever the figure's kind: what an elapsed time may be counted from. */
export function linksOfAnyKind(context: LinkContext, figure: Figure, place: Place): Candidate[] {
  return linked(context, figure, place, 'event', () => true).filter(({ topical }) => !topical);
}

function linked(
  context: LinkContext,
  figure: Figure,
  place: Place,
  kind: AskedKind,
  accepts: (subject: Subject) => boolean,
): Candidate[] {
  const subjects = new Map<Link, readonly Subject[]>();
  for (const cueSet of triggeredAround(context, place, kind, false)) {
    const accepted = cueSet.subjects.filter(accepts);
    const link = accepted.length === 0 ? null : weigh(context, figure, place, cueSet);
    if (link) subjects.set(link, accepted);
  }
  const links = [...subjects.keys()];
  // What the figure's size speaks against takes the place of nothing.
  const rivals = links.filter((link) =>
    subjects.get(link)?.some((subject) => hasSizeOf(figure, subject)),
  );
  return links
    .filter((link) => !isShadowed(context.layout, link, rivals))
    .sort((one, other) => other.score - one.score)
    .flatMap((link) =>
      (subjects.get(link) ?? []).map((subject) => ({
        ...link,
        subject,
        misprint: misprintOf(context, figure, link, subject),
      })),
    );
}
