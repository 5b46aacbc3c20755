import { readClitics } from '../../arabic/clitics.ts';
import type { Reading } from '../../arabic/tokens.ts';
import { isOfAnyAlliance, isOtherAlliance } from './another-alliance.ts';
import { isOfOtherGathering } from './another-gathering.ts';
import type { Candidate } from './candidates.ts';
import { hitsAround, type LinkContext } from './context.ts';
import { isGivenSince, isSomeOf, isToCome } from './of-another-time.ts';
import { ownPhrases } from './own-phrases.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import type { Place } from './places.ts';
import { isNamedLater } from './topic.ts';
import {
  added,
  BEFORE,
  bodies,
  countryNames,
  donors,
  fights,
  flows,
  governs,
  hitsIn,
  members,
  partOf,
  places,
  relatives,
  SET_WITHIN,
  says,
  seats,
  shares,
  towns,
  where,
} from './words-of-another.ts';

/** Tokens after a figure in which a body speaks of it. */
const AFTER = 3;
/** Tokens before a figure in which a verb is said of it. */
const VERB_BEFORE = 4;

/** «790 عضوا في الحزب», «750 عضوا من غرف التجارة»: a particle right before a word after the figure makes what is counted its own. */
function isGovernedAfter(reading: Reading, { to }: Place, word: PhraseHit): boolean {
  return word.from >= to && word.from <= to + AFTER && isGoverned(reading, word);
}

function isGoverned({ tokens }: Reading, word: PhraseHit): boolean {
  const [first, before] = [tokens[word.from]?.text ?? '', tokens[word.from - 1]?.text ?? ''];
  return governs.some((one) => one === before || (one.length === 1 && first.startsWith(one)));
}

/** Whether a cue is of those that tell a metric from others. */
function tells({ index }: LinkContext, { cueSet }: Candidate, { phrase }: PhraseHit): boolean {
  return index.triggers.get(phrase)?.includes(cueSet) ?? false;
}

/**
 * «الحزب الذي يضم 68 عضوا»: a body stands before the figure in its clause, and not all that the metric asks for comes between the two
 * («قال الحزب إن التحالف يضم 68 عضوا»), nor, of a sum, what tells it from others («في الكويت تعهدت تركيا بـ50 مليارا»).
 */
function isGovernedBefore(context: LinkContext, candidate: Candidate, body: PhraseHit): boolean {
  const {
    layout,
    reading: { tokens },
  } = context;
  const { cues, cueSet, place } = candidate;
  if (body.to > place.from || body.from < place.from - BEFORE) return false;
  if (layout.member[body.from] !== layout.member[place.from]) return false;
  if (tokens.slice(body.to, place.from).some(({ text }) => says?.has(text))) return false;
  const isBetween = ({ from, to }: PhraseHit): boolean => from >= body.to && to <= place.from;
  // «شركات تركية»: what follows at once is the body's own description.
  const isTold = cues.some(
    (cue) => isBetween(cue) && cue.from > body.to && tells(context, candidate, cue),
  );
  if (cueSet.kind === 'money' && isTold) return false;
  return !cues.every(isBetween);
}

/**
 * «90 ألف شخص في القامشلي قرب مخيم الهول»: what tells the metric from others comes after the town whose the number is; a total of the
 * whole war is of no town («3 ملايين شخص من داعش في نينوى»).
 */
function isOfTown(
  context: LinkContext,
  candidate: Candidate,
  isTotal: boolean,
  town: PhraseHit,
): boolean {
  const { reading } = context;
  const { cues, place } = candidate;
  if (isTotal && isGoverned(reading, town) && town.from >= place.to) return true;
  if (!isGovernedAfter(reading, place, town)) return false;
  return cues.some((cue) => cue.from >= town.to && tells(context, candidate, cue));
}

/** «انسحب 500 جندي», «500 جندي إضافي»: so many come or go, where the metric says how many there are. */
function isFlow(
  { layout }: LinkContext,
  { place }: Candidate,
  { phrase, from, to }: PhraseHit,
): boolean {
  if (from >= place.to) return added.has(phrase) && from <= place.to + AFTER;
  const isNear = to <= place.from && to >= place.from - VERB_BEFORE;
  return flows.has(phrase) && isNear && layout.member[from] === layout.member[place.from];
}

/** «500 ألف شردوا في الحسكة حيث مخيم الهول»: a cue that only says what else is there. */
function isBehindWhere({ tokens }: Reading, { to }: Place, { from }: PhraseHit): boolean {
  return from >= to && tokens.slice(to, from).some(({ text }) => where?.has(text));
}

/** «في معركة الموصل … لم يعترف إلا بـ326»: a total of the whole war is of no town that its sentence is set in; a capital is where it is told. */
function isSetInTown(
  { reading, layout }: LinkContext,
  { place }: Candidate,
  town: PhraseHit,
): boolean {
  const { phrase, from, to } = town;
  if (to > place.from || layout.sentence[from] !== layout.sentence[place.from]) return false;
  if (seats.has(phrase) || !towns.has(phrase)) return false;
  return isGoverned(reading, town) || (fights?.has(reading.tokens[from - 1]?.text ?? '') ?? false);
}

const OF = 'من';

/** «62 من أعضاء التحالف»: some of what a metric counts as a whole with parts of its own. */
function areSomeOfMembers({ tokens }: Reading, { place, subject: { about } }: Candidate): boolean {
  if (about.type === 'event' || (about.metric.parts ?? []).length === 0) return false;
  if (tokens[place.to]?.text !== OF) return false;
  return readClitics(tokens[place.to + 1]?.text ?? '').some(({ rest }) => members?.has(rest));
}

