import type { Reading } from '../../arabic/tokens.ts';
import type { Figure } from '../../figures/figure.ts';
import type { CountedNoun, MetricIndex, Subject } from '../metric-index.ts';
import { countedNounOf } from './counted-noun.ts';
import { isCompatible } from './kinds.ts';
import { type Layout, layOut } from './layout.ts';
import { nearness, WINDOW } from './nearness.ts';
import { countsThings, isNumbering } from './numbering.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import { nounOwners, type Place, placesOf } from './places.ts';
import { withoutShadowed } from './shadowed.ts';
import { type Topic, topicOf } from './topic.ts';

/** A metric or event that a figure may be about. */
export interface Candidate {
  readonly subject: Subject;
  readonly score: number;
  /** Mean nearness of the required cues: 2 beside the figure, 1.1 far off in its sentence, less beyond. */
  readonly tie: number;
  /** Enough of the cues stand in the figure's own sentence for a difference to be said. */
  readonly firm: boolean;
  /** All but the topic stand beside the figure: a difference may be said where nothing firm speaks otherwise. */
  readonly told: boolean;
  /** One group of cues stands in the headline or first sentence alone: only an agreement may be said. */
  readonly topical: boolean;
  readonly place: Place;
  readonly noun: CountedNoun | null;
  /** The cues that were found, as token ranges, nearest first. */
  readonly cues: readonly PhraseHit[];
}

/** A text prepared for linking. */
export interface LinkContext {
  readonly reading: Reading;
  readonly layout: Layout;
  readonly places: readonly Place[];
  readonly hits: readonly PhraseHit[];
  /** Hits of each phrase, in order. */
  readonly hitsOf: ReadonlyMap<number, readonly PhraseHit[]>;
  readonly topic: Topic;
  /** For each token the first token of the figure that it is counted by, or -1. */
  readonly owners: Int32Array;
  /** Hits of a group of phrases, once they were asked for. */
  readonly gathered: Map<readonly number[], readonly PhraseHit[]>;
  readonly index: MetricIndex;
}

/** Hits in a reading, kept as long as it lives: comparing and checking ask for the same. */
const hitsFound = new WeakMap<Reading, { index: MetricIndex; hits: readonly PhraseHit[] }>();

function hitsIn(reading: Reading, index: MetricIndex): readonly PhraseHit[] {
  const known = hitsFound.get(reading);
  if (known?.index === index) return known.hits;
  const hits = index.lexicon.find(reading);
  hitsFound.set(reading, { index, hits });
  return hits;
}

export function prepareLinking(
  reading: Reading,
  figures: readonly Figure[],
  index: MetricIndex,
  title: string | null = null,
): LinkContext {
  const hits = hitsIn(reading, index);
  const hitsOf = new Map<number, PhraseHit[]>();
  for (const hit of hits) {
    const known = hitsOf.get(hit.phrase);
    if (known) known.push(hit);
    else hitsOf.set(hit.phrase, [hit]);
  }
  const layout = layOut(reading);
  const places = placesOf(reading, figures);
  const owners = nounOwners(reading, figures, places);
  const topic = topicOf(index, hits, layout, title);
  return { reading, layout, places, hits, hitsOf, owners, topic, gathered: new Map(), index };
}

