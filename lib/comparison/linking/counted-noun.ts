import timeWords from '../../../assets/lexicon/comparison-time-words.json' with { type: 'json' };
import { readClitics } from '../../arabic/clitics.ts';
import { foldWord } from '../../arabic/fold.ts';
import type { Token } from '../../arabic/tokens.ts';
import type { Figure } from '../../figures/figure.ts';
import { hitsAround, type LinkContext } from './context.ts';
import type { CountedNoun, CueSet } from './cue-sets.ts';
import { isDoubtfulNoun } from './doubtful-noun.ts';
import { magnitudeOf } from './kinds.ts';
import { tokenAt } from './layout.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import type { Place } from './places.ts';
import { peoples } from './words-of-another.ts';

export interface FoundNoun {
  readonly noun: CountedNoun;
  /** 1 beside the figure, less before it («عدد الأعضاء 74»), 0 where none is said. */
  readonly weight: number;
}

/** A number of people or things alone is told by the words round it from here on: «يؤوي المخيم نحو 50 ألفا». */
const TELLING = 100;
/** «81 منهم دول»: a part of what was counted before. */
const PARTITIVE = new Set(['منهم', 'منها', 'منهن']);

/** «68 ألف شخص، منهم 11 ألف أجنبي»: a part of what stands before it, whatever a sentence before spoke of. */
export function isPartOfOthers({ reading: { tokens } }: LinkContext, { from }: Place): boolean {
  return PARTITIVE.has(tokens[from - 1]?.text ?? '');
}

const AFTER = 4;
const BEFORE = 7;

/**
 * Which of a metric's counted nouns stands with a figure. `another` where the figure counts something else, `null`
 * where the metric counts nothing in particular.
 */
export function countedNounOf(
  context: LinkContext,
  figure: Figure,
  place: Place,
  cueSet: CueSet,
): FoundNoun | 'another' | null {
  if (cueSet.kind === 'event' || cueSet.counted.size === 0) return null;
  if (cueSet.kind === 'count' && PARTITIVE.has(context.reading.tokens[place.to]?.text ?? '')) {
    const part = longest(
      around(context, cueSet, place.to + 1, place.to + AFTER, place),
      place.to + 1,
      place.to + 2,
    );
    // «أسهم 32 منهم بقوات»: what they are part of is no noun of theirs, so nothing may be said but that a value agrees.
    return part ? { noun: part, weight: 0.8 } : { noun: neutral, weight: 0 };
  }
  const counted = isFreeOfNoun(context, figure, place, cueSet) ? null : figure.counted;
  if (counted) {
    const from = tokenAt(context.reading, counted.start);
    const to = tokenAt(context.reading, counted.end - 1) + 1;
    const first = context.reading.tokens[from]?.text === 'من' ? from + 2 : from + 1;
    const hit = longest(around(context, cueSet, from, to + 2, place), from, first);
    if (hit) return { noun: joinedWith(context, cueSet, place, from, hit), weight: 1 };
    // A noun that stands before the number was supplied from the sentence: the words beside it come first.
    const isAfter = counted.end > figure.start;
    // «عدد القتلى 75»: as surely its own as one that follows.
    const isRightBefore = !isAfter && to === place.from && isCountOf(context, from);
    if (isRightBefore) return 'another';
    if (isAfter && !isDoubtfulNoun(figure) && !isDefinite(context, place)) return 'another';
  }
  if (cueSet.kind !== 'count') return { noun: neutral, weight: 0 };
  const clause = context.layout.clause[place.from];
  const after = around(context, cueSet, place.to, place.to + AFTER, place);
  const beside = longest(after, place.to, place.to + 2);
  if (beside) {
    return { noun: joinedWith(context, cueSet, place, place.to, beside), weight: 0.8 };
  }
  const numbering = hitsAround(context.hits, place, BEFORE * 2).findLast(
    ({ phrase, from, to }) =>
      context.index.timeWords.number.has(phrase) &&
      to <= place.from &&
      (place.from - to < BEFORE || context.layout.clause[from] === clause),
  );
  const isNumbered = numbering !== undefined;
  if (numbering && numbersOthers(context, cueSet, place, numbering)) return 'another';
  // «الجنود الأمريكيون في العراق: 2500»
  const isLabelled = context.reading.tokens[place.from - 1]?.text === ':';
  const reach = isNumbered || isLabelled ? BEFORE * 2 : BEFORE;
  const before = around(context, cueSet, place.from - reach, place.from, place).filter(
    ({ hit }) => {
      const own = context.layout.clause[hit.from];
      return isNumbered || own === clause || (isLabelled && own === (clause ?? 0) - 1);
    },
  );
  const spokenOf = isNumbered && !counted ? spokenOfBefore(context, cueSet, place) : null;
  if (spokenOf) return { noun: spokenOf, weight: 0.7 };
  const nearest = before.at(-1);
  if (nearest) return { noun: nearest.noun, weight: 0.5 };
  // «عدد من دربهم التحالف 220 ألفا»: what is counted is said by a verb.
  const isTold = isNumbered || (magnitudeOf(figure) ?? 0) >= TELLING;
  return isTold && (!counted || isDoubtfulNoun(figure)) ? { noun: neutral, weight: 0 } : 'another';
}

const FROM = 'من';
/** The plural of people, who are counted. */
const PEOPLE = /ين$/u;

