import words from '../../../assets/lexicon/another-number.json' with { type: 'json' };
import cities from '../../../assets/lexicon/cities.json' with { type: 'json' };
import countries from '../../../assets/lexicon/countries.json' with { type: 'json' };
import { readClitics } from '../../arabic/clitics.ts';
import { foldWord } from '../../arabic/fold.ts';
import type { Reading } from '../../arabic/tokens.ts';
import type { Candidate } from './candidates.ts';
import { hitsAround, type LinkContext } from './context.ts';
import { phrasesOf } from './cue-families.ts';
import { ownPhrases } from './own-phrases.ts';
import { createPhraseLexicon, type PhraseHit } from './phrase-lexicon.ts';
import type { Place } from './places.ts';
import { isNamedLater } from './topic.ts';

/** The countries that the war is about stand beside every number. */
const THEATRE: ReadonlySet<string> = new Set(['IQ', 'SY']);

const lexicon = createPhraseLexicon();
const idsOf = (phrases: readonly string[]): ReadonlySet<number> =>
  new Set(phrases.map(lexicon.add));
const foreign = countries.filter(({ code }) => !THEATRE.has(code));
const donors = idsOf([
  ...words.donors,
  ...foreign.flatMap(({ names, adjectives, seats = [] }) => [...names, ...adjectives, ...seats]),
]);
const countryNames = idsOf(foreign.flatMap(({ names, seats = [] }) => [...names, ...seats]));
const bodies = idsOf(words.bodies);
const towns = idsOf(cities.names);
const flows = idsOf(words.flows.flatMap((word) => phrasesOf(word)));
const added = idsOf(words.added);
const [says, where, alliances, ours, partOf, members, relatives, fights] = [
  words.says,
  words.where,
  words.alliances,
  words.ours,
  words.partOf,
  words.members,
  words.relatives,
  words.fights,
].map((list) => new Set(list.map(foldWord)));
const governs = words.governs.map(foldWord);

declare module '../../arabic/tokens.ts' {
  interface ReadingMemory {
    /** Words that make a number another's; looked for when first asked. */
    wordsOfAnother?: readonly PhraseHit[];
  }
}

function hitsIn(reading: Reading): readonly PhraseHit[] {
  reading.memory.wordsOfAnother ??= lexicon.find(reading);
  return reading.memory.wordsOfAnother;
}

/** Tokens before a figure in which a body speaks of it, and after it. */
const BEFORE = 12;
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

/** Tokens before a figure in which its sentence may be set in a town. */
const SET_WITHIN = 32;
const seats = idsOf(countries.flatMap(({ seats: own = [] }) => own));

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

const THE = 'ال';
const QUOTES = new Set(['«', '"', '“', '(']);

/** «تحالف» without the article. */
function isAnyAlliance(word: string): boolean {
  return readClitics(word).some(
    ({ prefix, rest }) => !prefix.endsWith(THE) && alliances?.has(rest),
  );
}

/** Tokens between an alliance and the number of its members. */
const ALLIANCE_WITHIN = 3;
const enemy = idsOf(phrasesOf('@isis'));

/** «غزو شارك فيه 170 ألفا من تحالف ضم 49 دولة»: an alliance that is named without the article, of which the clause says nothing that makes it this one. */
function isOfAnyAlliance({ reading, layout }: LinkContext, { place }: Candidate): boolean {
  const { tokens } = reading;
  const before = tokens.slice(Math.max(0, place.from - ALLIANCE_WITHIN), place.from);
  const at = before.findLastIndex(({ text }) => isAnyAlliance(text));
  if (at < 0 || ours?.has(THE + (before[at + 1]?.text ?? ''))) return false;
  return !hitsAround(hitsIn(reading), place, BEFORE).some(
    ({ phrase, from }) => enemy.has(phrase) && layout.clause[from] === layout.clause[place.from],
  );
}

/** «تحالف الفتح», «ائتلاف \"دولة القانون\"»: an alliance without the article before a name is a party. */
function isParty({ tokens }: Reading, { from, to }: PhraseHit): boolean {
  const [word = '', next = ''] = [tokens[from]?.text, tokens[from + 1]?.text];
  if (to !== from + 1 || !isAnyAlliance(word)) return false;
  return QUOTES.has(next) || (next.startsWith(THE) && !ours?.has(next));
}

/** Whether the words beside a number of people, things or money make it another than the metric's. */
export function isOfAnother(context: LinkContext, candidate: Candidate): boolean {
  const { cueSet, cues, place, subject } = candidate;
  if (subject.about.type === 'event') return false;
  const { kind, nature } = subject.about.metric;
  if (kind !== 'count' && kind !== 'money') return false;
  const { reading, layout, hits } = context;
  if (areSomeOfMembers(reading, candidate) || isOfAnyAlliance(context, candidate)) return true;
  if (cues.some((cue) => isBehindWhere(reading, place, cue) || isParty(reading, cue))) return true;
  const groupOf = (phrase: number) => cueSet.required.find((group) => group.includes(phrase));
  if (cues.some((cue) => isNamedLater(context, place, cue, groupOf(cue.phrase)))) return true;
  const own = ownPhrases(cueSet);
  const ownHits = hitsAround(hits, place, SET_WITHIN).filter(({ phrase }) => own.has(phrase));
  const isOwn = (hit: PhraseHit): boolean =>
    ownHits.some(({ from, to }) => from < hit.to && hit.from < to);
  const isSet = (hit: PhraseHit): boolean => isSetInTown(context, candidate, hit) && !isOwn(hit);
  if (nature === 'cumulative' && hitsAround(hitsIn(reading), place, SET_WITHIN).some(isSet)) {
    return true;
  }
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