/** First place in an ordered list of hits whose `from` is at least a token. */
function lowerBound(hits: readonly PhraseHit[], from: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function hitsAround(hits: readonly PhraseHit[], place: Place, window: number): PhraseHit[] {
  const found: PhraseHit[] = [];
  for (let at = lowerBound(hits, place.from - window - 1); at < hits.length; at += 1) {
    const hit = hits[at];
    if (!hit || hit.from > place.to + window) break;
    found.push(hit);
  }
  return found;
}

export interface Best {
  readonly weight: number;
  readonly hit: PhraseHit | null;
}

/** Every hit of a group of phrases, in order; gathered once for each text and group. */
function hitsOfGroup(context: LinkContext, phrases: readonly number[]): readonly PhraseHit[] {
  const known = context.gathered.get(phrases);
  if (known) return known;
  const hits = phrases
    .flatMap((phrase) => context.hitsOf.get(phrase) ?? [])
    .sort((one, other) => one.from - other.from);
  context.gathered.set(phrases, hits);
  return hits;
}

function nearestOf(context: LinkContext, place: Place, hits: readonly PhraseHit[]): Best {
  let best: Best = { weight: 0, hit: null };
  for (const hit of hitsAround(hits, place, WINDOW)) {
    const weight = nearness(context.layout, place, hit);
    if (weight > best.weight) best = { weight, hit };
  }
  return best;
}

export function bestOf(context: LinkContext, place: Place, phrases: readonly number[]): Best {
  return nearestOf(context, place, hitsOfGroup(context, phrases));
}

const COUNTED_BESIDE = 2;
const SUPPORT = 0.35;
const MOST_SUPPORT = 1.4;
/** An excluding cue at least this near speaks against the link. */
const EXCLUDES = 1.3;
const LEAST_MEAN = 0.75;

/** Weight of a counted noun that stands with its number. */
const BESIDE = 0.8;

/** Words this near on the whole tell of what a figure is, though the topic was named a sentence before. */
const TOLD = 1.8;

function inSentence({ layout }: LinkContext, place: Place, { from }: PhraseHit): boolean {
  return layout.sentence[from] === layout.sentence[place.from];
}

/** Whether words near a figure speak against a subject; what another figure counts speaks only of that one. */
export function isExcluded(
  context: LinkContext,
  place: Place,
  { excluding, excludingBefore }: Subject,
): boolean {
  const before = hitsOfGroup(context, excludingBefore).filter(({ to }) => to <= place.from);
  const hits = [...hitsOfGroup(context, excluding), ...before].filter(({ from }) => {
    const owner = context.owners[from] ?? -1;
    return owner < 0 || owner === place.from;
  });
  hits.sort((one, other) => one.from - other.from);
  return nearestOf(context, place, hits).weight >= EXCLUDES;
}

/** Mean nearness that the other cues have where one is left to the topic. */
const BESIDE_TOPIC = 1.3;

/** «495 غارة» under a headline that names Sirte: one group of cues is what the article is about, the others stand beside the figure. */
function isTopical(
  context: LinkContext,
  place: Place,
  { required }: Subject,
  groups: readonly Best[],
  missing: readonly number[],
): boolean {
  const [first = 0] = missing;
  if (missing.length > 1 || groups.length < 2) return false;
  if (!required[first]?.some((phrase) => context.topic.phrases.has(phrase))) return false;
  const others = groups.filter((_, at) => at !== first);
  const sum = others.reduce((total, { weight }) => total + weight, 0);
  return (
    sum / others.length >= BESIDE_TOPIC &&
    others.every(({ hit }) => hit && inSentence(context, place, hit))
  );
}

function weigh(context: LinkContext, figure: Figure, place: Place, subject: Subject) {
  const found = countedNounOf(context, figure, place, subject);
  if (found === 'another') return null;
  const groups = subject.required.map((group) => bestOf(context, place, group));
  const missing = groups.flatMap(({ weight }, at) => (weight === 0 ? [at] : []));
  if (missing.length > 0 && !isTopical(context, place, subject, groups, missing)) return null;
  const topical = missing.length > 0;
  const sum = groups.reduce((total, { weight }) => total + weight, 0);
  if (groups.length > 0 && sum / groups.length < LEAST_MEAN) return null;
  if (isExcluded(context, place, subject)) return null;
  const support = subject.supporting.reduce(
    (total, phrase) =>
      total + nearestOf(context, place, context.hitsOf.get(phrase) ?? []).weight * SUPPORT,
    0,
  );
  const cues = groups.flatMap(({ hit }) => (hit ? [hit] : []));
  const score = sum + Math.min(MOST_SUPPORT, support) + (found ? COUNTED_BESIDE * found.weight : 0);
  const outside = groups.filter(({ hit }) => hit && !inSentence(context, place, hit)).length;
  const inside = groups.reduce(
    (total, { weight, hit }) => total + (hit && inSentence(context, place, hit) ? weight : 0),
    0,
  );
  const isTied = found?.noun ? found.weight >= BESIDE : false;
  const isTold = groups.length > 2 && inside / (groups.length - 1) >= TOLD;
  const isLoose = subject.firm.some((group, at) => {
    if (group === subject.required[at]) return false;
    const { hit } = bestOf(context, place, group);
    return !hit || !inSentence(context, place, hit);
  });
  const firm = !isLoose && !topical && (outside === 0 || (outside === 1 && isTied));
  const tie = groups.length === 0 ? 0 : sum / groups.length;
  return {
    subject,
    score,
    tie,
    firm,
    topical,
    place,
    told: !isLoose && !topical && outside === 1 && isTold,
    noun: found?.noun ?? null,
    cues,
  };
}

/** Every metric and event that the words round a figure speak for, likeliest first. */
export function candidatesFor(context: LinkContext, figure: Figure, place: Place): Candidate[] {
  const numbers = isNumbering(context.reading, place);
  return linked(
    context,
    figure,
    place,
    (subject) => !(numbers && countsThings(subject)) && isCompatible(figure, subject),
  );
}

/** The same whatever the figure's kind: what an elapsed time may be counted from. */
export function linksOfAnyKind(context: LinkContext, figure: Figure, place: Place): Candidate[] {
  return linked(context, figure, place, ({ about }) => about.type === 'event').filter(
    ({ topical }) => !topical,
  );
}

function linked(
  context: LinkContext,
  figure: Figure,
  place: Place,
  accepts: (subject: Subject) => boolean,
): Candidate[] {
  const seen = new Set<number>();
  const candidates: Candidate[] = [];
  const consider = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const subject = context.index.subjects[at];
    if (!subject || !accepts(subject)) return;
    const candidate = weigh(context, figure, place, subject);
    if (candidate) candidates.push(candidate);
  };
  for (const { phrase } of hitsAround(context.hits, place, WINDOW)) {
    for (const at of context.index.triggers.get(phrase) ?? []) consider(at);
  }
  for (const at of context.topic.subjects) consider(at);
  return withoutShadowed(context.layout, candidates).sort((one, other) => other.score - one.score);
}