/** «إدلب التي يعيش فيها 3 ملايين شخص»: what is said of a town that stands before the figure, and not of all that the metric is about. */
function isSaidOfTown(
  { reading: { tokens } }: LinkContext,
  { cues, place }: Candidate,
  town: PhraseHit,
): boolean {
  if (town.to > place.from || !relatives?.has(tokens[town.to]?.text ?? '')) return false;
  return !cues.every(({ from, to }) => from >= town.to && to <= place.from);
}

/**
 * «دربت أستراليا منهم 30 ألفا وإسبانيا 29 ألفا»: the share of a country that stands right before the figure, joined to what was said
 * before or with «ل»; not where a cue of the metric speaks of the country («بعد انضمام الفلبين 75»).
 */
function isShareOf(
  { reading }: LinkContext,
  { place, cueSet }: Candidate,
  country: PhraseHit,
  ownHits: readonly PhraseHit[],
): boolean {
  const between = reading.tokens.slice(country.to, place.from);
  if (country.to > place.from || between.length > 1) return false;
  if (between.some(({ text }) => !partOf?.has(text))) return false;
  if (between.length > 0) return true;
  if (ownHits.some(({ to }) => to === country.from)) return false;
  const hasNoun = ownHits.some(
    ({ phrase, from }) => from === place.to && cueSet.counted.has(phrase),
  );
  return isGoverned(reading, country) || (country.joined && !hasNoun);
}

/** «ومن تعهد السعودية وقع اتفاق بـ500 مليون»: some of a sum that its clause names. */
function isShareOfSum({ layout }: LinkContext, { place }: Candidate, hit: PhraseHit): boolean {
  return (
    shares.has(hit.phrase) &&
    hit.to <= place.from &&
    layout.clause[hit.from] === layout.clause[place.from]
  );
}

/** «3.2 مليون نازح، عاد منهم 458 ألفا»: what is said of a part of them is not said of all. */
function isSaidOfPart({ tokens }: Reading, { to }: Place, cue: PhraseHit): boolean {
  return cue.from >= to && (partOf?.has(tokens[cue.to]?.text ?? '') ?? false);
}

/** Whether the words beside a number of people, things or money make it another than the metric's. */
export function isOfAnother(context: LinkContext, candidate: Candidate): boolean {
  const { cueSet, cues, place, subject } = candidate;
  const { reading, layout, hits } = context;
  const around = hitsAround(hitsIn(reading), place, SET_WITHIN);
  if (subject.about.type === 'event')
    return around.some((hit) => isToCome(context, candidate, hit));
  const { kind, nature } = subject.about.metric;
  if (kind !== 'count' && kind !== 'money') return false;
  if (areSomeOfMembers(reading, candidate) || isOfAnyAlliance(context, candidate)) return true;
  if (isSomeOf(context, place)) return true;
  if (kind === 'money' && nature === 'event' && isGivenSince(context, place)) return true;
  if (
    cues.some(
      (cue) =>
        isBehindWhere(reading, place, cue) ||
        isOtherAlliance(context, cue) ||
        isSaidOfPart(reading, place, cue),
    )
  )
    return true;
  const groupOf = (phrase: number) => cueSet.required.find((group) => group.includes(phrase));
  if (cues.some((cue) => isNamedLater(context, place, cue, groupOf(cue.phrase)))) return true;
  const own = ownPhrases(cueSet);
  const ownHits = hitsAround(hits, place, SET_WITHIN).filter(({ phrase }) => own.has(phrase));
  const isOwn = (hit: PhraseHit): boolean =>
    ownHits.some(({ from, to }) => from < hit.to && hit.from < to);
  if (kind === 'money' && around.some((hit) => isShareOfSum(context, candidate, hit))) return true;
  if (
    nature === 'event' &&
    around.some((hit) => isOfOtherGathering(context, candidate, hit, ownHits))
  ) {
    return true;
  }
  if (around.some((hit) => isToCome(context, candidate, hit) && !isOwn(hit))) return true;
  const isSet = (hit: PhraseHit): boolean => isSetInTown(context, candidate, hit) && !isOwn(hit);
  // «غارات المدينة»: what the total counts, of the place that was spoken of.
  const isOfPlace = ({ phrase, from }: PhraseHit): boolean =>
    places.has(phrase) && ownHits.some((own) => own.to === from);
  if (nature === 'cumulative' && around.some((hit) => isSet(hit) || isOfPlace(hit))) return true;
  return hitsAround(hitsIn(reading), place, BEFORE + 1).some((hit) => {
    if (layout.clause[hit.from] !== layout.clause[place.from]) return false;
    if (isOwn(hit)) return false;
    const { phrase } = hit;
    if (kind === 'money') return donors.has(phrase) && isGovernedBefore(context, candidate, hit);
    if (bodies.has(phrase) && isGovernedBefore(context, candidate, hit)) return true;
    if (bodies.has(phrase) && isGovernedAfter(reading, place, hit)) return true;
    if (countryNames.has(phrase) && isShareOf(context, candidate, hit, ownHits)) return true;
    if (towns.has(phrase) && isSaidOfTown(context, candidate, hit)) return true;
    if (towns.has(phrase) && isOfTown(context, candidate, nature === 'cumulative', hit))
      return true;
    return nature === 'state' && isFlow(context, candidate, hit);
  });
}
