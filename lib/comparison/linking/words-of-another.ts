import words from '../../../assets/lexicon/another-number.json' with { type: 'json' };
import cities from '../../../assets/lexicon/cities.json' with { type: 'json' };
import countries from '../../../assets/lexicon/countries.json' with { type: 'json' };
import { foldWord } from '../../arabic/fold.ts';
import type { Reading } from '../../arabic/tokens.ts';
import { phrasesOf } from './cue-families.ts';
import { createPhraseLexicon, type PhraseHit } from './phrase-lexicon.ts';

/** The countries that the war is about stand beside every number. */
const THEATRE: ReadonlySet<string> = new Set(['IQ', 'SY']);

const lexicon = createPhraseLexicon();
const idsOf = (phrases: readonly string[]): ReadonlySet<number> =>
  new Set(phrases.map(lexicon.add));
const foreign = countries.filter(({ code }) => !THEATRE.has(code));
export const donors = idsOf([
  ...words.donors,
  ...foreign.flatMap(({ names, adjectives, seats = [] }) => [...names, ...adjectives, ...seats]),
]);
export const countryNames = idsOf(foreign.flatMap(({ names, seats = [] }) => [...names, ...seats]));
export const bodies = idsOf(words.bodies);
export const places = idsOf(words.places);
export const towns = idsOf(cities.names);
export const flows = idsOf(words.flows.flatMap((word) => phrasesOf(word)));
export const added = idsOf(words.added);
export const expects = idsOf(words.expects.flatMap((word) => phrasesOf(word)));
export const plans = idsOf(words.plans.flatMap((word) => phrasesOf(word)));
export const lowers = idsOf(words.lowers.flatMap((word) => phrasesOf(word)));
export const shares = idsOf(words.shares);
export const [says, where, alliances, ours, partOf, members, relatives, fights, gatherings] = [
  words.says,
  words.where,
  words.alliances,
  words.ours,
  words.partOf,
  words.members,
  words.relatives,
  words.fights,
  words.gatherings,
].map((list) => new Set(list.map(foldWord)));
export const breaks: ReadonlySet<string> = new Set(words.breaks.map(foldWord));
export const ofAll: ReadonlySet<string> = new Set(words.ofAll.map(foldWord));
export const governs = words.governs.map(foldWord);

declare module '../../arabic/tokens.ts' {
  interface ReadingMemory {
    /** Words that make a number another's; looked for when first asked. */
    wordsOfAnother?: readonly PhraseHit[];
  }
}

/** The words of a text that may make a number another's, in order. */
export function hitsIn(reading: Reading): readonly PhraseHit[] {
  reading.memory.wordsOfAnother ??= lexicon.find(reading);
  return reading.memory.wordsOfAnother;
}

export const seats = idsOf(countries.flatMap(({ seats: own = [] }) => own));
/** Capitals that stand for their governments, and behind «في» are towns. */
export const theatreSeats: ReadonlySet<string> = new Set(
  countries
    .filter(({ code }) => THEATRE.has(code))
    .flatMap(({ seats: own = [] }) => own.map(foldWord)),
);
/** The peoples whose plural no ending tells. */
export const peoples: ReadonlySet<string> = new Set(words.peoples.map(foldWord));
export const enemy = idsOf(phrasesOf('@isis'));

/** Tokens before a figure in which a body speaks of it. */
export const BEFORE = 12;
/** Tokens before a figure in which its sentence may name what the figure is of. */
export const SET_WITHIN = 32;