/** «من العراقيين», «من الأكراد» */
function isOfPeople(token: Token | undefined): boolean {
  return PEOPLE.test(token?.text ?? '') || isOneOf(token, peoples);
}

/** «حرر 9.7 مليون من قبضة التنظيم»: what follows «من» is a cue of the metric's own, not what is counted. */
function isFreeOfNoun(
  { reading, hits }: LinkContext,
  { counted, start }: Figure,
  place: Place,
  cueSet: CueSet,
): boolean {
  if (cueSet.kind !== 'count' || !counted || counted.start < start) return false;
  const first = tokenAt(reading, counted.start);
  const from = reading.tokens[first]?.text === FROM ? first + 1 : first;
  if (reading.tokens[from - 1]?.text !== FROM) return false;
  if (isOfPeople(reading.tokens[from])) return false;
  return hitsAround(hits, place, AFTER).some(
    (hit) =>
      hit.from === from &&
      !cueSet.counted.has(hit.phrase) &&
      cueSet.required.some((group) => group.includes(hit.phrase)),
  );
}

const COUNT = new Set(timeWords.count.map(foldWord));
/** «عددهم», «عددها» right before a number. */
const THEIR_COUNT = new Set(timeWords.theirCount.map(foldWord));
const RIGHT_BEFORE = 3;
/** Tokens before it in which what the pronoun stands for is looked for. */
const SPOKEN_WITHIN = 40;

/** «التقى أعضاء التحالف … . وبلغ عددهم 68»: the noun that stands for, the last one before it in its paragraph. */
function spokenOfBefore(context: LinkContext, cueSet: CueSet, place: Place): CountedNoun | null {
  const { reading, layout } = context;
  const before = reading.tokens.slice(Math.max(0, place.from - RIGHT_BEFORE), place.from);
  if (!before.some((token) => isOneOf(token, THEIR_COUNT))) return null;
  const nearest = around(context, cueSet, place.from - SPOKEN_WITHIN, place.from, place).at(-1);
  if (!nearest || layout.block[nearest.hit.from] !== layout.block[place.from]) return null;
  return nearest.noun.role === 'counted' ? nearest.noun : null;
}

/** «عدد المدنيين الذين قتلتهم الغارات 5637»: a number of what another metric counts, and no cue of this one. */
function numbersOthers(
  { hits, index }: LinkContext,
  { counted, required, supporting }: CueSet,
  place: Place,
  { to }: PhraseHit,
): boolean {
  if (place.previous > to) return false;
  const here = hitsAround(hits, { from: to, to }, 1).filter(({ from }) => from === to);
  const isOwn = ({ phrase }: PhraseHit): boolean =>
    counted.has(phrase) ||
    supporting.includes(phrase) ||
    required.some((group) => group.includes(phrase));
  return here.some(({ phrase }) => index.countedNouns.has(phrase)) && !here.some(isOwn);
}

/** «عدد» stands before a noun. */
function isCountOf({ reading: { tokens } }: LinkContext, noun: number): boolean {
  return isOneOf(tokens[noun - 1], COUNT);
}

/** Whether a token is one of some folded words, with or without attached particles. */
function isOneOf(token: Token | undefined, words: ReadonlySet<string>): boolean {
  return token?.kind === 'word' && readClitics(token.text).some(({ rest }) => words.has(rest));
}

/** «بأعضائه الخمسة والسبعين»: the noun stands before. */
function isDefinite({ reading: { tokens } }: LinkContext, { from }: Place): boolean {
  return tokens[from - 1]?.text === 'ال' || (tokens[from]?.text.startsWith('ال') ?? false);
}

/** Tokens after the noun in which another may be joined to it. */
const JOINED_WITHIN = 3;

/** «6.6 ملايين سوري وعراقي»: two nouns, each of which counts only a part, count the whole together. */
function joinedWith(
  context: LinkContext,
  cueSet: CueSet,
  place: Place,
  from: number,
  noun: CountedNoun,
): CountedNoun {
  if (noun.role !== 'miscounted') return noun;
  const hits = around(context, cueSet, from, from + JOINED_WITHIN, place);
  const first = hits.find(({ hit }) => hit.from <= from + 1);
  const other = hits.some(
    ({ hit, noun: { role } }) =>
      hit.joined && role === 'miscounted' && hit.from > from && hit.phrase !== first?.hit.phrase,
  );
  return other ? neutral : noun;
}

const neutral: CountedNoun = { role: 'counted', reason: null, part: null };

interface NounHit {
  readonly hit: PhraseHit;
  readonly noun: CountedNoun;
}

function around(
  { hits }: LinkContext,
  { counted }: CueSet,
  from: number,
  to: number,
  place: Place,
): NounHit[] {
  const window = Math.max(place.from - from, to - place.to, 0) + 1;
  return hitsAround(hits, place, window).flatMap((hit) => {
    const noun = counted.get(hit.phrase);
    return noun && hit.from >= from && hit.to <= to ? [{ hit, noun }] : [];
  });
}

/** The longest noun phrase that begins within [from, to); the first of equals. */
function longest(found: readonly NounHit[], from: number, to: number): CountedNoun | null {
  let best: NounHit | null = null;
  for (const one of found) {
    if (one.hit.from < from || one.hit.from >= to) continue;
    const length = one.hit.to - one.hit.from;
    if (!best || length > best.hit.to - best.hit.from) best = one;
  }
  return best?.noun ?? null;
}
